import { css } from 'lit'

/** Lists at the desk: which line is chosen, also where colours are the system's own. */
export const choices = css`
  [role='option'] {
    cursor: pointer;
  }
  [role='option'][aria-selected='true'] {
    background: var(--htt-tint);
    box-shadow: inset 4px 0 0 var(--htt-main);
  }
  .list:focus-visible {
    outline: none;
  }
  .list:focus-visible [aria-selected='true'] {
    outline: 3px solid var(--htt-focus);
    outline-offset: -3px;
  }
  @media (forced-colors: active) {
    [role='option'][aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`
