import { css, html, LitElement, nothing } from 'lit'
import type { BlockOf, ChecklistItem, Fact, Turn } from '../../knowledge/schema/turn.ts'
import { becauseText } from '../plain/because.ts'
import { vietnameseDay } from '../plain/dates.ts'
import { fill, strings } from '../strings.ts'

/** The checklist on paper: black on white, boxes to tick with a pen. */
export class PrintSheet extends LitElement {
  static override styles = css`
    :host {
      all: initial;
      display: block;
      font: 12pt/1.45 'Noto Serif', 'Times New Roman', serif;
      color: #000;
    }
    h1 {
      font-size: 17pt;
      line-height: 1.25;
      margin: 0 0 4pt;
    }
    h2 {
      font-size: 13pt;
      margin: 14pt 0 4pt;
      break-after: avoid;
    }
    p {
      margin: 0 0 3pt;
    }
    ul {
      list-style: none;
      margin: 0;
      padding: 0;
    }
    li {
      display: grid;
      grid-template-columns: 14pt 1fr;
      gap: 9pt;
      padding: 5pt 0;
      border-bottom: 0.5pt solid #999;
      break-inside: avoid;
    }
    li::before {
      content: '';
      width: 11pt;
      height: 11pt;
      margin-top: 2.5pt;
      border: 1.2pt solid #000;
    }
    .plain::before {
      content: '–';
      border: 0;
    }
    .name {
      font-weight: bold;
    }
    footer {
      margin-top: 16pt;
      padding-top: 6pt;
      border-top: 1pt solid #000;
      font-size: 10pt;
      break-inside: avoid;
    }
  `

  static override properties = { turn: { attribute: false } }

  declare turn: Turn

  override render() {
    const { procedure, case: facts, blocks } = this.turn
    const checklist = blocks.find((block) => block.type === 'checklist')
    return html`<article lang="vi">
      <h1>${strings.printTitle}</h1>
      ${
        procedure
          ? html`<p><strong>${procedure.name}</strong> · ${strings.code} ${procedure.code}</p>`
          : nothing
      }
      ${
        facts.length > 0
          ? html`<p>${strings.known}: ${facts.map(({ text }) => text).join('; ')}</p>`
          : nothing
      }
      ${checklist ? this.renderChecklist(checklist) : nothing} ${this.renderFooter()}
    </article>`
  }

  private renderChecklist({ none, groups, notNeeded }: BlockOf<'checklist'>) {
    return html`${none ? html`<p>${none}</p>` : nothing}
    ${groups.map(
      ({ title, note, items }) =>
        html`<h2>${title}</h2>
          ${note ? html`<p>${note}</p>` : nothing}
          <ul>
            ${items.map((item) => html`<li><div>${itemLines(item)}</div></li>`)}
          </ul>`,
    )}
    ${
      notNeeded.length > 0
        ? html`<h2>${strings.notNeeded}</h2>
            <ul>
              ${notNeeded.map((fact) => html`<li class="plain"><div>${factLines(fact)}</div></li>`)}
            </ul>`
        : nothing
    }`
  }

  private renderFooter() {
    return html`<footer>
      ${this.turn.sources.map(
        ({ title, checked }) =>
          html`<p>${title} (${fill(strings.checked, { day: vietnameseDay(checked) })})</p>`,
      )}
      <p>${strings.printNote}</p>
    </footer>`
  }
}

function itemLines({ name, detail, because, oneOf, where, form, note }: ChecklistItem) {
  return html`<p class="name">${name}</p>
    ${[
      detail,
      because && becauseText(because),
      oneOf && `${strings.oneOf} ${oneOf.join('; ')}`,
      where && `${strings.getAt} ${where}`,
      form && `${strings.form} ${form.label}`,
      note,
    ].map((line) => (line ? html`<p>${line}</p>` : nothing))}`
}

function factLines({ text, note, because }: Fact) {
  return [text, because && becauseText(because), note].map((line) =>
    line ? html`<p>${line}</p>` : nothing,
  )
}
