import { type Colour, contrast, LEAST_CONTRAST } from './contrast.ts'

/** A main colour, the colour of words on it, and the paper on which it is itself the colour of words. */
type Scheme = { accent: string; on: string; ours: string; onOurs: string; paper: Colour }

const SCHEMES: readonly Scheme[] = [
  {
    accent: '--htt-accent',
    on: '--htt-on-accent',
    ours: '#0d5a58',
    onOurs: '#fff',
    paper: [246, 242, 234],
  },
  {
    accent: '--htt-accent-dark',
    on: '--htt-on-accent-dark',
    ours: '#86cfc4',
    onOurs: '#06302e',
    paper: [26, 37, 38],
  },
]

/**
 * Rules that take our own colours where those of the page, by attribute or by style sheet, could not be read: on
 * paper or under words their contrast is below 4.5:1. What is no plain colour is not trusted either.
 */
export function colourRules(host: Element, probe: HTMLElement): string {
  const style = getComputedStyle(host)
  const said = (name: string) => style.getPropertyValue(name).trim()
  let rules = ''
  for (const { accent, on, ours, onOurs, paper } of SCHEMES) {
    if (!said(accent) && !said(on)) continue
    const main = colourOf(said(accent) || ours, probe)
    const words = colourOf(said(on) || onOurs, probe)
    const isReadable =
      main && words && Math.min(contrast(main, paper), contrast(main, words)) >= LEAST_CONTRAST
    if (!isReadable) rules += `${accent}:${ours}!important;${on}:${onOurs}!important;`
  }
  return rules && `:host{${rules}}`
}

// The browser reads colours better than we could; alpha and colours beyond sRGB are not answered as rgb().
function colourOf(text: string, probe: HTMLElement): Colour | undefined {
  probe.style.color = ''
  probe.style.color = text
  if (!probe.style.color) return undefined
  const match = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(getComputedStyle(probe).color)
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined
}
