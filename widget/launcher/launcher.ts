import { launcherStrings as strings } from '../strings.vi.ts'
import { colourRules } from './colours.ts'
import type { HoiThuTucElement, HoiThuTucEventMap } from './hoi-thu-tuc.d.ts'
import { baseOf, type Host } from './host.ts'
import { insertScript, type Where } from './insert-script.ts'
import { HOST_RULES, STYLES } from './launcher.styles.ts'
import { loadPanel } from './load-panel.ts'
import { createMark } from './mark.ts'
import { type Option, optionOf } from './options.ts'
import { INNER_EVENTS, type PanelElement } from './panel-element.ts'
import { placementRules } from './placement.ts'
import { readPlace } from './read-place.ts'
import { addSheet } from './sheet.ts'

/**
 * The widget on the portal's page. It stores nothing and asks nothing of the server until it is pressed. Its options,
 * events, properties and parts are listed in custom-elements.json.
 */
export function createLauncher(host: Host) {
  return class extends HTMLElement implements HoiThuTucElement {
    private root: ShadowRoot | undefined
    private region: HTMLElement | undefined
    private button: HTMLElement | undefined
    private panel: PanelElement | undefined
    private opener: Element | null = null
    private writeColours: ((rules: string) => void) | undefined

    connectedCallback() {
      if (this.root) return
      const root = this.attachShadow({ mode: 'open' })
      this.root = root
      const { mode, pageNonce } = this
      const write = addSheet(root, pageNonce)
      write(HOST_RULES[mode] + STYLES + placementRules((name) => this.option(name)))
      this.writeColours = addSheet(root, pageNonce)
      this.region = document.createElement(this.isFloating ? 'aside' : 'section')
      this.region.className = `${this.theme}${this.isFloating ? ' floating' : ''}${this.isLeft ? ' left' : ''}`
      this.region.setAttribute('aria-label', strings.region)
      this.region.lang = 'vi'
      root.appendChild(this.region)
      // What stands in the element is what people read until the panel is there, or if it never comes.
      if (mode === 'page') this.region.appendChild(document.createElement('slot'))
      if (mode !== 'link' && mode !== 'page') {
        this.button = this.createButton()
        this.region.appendChild(this.button)
      }
      this.checkColours()
      if (mode === 'page' || (mode === 'inline' && this.option('open') !== null))
        this.show().then((panel) => this.greet(panel, false))
    }

    async open(): Promise<boolean> {
      const panel = await this.show()
      await this.greet(panel, true)
      return panel !== undefined
    }

    async ask(text: string): Promise<boolean> {
      const panel = await this.show()
      await panel?.ask(text)
      return panel !== undefined
    }

    close(): void {
      const { panel, button, opener } = this
      if (!panel || panel.hidden || !this.isFloating) return
      panel.hidden = true
      if (button) button.hidden = false
      const back = opener?.isConnected ? opener : button
      if (back instanceof HTMLElement) back.focus()
      this.tell('htt-close')
    }

    private get mode(): string {
      const mode = this.option('mode') ?? ''
      return Object.keys(HOST_RULES).indexOf(mode) < 0 ? 'bubble' : mode
    }

    private get isFloating(): boolean {
      return this.mode === 'bubble' || this.mode === 'link'
    }

    private get theme(): string {
      const theme = this.option('theme')
      return theme === 'light' || theme === 'dark' ? theme : 'auto'
    }

    private get isLeft(): boolean {
      return this.option('position') === 'left'
    }

    private get base(): string {
      const server = this.option('server')
      return server ? baseOf(server) : host.base
    }

    // Browsers hide the attribute from scripts and keep the property.
    private get pageNonce(): string {
      return host.nonce || this.nonce || this.option('nonce') || ''
    }

    private get where(): Where {
      return { base: this.base, nonce: this.pageNonce }
    }

    private option(name: Option): string | null {
      return optionOf(this, name)
    }

    private tell<K extends keyof HoiThuTucEventMap>(
      name: K,
      detail?: HoiThuTucEventMap[K]['detail'],
    ): void {
      this.dispatchEvent(new CustomEvent(name, { detail }))
    }

    private async greet(panel: PanelElement | undefined, isFocusMoved: boolean): Promise<void> {
      if (!panel) return
      await panel.start({ isFocusMoved })
      const question = this.option('ask')
      // Only of someone who has not said anything yet.
      if (question && panel.entries.length === 1) await panel.ask(question)
    }

    private async show(): Promise<PanelElement | undefined> {
      const { button } = this
      if (!this.region) return undefined
      if (!this.panel) {
        if (button) {
          label(button, strings.opening)
          button.setAttribute('aria-busy', 'true')
        }
        try {
          await loadPanel(this.where)
        } catch {
          this.becomeLink()
          this.tell('htt-error')
          return undefined
        }
        if (button) {
          label(button, strings.open)
          button.removeAttribute('aria-busy')
        }
        // A second press while the script was on its way must not make a second panel.
        this.panel = this.panel || this.createPanel()
      }
      const { panel } = this
      if (!panel.hidden) return panel
      this.checkColours()
      const active = document.activeElement
      this.opener = active === this || active === document.body ? null : active
      panel.hidden = false
      if (button) button.hidden = true
      const slot = this.region.querySelector('slot')
      if (slot) slot.hidden = true
      this.tell('htt-open')
      return panel
    }

    private checkColours(): void {
      const { writeColours, region } = this
      if (!writeColours || !region) return
      writeColours('')
      const probe = document.createElement('span')
      region.appendChild(probe)
      writeColours(colourRules(this, probe))
      probe.remove()
    }

    private createButton(): HTMLElement {
      const button = document.createElement('button')
      button.type = 'button'
      button.className = 'launcher'
      button.setAttribute('part', 'launcher')
      if (this.isFloating) button.setAttribute('aria-haspopup', 'dialog')
      button.appendChild(createMark())
      button.appendChild(document.createElement('span'))
      label(button, strings.open)
      button.addEventListener('click', () => this.open())
      return button
    }

    private createPanel(): PanelElement {
      const panel = document.createElement('htt-panel') as PanelElement
      const hotline = this.option('hotline')
      panel.hidden = true
      panel.api = this.base
      panel.tenant = this.option('tenant') || ''
      panel.hosts = (this.option('hosts') || '').split(' ').filter(Boolean)
      panel.hotline = hotline ? { label: '', number: hotline } : null
      panel.position = this.isLeft ? 'left' : 'right'
      panel.mode = this.isFloating ? 'bubble' : this.mode
      panel.load = (script) => insertScript(script, this.where)
      panel.place = readPlace(this.option('place'))
      panel.className = 'shown'
      panel.setAttribute('theme', this.theme)
      panel.setAttribute('exportparts', 'panel,header,log,composer')
      if (this.option('large-text') !== null) panel.setAttribute('large', '')
      const language = this.option('language')
      if (language) panel.setAttribute('language', language)
      for (const name of INNER_EVENTS)
        panel.addEventListener(name, (event) => event.stopPropagation())
      panel.addEventListener('htt-close', () => this.close())
      panel.addEventListener('htt-error', () => this.tell('htt-error'))
      panel.addEventListener('htt-answer', ({ detail }) => this.tell('htt-answer', detail))
      this.region?.appendChild(panel)
      return panel
    }

    // Where the page lets no script in, a page of our own still answers.
    private becomeLink(): void {
      const { button } = this
      if (!button) return
      const link = document.createElement('a')
      const tenant = encodeURIComponent(this.option('tenant') || '')
      link.href = this.option('fallback') || `${this.base}hoi?tenant=${tenant}`
      link.target = '_blank'
      link.rel = 'noopener'
      link.className = button.className
      link.setAttribute('part', 'launcher')
      link.appendChild(createMark())
      link.appendChild(document.createElement('span'))
      label(link, strings.open)
      button.replaceWith(link)
      this.button = link
      link.focus()
    }
  }
}

function label(element: HTMLElement, text: string): void {
  const span = element.querySelector('span')
  if (span) span.textContent = text
}
