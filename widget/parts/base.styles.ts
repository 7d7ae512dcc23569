import { css } from 'lit'

/** What every element starts from: box sizes, quiet lists and headings, buttons, focus. */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h3,
  h4 {
    font-size: var(--htt-text);
    font-weight: 650;
    line-height: 1.4;
  }
  a {
    color: var(--htt-link);
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:disabled {
    cursor: default;
  }
  svg {
    display: block;
    flex: none;
  }
  :focus-visible {
    outline: 3px solid var(--htt-focus);
    outline-offset: 2px;
    border-radius: 8px;
  }
  .quiet {
    color: var(--htt-quiet);
    font-size: var(--htt-small);
  }
  .badge {
    display: inline-block;
    padding: 0 8px;
    border-radius: 999px;
    background: var(--htt-straw);
    color: var(--htt-straw-ink);
    font-size: var(--htt-small);
    line-height: 26px;
  }
  .text-button {
    min-height: 44px;
    color: var(--htt-link);
    text-decoration: none;
    font-size: var(--htt-small);
    font-weight: 600;
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .text-button:hover {
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .button {
    min-height: 44px;
    padding: 8px 16px;
    border-radius: 12px;
    border: 1px solid var(--htt-edge);
    background: var(--htt-slip);
    font-size: var(--htt-small);
    font-weight: 600;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
  }
  .button:hover {
    border-color: var(--htt-main);
    background: var(--htt-tint);
  }
  .button.main {
    background: var(--htt-main);
    border-color: var(--htt-main);
    color: var(--htt-on-main);
  }
  .button.main:hover {
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .button:disabled {
    opacity: 0.55;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .button,
    .badge {
      border: 1px solid ButtonText;
    }
  }
`
