/** What an answer is about; no word of the citizen is in it. */
export type AnswerDetail = {
  /** `answer`, `question`, `choice`, `refer`, `unknown`, `urgent` or `talk`. */
  kind: string
  procedure?: { code: string; id: string; name: string }
}

/** Events of the element; none of them bubbles. */
export interface HoiThuTucEventMap {
  /** The panel was opened. */
  'htt-open': CustomEvent<undefined>
  /** The panel was closed. */
  'htt-close': CustomEvent<undefined>
  /** An answer or a question came. */
  'htt-answer': CustomEvent<AnswerDetail>
  /** No answer came: the server could not be reached, or said no. */
  'htt-error': CustomEvent<undefined>
}

/** The element `<hoi-thu-tuc>`. */
export interface HoiThuTucElement extends HTMLElement {
  /** Opens the panel; false where the page lets no further script in. */
  open(): Promise<boolean>
  /** Closes the panel, and hands the focus back. Does nothing in modes that stand in the page. */
  close(): void
  /** Opens the panel and asks; false where the page lets no further script in. */
  ask(text: string): Promise<boolean>
  addEventListener<K extends keyof HoiThuTucEventMap>(
    type: K,
    listener: (this: HoiThuTucElement, event: HoiThuTucEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void
}

declare global {
  interface HTMLElementTagNameMap {
    'hoi-thu-tuc': HoiThuTucElement
  }
}
