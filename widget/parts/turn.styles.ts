import { css } from 'lit'

export const styles = css`
  :host,
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .eyebrow {
    color: var(--htt-link);
    font-size: var(--htt-small);
    font-weight: 600;
    line-height: 1.4;
  }
  .say:focus {
    outline: none;
  }
  .say:focus-visible {
    outline: 3px solid var(--htt-focus);
    outline-offset: 4px;
  }
  .say.answer .lead {
    font-size: var(--htt-large);
    font-weight: 650;
    line-height: 1.45;
  }
  .lead {
    text-wrap: pretty;
  }
  .eyebrow + .lead,
  .eyebrow + htt-question {
    margin-top: 4px;
  }
  .lead + .eyebrow {
    margin-top: 4px;
  }
  .lead + htt-question {
    margin-top: 8px;
  }
  .urgent {
    padding: 16px;
    border-radius: 16px;
    border: 2px solid var(--htt-lacquer);
    background: var(--htt-lacquer-tint);
    font-weight: 650;
  }
  .calls {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .calls .button {
    flex: 1;
    min-height: 52px;
    background: var(--htt-lacquer);
    border-color: var(--htt-lacquer);
    color: var(--htt-slip);
    text-decoration: none;
    white-space: nowrap;
  }
  .slip {
    border: 1px solid var(--htt-rule);
    border-top: 4px solid var(--htt-main);
    border-radius: 12px;
    background: var(--htt-slip);
    overflow: hidden;
  }
  .slip > :first-child {
    border-top: 0;
  }
  .open {
    padding: 16px;
    border-top: 1px solid var(--htt-rule);
  }
  .open h3,
  .loose h3 {
    margin-bottom: 8px;
  }
  .notes {
    background: var(--htt-straw);
  }
  .loose {
    display: grid;
    gap: 12px;
  }
  .next {
    display: grid;
    gap: 8px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
  }
  @media (forced-colors: active) {
    .slip {
      border-color: CanvasText;
    }
  }
`
