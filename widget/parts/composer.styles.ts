import { css } from 'lit'

export const styles = css`
  :host {
    position: relative;
    padding: 0 16px 12px;
    border-top: 1px solid var(--htt-rule);
    background: var(--htt-slip);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    font-size: var(--htt-small);
    color: var(--htt-quiet);
  }
  #left {
    flex: 1;
    text-align: end;
  }
  .over {
    color: var(--htt-lacquer);
    font-weight: 600;
  }
  .person {
    margin-inline-start: auto;
  }
  .field {
    display: flex;
    align-items: flex-end;
    gap: 8px;
  }
  textarea {
    flex: 1;
    min-width: 0;
    min-height: 48px;
    max-height: 120px;
    padding: 10px 14px;
    font: inherit;
    color: inherit;
    background: var(--htt-paper);
    border: 1px solid var(--htt-edge);
    border-radius: 12px;
    resize: none;
    field-sizing: content;
  }
  textarea:focus-visible {
    outline-offset: 0;
    border-radius: 12px;
  }
  textarea::placeholder {
    color: var(--htt-quiet);
    opacity: 1;
  }
  .send {
    width: 48px;
    height: 48px;
    padding: 0;
    flex: none;
  }
  .warning {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-top: 12px;
    padding: 12px;
    border: 1px solid var(--htt-lacquer);
    border-radius: 12px;
    background: var(--htt-lacquer-tint);
    font-size: var(--htt-small);
  }
  .warning p {
    flex: 1 1 180px;
  }
  .warning strong {
    display: block;
  }
  .warning div {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .matches {
    position: absolute;
    inset: auto 8px calc(100% + 8px);
    z-index: 1;
    max-height: 50vh;
    overflow-y: auto;
    border: 1px solid var(--htt-edge);
    border-radius: 12px;
    background: var(--htt-slip);
    box-shadow: var(--htt-shadow);
  }
  .matches li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: 48px;
    padding: 8px 16px;
    line-height: 1.35;
    cursor: pointer;
  }
  .matches li + li {
    border-top: 1px solid var(--htt-rule);
  }
  .matches svg {
    color: var(--htt-link);
  }
  .matches li:hover {
    background: var(--htt-tint);
  }
  .matches [aria-selected='true'] {
    background: var(--htt-tint);
    outline: 3px solid var(--htt-focus);
    outline-offset: -3px;
    border-radius: 12px;
  }
  @media (forced-colors: active) {
    .matches [aria-selected='true'] {
      outline-color: Highlight;
    }
  }
`
