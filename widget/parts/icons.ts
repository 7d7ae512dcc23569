import { svg } from 'lit'

// Drawn on one 24 px grid with one stroke, so that they sit well beside text.
const icon = (paths: ReturnType<typeof svg>) =>
  svg`<svg width="20" height="20" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`

/** Line icons of the panel; always beside words or a label. */
export const icons = {
  close: icon(svg`<path d="M5 5l14 14M19 5L5 19"/>`),
  restart: icon(svg`<path d="M4 12a8 8 0 1 0 2.6-5.9"/><path d="M4 4v4.5h4.5"/>`),
  back: icon(svg`<path d="M19 12H5M11 6l-6 6 6 6"/>`),
  send: icon(svg`<path d="M12 19V5M6 11l6-6 6 6"/>`),
  chevron: icon(svg`<path d="M6 9l6 6 6-6"/>`),
  next: icon(svg`<path d="M9 6l6 6-6 6"/>`),
  check: icon(svg`<path d="M5 12.5l4.5 4.5L19 7"/>`),
  copy: icon(svg`<path d="M9 9h10v11H9z"/><path d="M5 15V4h10"/>`),
  print: icon(svg`<path d="M7 9V4h10v5M7 17H4V9h16v8h-3"/><path d="M7 14h10v6H7z"/>`),
  share: icon(svg`<path d="M12 15V3M7.5 7.5L12 3l4.5 4.5M5 12v8h14v-8"/>`),
  phone: icon(
    svg`<path d="M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3C10.5 21 3 13.5 3 6a3 3 0 0 1 3-3z"/>`,
  ),
  person: icon(svg`<path d="M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-4 4-6 8-6s7 2 8 6"/>`),
  speak: icon(svg`<path d="M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12"/>`),
  stop: icon(svg`<path d="M6 6h12v12H6z"/>`),
  play: icon(svg`<path d="M7 4l13 8-13 8z"/>`),
  out: icon(svg`<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6"/>`),
  alert: icon(svg`<path d="M12 4l9 16H3zM12 10v4M12 17v.5"/>`),
} as const

/** The mark: an opening lotus, three petals. */
export const mark = svg`<svg width="28" height="28" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d="M12 3c2.7 2.9 4 5.7 4 8.6 0 2.9-1.3 5.6-4 8.4-2.7-2.8-4-5.5-4-8.4C8 8.7 9.3 5.9 12 3z"/><path d="M6.3 9.4C4.6 9.2 3 9.5 1.5 10.1c.6 4.7 3.5 8.3 8 9.8-2.2-2.7-3.3-5.4-3.3-8.3 0-.8 0-1.5.1-2.2z" opacity=".72"/><path d="M17.7 9.4c1.7-.2 3.3.1 4.8.7-.6 4.7-3.5 8.3-8 9.8 2.2-2.7 3.3-5.4 3.3-8.3 0-.8 0-1.5-.1-2.2z" opacity=".72"/></svg>`
