import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-top: 20px;
    padding-top: 16px;
    border-top: 1px solid var(--htt-rule);
  }
  .ask {
    width: 100%;
    min-height: 48px;
    border-color: var(--htt-main);
    color: var(--htt-link);
    font-size: var(--htt-text);
  }
  .sum {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    padding: 12px;
    border-radius: 12px;
    background: var(--htt-tint);
  }
  .sum p {
    flex: 1;
    min-width: 60%;
  }
  .sum svg {
    margin-top: 3px;
  }
  .sum.no,
  .sum.depends {
    background: var(--htt-straw);
    color: var(--htt-straw-ink);
  }
  .sum:focus {
    outline: none;
  }
  .sum:focus-visible {
    outline: 3px solid var(--htt-focus);
  }
  .papers > li {
    display: grid;
    gap: 4px;
    padding: 12px 0;
    border-bottom: 1px solid var(--htt-rule);
  }
  .dots {
    display: grid;
    gap: 4px;
    padding-inline-start: 20px;
    list-style: disc;
  }
  .dots li:only-child {
    list-style: none;
    margin-inline-start: -20px;
  }
  .papers > li:first-child {
    padding-top: 0;
  }
  .name {
    font-weight: 600;
  }
  .verdict {
    color: var(--htt-straw-ink);
    font-size: var(--htt-small);
  }
  .papers .text-button {
    justify-content: space-between;
  }
  .memory {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 20px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    cursor: pointer;
  }
  label input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 0 2px;
    accent-color: var(--htt-main);
  }
  @media (forced-colors: active) {
    .sum {
      border: 1px solid CanvasText;
    }
  }
`
