import { css, html, LitElement } from 'lit'
import { strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { icons } from './icons.ts'

/** Sends the address of a page on, through what the device has for that; else it can be copied. */
export class ShareButton extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-block;
      }
    `,
  ]

  static override properties = { href: { attribute: false }, name: { attribute: false } }

  declare href: string
  /** What the page is about. */
  declare name: string

  override render() {
    if (!navigator.share)
      return html`<htt-copy-button .text=${this.href} .label=${strings.copyLink}></htt-copy-button>`
    return html`<button type="button" class="text-button" @click=${() => this.share()}>
      ${icons.share} ${strings.share}
    </button>`
  }

  private share() {
    // Who closes the device's own sheet has changed his mind; that is no error.
    navigator.share({ title: this.name, url: this.href }).catch(() => {})
  }
}
