import { css, html, LitElement, nothing } from 'lit'
import { base } from '../parts/base.styles.ts'
import type { Note } from './note.ts'
import { deskStrings as strings } from './strings.ts'

/** The note on paper: one page, black on white. It is drawn only to be printed. */
export class NoteSheet extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: none !important;
      }
      @media print {
        :host {
          display: block !important;
          color: #000;
          font: 12pt/1.35 var(--htt-font);
        }
        header {
          padding-bottom: 4pt;
          border-bottom: 1.5pt solid #000;
        }
        h1 {
          margin: 2pt 0 0;
          font-size: 17pt;
          line-height: 1.2;
        }
        .lead {
          margin-top: 8pt;
          padding: 6pt 8pt;
          border: 1.5pt solid #000;
          font-size: 14pt;
          font-weight: 650;
        }
        h2 {
          margin: 9pt 0 2pt;
          font-size: 12pt;
        }
        li {
          padding-inline-start: 16pt;
          text-indent: -16pt;
        }
        li::before {
          display: inline-block;
          width: 16pt;
          text-indent: 0;
          content: '☐';
        }
        .said li::before {
          content: '–';
        }
        .ticked li::before {
          content: '☑';
        }
        footer {
          margin-top: 10pt;
          padding-top: 4pt;
          border-top: 0.75pt solid #000;
          overflow-wrap: anywhere;
        }
      }
    `,
  ]

  static override properties = { note: { attribute: false }, from: {} }

  declare note: Note | undefined
  /** Whose desk it is. */
  declare from: string

  override render() {
    if (!this.note) return nothing
    const { title, lead, parts, foot } = this.note
    return html`<header>
        <p>${this.from} · ${strings.noteTitle}</p>
        <h1>${title}</h1>
      </header>
      ${lead ? html`<p class="lead">${lead}</p>` : nothing}
      ${parts.map(
        ({ heading, lines, box }) => html`<section class=${box ?? 'said'}>
          <h2>${heading}</h2>
          <ul>
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </section>`,
      )}
      <footer>${foot.map((line) => html`<p>${line}</p>`)}</footer>`
  }
}
