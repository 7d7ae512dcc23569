import { launcherStrings as strings } from '../strings.vi.ts'
import type { Host } from './host.ts'
import { STYLES } from './launcher.styles.ts'
import { loadPanel } from './load-panel.ts'
import { placementRules } from './place.ts'

/** What the launcher needs of the panel, which it never imports. */
type PanelElement = HTMLElement & {
  api: string
  tenant: string
  hosts: string[]
  hotline: { label: string; number: string } | null
  position: string
  start(): Promise<void>
  ask(text: string): Promise<void>
}

const PETALS = [
  'M12 3c2.7 2.9 4 5.7 4 8.6 0 2.9-1.3 5.6-4 8.4-2.7-2.8-4-5.5-4-8.4C8 8.7 9.3 5.9 12 3z',
  'M6.3 9.4C4.6 9.2 3 9.5 1.5 10.1c.6 4.7 3.5 8.3 8 9.8-2.2-2.7-3.3-5.4-3.3-8.3 0-.8 0-1.5.1-2.2z',
  'M17.7 9.4c1.7-.2 3.3.1 4.8.7-.6 4.7-3.5 8.3-8 9.8 2.2-2.7 3.3-5.4 3.3-8.3 0-.8 0-1.5-.1-2.2z',
]

/**
 * The button on the portal's page. It stores nothing and asks nothing of the server until it is pressed.
 *
 * @attr tenant - Which portal or commune this is.
 * @attr position - `left` or `right` (default).
 * @attr offset-x, offset-y - Distance from the edges in px.
 * @attr z-index - Layer on the page.
 * @attr accent - Main colour, `#rrggbb`; or set `--htt-accent` on the element.
 * @attr hotline - Number to call, shown even when the server cannot be reached.
 * @attr hosts - Further hosts that links may lead to, separated by spaces.
 * @attr fallback - Address of a full page, used where the panel cannot be loaded.
 */
export function createLauncher(host: Host) {
  return class extends HTMLElement {
    private root: ShadowRoot | undefined
    private button: HTMLElement | undefined
    private panel: PanelElement | undefined

    connectedCallback() {
      if (this.root) return
      this.root = this.attachShadow({ mode: 'open' })
      addStyles(this.root, STYLES + placementRules((name) => this.getAttribute(name)), host.nonce)
      const region = document.createElement('aside')
      region.setAttribute('aria-label', strings.region)
      region.lang = 'vi'
      this.button = this.createButton()
      region.appendChild(this.button)
      this.root.appendChild(region)
    }

    /** Opens the panel; the first time it is fetched. */
    async open(): Promise<void> {
      const panel = await this.show()
      await panel?.start()
    }

    /** Opens the panel with a question. */
    async ask(text: string): Promise<void> {
      const panel = await this.show()
      await panel?.ask(text)
    }

    /** Closes the panel and hands the focus back. */
    close(): void {
      if (!this.panel || this.panel.hidden) return
      this.panel.hidden = true
      if (!this.button) return
      this.button.hidden = false
      this.button.focus()
    }

    private async show(): Promise<PanelElement | undefined> {
      const { button } = this
      if (!button) return undefined
      if (!this.panel) {
        label(button, strings.opening)
        button.setAttribute('aria-busy', 'true')
        try {
          await loadPanel(host)
        } catch {
          this.becomeLink()
          return undefined
        }
        label(button, strings.open)
        button.removeAttribute('aria-busy')
        // A second press while the script was on its way must not make a second panel.
        this.panel = this.panel || this.createPanel()
      }
      this.panel.hidden = false
      button.hidden = true
      return this.panel
    }

    private createButton(): HTMLElement {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = this.getAttribute('position') === 'left' ? 'launcher left' : 'launcher'
      button.setAttribute('aria-haspopup', 'dialog')
      button.appendChild(createMark())
      button.appendChild(document.createElement('span'))
      label(button, strings.open)
      button.addEventListener('click', () => this.open())
      return button
    }

    private createPanel(): PanelElement {
      const panel = document.createElement('htt-panel') as PanelElement
      const hotline = this.getAttribute('hotline')
      panel.api = host.base
      panel.tenant = this.getAttribute('tenant') || ''
      panel.hosts = (this.getAttribute('hosts') || '').split(' ').filter(Boolean)
      panel.hotline = hotline ? { label: '', number: hotline } : null
      panel.position = this.getAttribute('position') === 'left' ? 'left' : 'right'
      panel.addEventListener('htt-close', () => this.close())
      this.root?.querySelector('aside')?.appendChild(panel)
      return panel
    }

    // Where the page lets no script in, a page of our own still answers.
    private becomeLink() {
      const link = document.createElement('a')
      const tenant = encodeURIComponent(this.getAttribute('tenant') || '')
      link.href = this.getAttribute('fallback') || `${host.base}?tenant=${tenant}`
      link.target = '_blank'
      link.rel = 'noopener'
      link.className = this.button?.className || 'launcher'
      link.appendChild(createMark())
      link.appendChild(document.createElement('span'))
      label(link, strings.open)
      this.button?.replaceWith(link)
      this.button = link
      link.focus()
    }
  }
}

function label(element: HTMLElement, text: string): void {
  const span = element.querySelector('span')
  if (span) span.textContent = text
}

function createMark(): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const attributes = { width: '28', height: '28', viewBox: '0 0 24 24', fill: 'currentColor' }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  svg.setAttribute('aria-hidden', 'true')
  PETALS.forEach((d, index) => {
    const path = document.createElementNS(space, 'path')
    path.setAttribute('d', d)
    if (index > 0) path.setAttribute('opacity', '.72')
    svg.appendChild(path)
  })
  return svg
}

// Constructed sheets pass every content policy; engines without them need a style element and the page's nonce.
function addStyles(root: ShadowRoot, rules: string, nonce: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    root.adoptedStyleSheets = [sheet]
  } catch {
    const style = document.createElement('style')
    if (nonce) style.nonce = nonce
    style.textContent = rules
    root.appendChild(style)
  }
}
