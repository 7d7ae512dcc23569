import type { Turn } from '../../knowledge/schema/turn.ts'
import type { PrintSheet } from './print-sheet.ts'

const PAGE_RULES = `
  @media print {
    html > :not(htt-print-sheet) { display: none !important }
    html, htt-print-sheet { background: #fff !important; height: auto !important; overflow: visible !important }
  }
  @media screen { htt-print-sheet { display: none !important } }
`

/** Prints the checklist of a turn, and nothing of the page around it. */
export async function printTurn(turn: Turn): Promise<void> {
  const sheet = document.createElement('htt-print-sheet') as PrintSheet
  sheet.turn = turn
  const removeRules = addPageRules()
  document.documentElement.append(sheet)
  await sheet.updateComplete
  const clear = () => {
    sheet.remove()
    removeRules()
  }
  window.addEventListener('afterprint', clear, { once: true })
  window.print()
}

// Constructed sheets pass a strict policy of the page; engines without them get a style element.
function addPageRules(): () => void {
  try {
    const rules = new CSSStyleSheet()
    rules.replaceSync(PAGE_RULES)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rules)
    }
  } catch {
    const style = document.createElement('style')
    style.textContent = PAGE_RULES
    document.head.append(style)
    return () => style.remove()
  }
}
