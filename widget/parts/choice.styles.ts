import { css } from 'lit'

/** Big buttons to choose from, one under the other. */
export const choiceStyles = css`
  .choices {
    display: grid;
    gap: 8px;
  }
  .choice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    width: 100%;
    min-height: 52px;
    padding: 12px 16px;
    border: 1px solid var(--htt-edge);
    border-radius: 12px;
    background: var(--htt-slip);
    line-height: 1.4;
    transition: background-color 0.12s;
  }
  .choice > svg {
    color: var(--htt-link);
  }
  @media (hover: hover) {
    .choice:hover:not(:disabled) {
      background: var(--htt-tint);
      border-color: var(--htt-main);
    }
  }
  .choice .words {
    display: grid;
    gap: 2px;
    font-weight: 500;
  }
  .choice .words .quiet {
    font-weight: 400;
  }
  .choice.soft {
    border-style: dashed;
    background: none;
  }
  .choice.soft .words {
    font-weight: 400;
  }
  .choice[aria-pressed] {
    justify-content: flex-start;
  }
  .choice .box {
    flex: none;
    width: 24px;
    height: 24px;
    border: 2px solid var(--htt-edge);
    border-radius: 6px;
    display: grid;
    place-items: center;
    color: var(--htt-on-main);
  }
  .choice .box svg {
    visibility: hidden;
  }
  .choice[aria-pressed='true'] {
    background: var(--htt-tint);
    border-color: var(--htt-main);
  }
  .choice[aria-pressed='true'] .box {
    background: var(--htt-main);
    border-color: var(--htt-main);
  }
  .choice[aria-pressed='true'] .box svg {
    visibility: visible;
  }
  @media (prefers-reduced-motion: reduce) {
    .choice {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`
