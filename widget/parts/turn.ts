import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Block, Turn } from '../../knowledge/schema/turn.ts'
import { isDeadEnd } from '../plain/dead-end.ts'
import { emergencyNumbers } from '../plain/emergency.ts'
import { blockGist, blockKey, blockTitle, isFoldable, openAtFirst } from '../plain/fold.ts'
import { leadOf } from '../plain/lead.ts'
import { turnText } from '../plain/plain-text.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { type Hand, NO_HAND } from './hand.ts'
import { icons } from './icons.ts'
import { styles } from './turn.styles.ts'

/**
 * One turn of the assistant. Only the last one is live; older ones keep their words, and answers can be read again.
 *
 * @fires htt-back - The last move should be taken back.
 * @fires htt-restart - Another matter is wanted.
 */
export class TurnView extends LitElement {
  static override styles = [base, styles]

  static override properties = {
    turn: { attribute: false },
    live: { type: Boolean },
    greets: { type: Boolean },
    canGoBack: { attribute: false },
    hand: { attribute: false },
    isReviewed: { state: true },
  }

  declare turn: Turn
  /** Whether it can be acted on. */
  declare live: boolean
  /** Whether it opens the conversation. */
  declare greets: boolean
  declare canGoBack: boolean
  /** What the panel holds beside it. */
  declare hand: Hand
  declare isReviewed: boolean

  constructor() {
    super()
    this.live = false
    this.greets = false
    this.canGoBack = false
    this.hand = NO_HAND
    this.isReviewed = false
  }

  /** Moves the focus to what is said, for those who came here by pressing something that is gone. */
  async focusStart() {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>('.say')?.focus({ preventScroll: true })
  }

  override render() {
    return html`${this.renderSay()} ${this.live ? this.renderLive() : this.renderPast()}`
  }

  private renderSay() {
    const { kind, procedure, question } = this.turn
    const lead = leadOf(this.turn)
    // Past turns, and those whose first words name it, need no name. In an answer what was asked comes first.
    const isAbout = kind === 'answer' || kind === 'question' || kind === 'refer'
    const isNamed = !this.live || !isAbout || !procedure || lead.includes(procedure.name)
    return html`<div class="say ${kind}" tabindex="-1" lang="vi">
      ${isNamed || kind === 'answer' ? nothing : html`<p class="eyebrow">${procedure?.name}</p>`}
      ${lead ? html`<p class="lead">${lead}</p>` : nothing}
      ${
        question
          ? html`<htt-question .question=${question} ?live=${this.live}></htt-question>`
          : nothing
      }
      ${isNamed || kind !== 'answer' ? nothing : html`<p class="eyebrow">${procedure?.name}</p>`}
    </div>`
  }

  private renderLive() {
    const { turn } = this
    const isAnswer = turn.kind === 'answer'
    return html`
      ${
        turn.case.length > 0 && isAnswer
          ? html`<htt-chips .facts=${turn.case} live></htt-chips>`
          : nothing
      }
      ${turn.kind === 'urgent' ? this.renderCalls() : nothing}
      ${isAnswer ? this.renderBlocks() : nothing}
      ${isAnswer ? html`<htt-actions .turn=${turn} .root=${this.hand.root}></htt-actions>` : this.renderBlocks()}
      ${turn.recordings ? html`<htt-recordings .recordings=${turn.recordings}></htt-recordings>` : nothing}
      ${this.renderChoices()}
      ${
        turn.case.length > 0 && !isAnswer && turn.kind !== 'urgent'
          ? html`<htt-chips .facts=${turn.case} live></htt-chips>`
          : nothing
      }
      ${this.renderFoot()}
    `
  }

  // In an emergency the number is the answer: it is dialled by one press.
  private renderCalls() {
    const blocks = this.turn.blocks.filter(({ type }) => type === 'text')
    const said = turnText({ ...this.turn, blocks, sources: [] })
    return html`<div class="calls">
      ${emergencyNumbers(said).map(
        (number) => html`<a class="button main" href="tel:${number}"
          >${icons.phone} ${fill(strings.hotline, { number })}</a
        >`,
      )}
    </div>`
  }

  private renderPast() {
    if (this.turn.kind !== 'answer' && !this.turn.article) return nothing
    if (this.isReviewed) return html`${this.renderBlocks()}`
    return html`<div>
      <button
        type="button"
        class="text-button"
        @click=${() => {
          this.isReviewed = true
        }}
      >
        ${icons.chevron} ${strings.review}
      </button>
    </div>`
  }

