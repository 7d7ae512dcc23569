import { css, html, LitElement, nothing } from 'lit'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { safeHref } from '../plain/links.ts'
import { fill, strings } from '../strings.ts'
import { base } from './base.styles.ts'
import { emit } from './emit.ts'
import { icons } from './icons.ts'
import { linkHosts } from './link-hosts.ts'

type Recording = NonNullable<Turn['recordings']>[number]

/**
 * An officer's own voice, in the languages of the place. A file is fetched when it is pressed, never before.
 *
 * @fires htt-speak - A recording could not be opened.
 */
export class Recordings extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ]

  static override properties = {
    recordings: { attribute: false },
    playing: { state: true },
    failed: { state: true },
  }

  declare recordings: readonly Recording[]
  /** Address of the recording that is being played. */
  declare playing: string | undefined
  /** Address of the one that could not be. */
  declare failed: string | undefined
  private audio: HTMLAudioElement | undefined

  override disconnectedCallback() {
    super.disconnectedCallback()
    this.stop()
  }

  override render() {
    const known = this.recordings.flatMap((recording) => {
      const href = safeHref(recording.href, linkHosts.value)
      return href ? [{ ...recording, href }] : []
    })
    if (known.length === 0) return nothing
    return html`<ul>
        ${known.map((recording) => html`<li>${this.renderButton(recording)}</li>`)}
      </ul>
      ${this.failed ? this.renderFailure(this.failed) : nothing}`
  }

  private renderButton({ language, by, href }: Recording) {
    const isPlaying = this.playing === href
    const words = isPlaying ? strings.stopListening : fill(strings.listen, { language })
    return html`<button
      type="button"
      class="button"
      title=${by ?? nothing}
      @click=${() => (isPlaying ? this.stop() : this.play(href))}
    >
      ${isPlaying ? icons.stop : icons.play} ${words}
    </button>`
  }

  private renderFailure(href: string) {
    return html`<p class="quiet">
      ${strings.listenFailed}
      <a href=${href} target="_blank" rel="noopener noreferrer"
        >${strings.openRecording}<span class="hidden-text"> ${strings.newTab}</span></a
      >
    </p>`
  }

  private async play(href: string) {
    this.stop()
    this.failed = undefined
    const audio = new Audio()
    audio.onended = () => this.stop()
    audio.src = href
    this.audio = audio
    this.playing = href
    try {
      await audio.play()
    } catch {
      // A press on another recording ends this one, and that is no failure.
      if (this.audio !== audio) return
      this.stop()
      this.failed = href
      emit(this, 'htt-speak', { text: strings.listenFailed })
    }
  }

  private stop() {
    this.audio?.pause()
    this.audio = undefined
    this.playing = undefined
  }
}
