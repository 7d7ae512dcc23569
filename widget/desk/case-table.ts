import { css, html, LitElement, nothing } from 'lit'
import type { CaseTable } from '../../knowledge/schema/case-table.ts'
import type { Answers } from '../../knowledge/schema/conversation.ts'
import { base } from '../parts/base.styles.ts'
import { pane } from './pane.styles.ts'
import { deskStrings as strings } from './strings.ts'

type Rule = CaseTable['rules'][number]
type Column = CaseTable['questions'][number]

/** All cases of a procedure side by side; those that the answers so far allow stand out. */
export class CaseTableView extends LitElement {
  static override styles = [
    base,
    pane,
    css`
      h3 {
        margin-top: 20px;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 6px 16px;
        margin-top: 6px;
        font-size: 16px;
      }
      dt {
        color: var(--htt-quiet);
      }
      .end {
        color: var(--htt-straw-ink);
      }
      .scroll {
        overflow-x: auto;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: 16px;
        line-height: 1.4;
      }
      th,
      td {
        padding: 8px 10px;
        border: 1px solid var(--htt-rule);
        text-align: start;
        vertical-align: top;
      }
      th {
        background: var(--htt-paper);
        font-weight: 600;
      }
      thead th {
        position: sticky;
        top: 0;
      }
      td.answer {
        background: var(--htt-paper);
      }
      tr.out {
        color: var(--htt-quiet);
      }
      tr.here td {
        background: var(--htt-tint);
      }
      tr.here td:first-child {
        box-shadow: inset 4px 0 0 var(--htt-main);
        font-weight: 600;
      }
      td div + div {
        margin-top: 4px;
      }
      /* Where there is no room for columns, every case is a card. */
      @media (max-width: 640px) {
        thead {
          display: none;
        }
        table,
        tbody,
        tr,
        td {
          display: block;
        }
        tr + tr {
          margin-top: 12px;
        }
        td + td {
          border-top: 0;
        }
        td:empty {
          display: none;
        }
        td::before {
          content: attr(data-of);
          display: block;
          color: var(--htt-quiet);
          font-weight: 400;
        }
      }
    `,
  ]

  static override properties = { table: { attribute: false }, answers: { attribute: false } }

  declare table: CaseTable
  declare answers: Answers

  override render() {
    const { common, questions, headings, rules } = this.table
    const fitting = answersFirst(rules.filter((rule) => this.fits(rule)))
    const isSome = fitting.length < rules.length
    const others = answersFirst(rules.filter((rule) => !fitting.includes(rule)))
    const shown = headings.filter((heading) =>
      rules.some(
        ({ kind, parts }) => kind === 'answer' && parts.some((p) => p.heading === heading),
      ),
    )
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${strings.table}>
        <table>
          <thead>
            <tr>
              ${questions.map(({ ask }) => html`<th scope="col">${ask}</th>`)}
              ${shown.map((heading) => html`<th scope="col">${heading}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${fitting.map((rule) => this.renderRule(rule, questions, shown, isSome ? 'here' : ''))}
            ${others.map((rule) => this.renderRule(rule, questions, shown, 'out'))}
          </tbody>
        </table>
      </div>
      ${common.length > 0 ? html`<h3>${strings.tableCommon}</h3>` : nothing}
      <dl>
        ${common.map(
          ({ heading, lines }) => html`<dt>${heading}</dt>
            <dd>${lines.map((line) => html`<div>${line}</div>`)}</dd>`,
        )}
      </dl>`
  }

  private renderRule(
    rule: Rule,
    questions: readonly Column[],
    headings: readonly string[],
    state: string,
  ) {
    const partsOf = (heading: string) =>
      rule.parts.filter((part) => part.heading === heading).flatMap(({ lines }) => lines)
    return html`<tr class=${state} aria-current=${state === 'here' ? 'true' : nothing}>
      ${questions.map(
        (question) =>
          html`<td class="answer" data-of=${question.ask}>${labelsOf(question, rule.answers[question.id])}</td>`,
      )}
      ${
        rule.kind === 'answer'
          ? headings.map(
              (heading) =>
                html`<td data-of=${heading}>${partsOf(heading).map((line) => html`<div>${line}</div>`)}</td>`,
            )
          : html`<td class="end" colspan=${Math.max(1, headings.length)}>
              ${rule.parts.map(({ heading, lines }) => html`<b>${heading}:</b> ${lines.join('. ')}`)}
            </td>`
      }
    </tr>`
  }

  /** Whether what was answered so far may still lead to a rule. */
  private fits({ answers }: Rule): boolean {
    return Object.keys(answers).every((id) => {
      const said = this.answers[id]
      if (said === undefined || said === 'chua-ro') return true
      const values = Array.isArray(said) ? (said.length === 0 ? ['-'] : said) : [String(said)]
      return values.some((value) => (answers[id] ?? []).includes(value))
    })
  }
}

/** What ends in an answer is read before what leads elsewhere. */
function answersFirst(rules: readonly Rule[]): Rule[] {
  return [
    ...rules.filter(({ kind }) => kind === 'answer'),
    ...rules.filter(({ kind }) => kind !== 'answer'),
  ]
}

function labelsOf({ options }: Column, values: readonly string[] | undefined): string {
  if (values === undefined) return '–'
  return values
    .map((value) => options.find(({ id }) => id === value)?.label ?? strings.none)
    .join(' / ')
}