  private renderBlocks() {
    const { blocks, kind } = this.turn
    if (blocks.length === 0) return nothing
    const first = openAtFirst(this.turn)
    // Keyed, so that open parts and ticks stay where they belong when a toggle adds or removes a part.
    const parts = repeat(
      blocks,
      (block) => `${blockKey(block)} ${blockTitle(block)}`,
      (block) => this.renderPart(block, first),
    )
    return html`<div class=${kind === 'answer' ? 'slip' : 'loose'} lang="vi">${parts}</div>`
  }

  private renderPart(block: Block, first: string | undefined) {
    const body = this.renderBlock(block)
    if (body === nothing) return nothing
    if (isFoldable(this.turn, block))
      return html`<htt-section
        .heading=${blockTitle(block)}
        .gist=${blockGist(block)}
        ?open=${blockKey(block) === first}
        >${body}</htt-section
      >`
    const title = blockTitle(block)
    const isCard = this.turn.kind === 'answer'
    return html`<div class="${isCard ? 'open' : ''} ${blockKey(block) === 'facts-notes' && isCard ? 'notes' : ''}">
      ${title ? html`<h3>${title}</h3>` : nothing}${body}
    </div>`
  }

  private renderBlock(block: Block): TemplateResult | typeof nothing {
    const { sources } = this.turn
    switch (block.type) {
      case 'text':
        return html`<htt-text-block .block=${block}></htt-text-block>`
      case 'checklist':
        return html`<htt-checklist-block
          .block=${block}
          .sources=${sources}
          .hand=${this.hand}
          ?live=${this.live}
        ></htt-checklist-block>`
      case 'facts':
        return html`<htt-facts-block
          .block=${block}
          .sources=${sources}
          ?live=${this.live}
        ></htt-facts-block>`
      case 'fees':
        return html`<htt-fees-block
          .block=${block}
          .sources=${sources}
          ?live=${this.live}
        ></htt-fees-block>`
      case 'times':
        return html`<htt-times-block .block=${block} .sources=${sources}></htt-times-block>`
      case 'where':
        return html`<htt-where-block .block=${block} .sources=${sources}></htt-where-block>`
      case 'link':
        return html`<htt-link-block .block=${block}></htt-link-block>`
      case 'steps':
        return html`<htt-steps-block .block=${block} .sources=${sources}></htt-steps-block>`
      case 'refusals':
        return html`<htt-refusals-block .block=${block} .sources=${sources}></htt-refusals-block>`
      case 'glossary':
        return html`<htt-glossary-block .block=${block}></htt-glossary-block>`
      case 'candidates':
        return html`<htt-candidates-block .block=${block} ?live=${this.live}></htt-candidates-block>`
      case 'contact':
        return html`<htt-contact-block .block=${block}></htt-contact-block>`
      case 'sources':
        return html`<htt-sources-block .block=${block} .sources=${sources}></htt-sources-block>`
      default:
        return nothing
    }
  }

  private renderChoices() {
    const { options, question, blocks, kind } = this.turn
    const shown = blocks.flatMap((block) =>
      block.type === 'candidates' ? block.items.map(({ option }) => option) : [],
    )
    const rest = options.filter(({ id }) => !shown.includes(id))
    if (rest.length === 0 && question?.kind !== 'many') return nothing
    const heading = this.greets ? strings.suggestions : kind === 'answer' ? strings.next : ''
    const field =
      question?.id === '@place' ? html`<htt-place-field open></htt-place-field>` : nothing
    const list = html`<htt-options
        .options=${rest}
        .question=${question}
        .label=${heading || (question?.ask ?? strings.choose)}
      ></htt-options>
      ${field}`
    return heading ? html`<div class="next"><h3>${heading}</h3>${list}</div>` : list
  }

  private renderFoot() {
    const isEnd = isDeadEnd(this.turn)
    if (!this.canGoBack && !isEnd) return nothing
    return html`<div class="foot">
      ${
        isEnd
          ? html`<button
              type="button"
              class="button"
              @click=${() => emit(this, 'htt-restart', undefined)}
            >
              ${strings.another}
            </button>`
          : nothing
      }
      ${
        this.canGoBack
          ? html`<button
        type="button"
        class="text-button"
        @click=${() => emit(this, 'htt-back', undefined)}
      >
        ${icons.back} ${strings.back}
      </button>`
          : nothing
      }
    </div>`
  }
}
