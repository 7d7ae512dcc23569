import { css } from 'lit'

/** What all parts of the desk share: headings of panes, key caps, quiet lines. */
export const pane = css`
  :host {
    line-height: 1.45;
  }
  h2 {
    font-size: 16px;
    font-weight: 650;
    line-height: 1.4;
    color: var(--htt-quiet);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 12px;
    min-height: 36px;
    margin-bottom: 8px;
  }
  kbd {
    display: inline-block;
    min-width: 26px;
    padding: 0 6px;
    border: 1px solid var(--htt-edge);
    border-bottom-width: 2px;
    border-radius: 6px;
    background: var(--htt-slip);
    color: var(--htt-ink);
    font: 600 16px/24px var(--htt-font);
    text-align: center;
    white-space: nowrap;
  }
  .key-button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 36px;
    padding: 2px 8px;
    border-radius: 8px;
    font-size: 16px;
  }
  .key-button:hover {
    background: var(--htt-tint);
  }
  .hints {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 4px;
  }
  @media (pointer: coarse) {
    .key-button {
      min-height: 44px;
    }
  }
`
