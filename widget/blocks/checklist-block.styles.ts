import { css } from 'lit'

export const styles = css`
  .progress {
    display: grid;
    gap: 8px;
    color: var(--htt-quiet);
    font-size: var(--htt-small);
    font-variant-numeric: tabular-nums;
  }
  progress {
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 999px;
    overflow: hidden;
    appearance: none;
    background: var(--htt-rule);
  }
  progress::-webkit-progress-bar {
    background: var(--htt-rule);
  }
  progress::-webkit-progress-value {
    background: var(--htt-main);
  }
  progress::-moz-progress-bar {
    background: var(--htt-main);
  }
  section {
    margin-top: 20px;
  }
  section:first-of-type {
    margin-top: 16px;
  }
  h4 {
    display: flex;
    align-items: baseline;
    gap: 8px;
  }
  h4::after {
    content: '';
    flex: 1;
    border-bottom: 1px dotted var(--htt-edge);
  }
  .maybe h4,
  .if-not-found h4 {
    color: var(--htt-straw-ink);
  }
  li {
    display: grid;
    grid-template-columns: 24px 1fr;
    gap: 0 12px;
    padding: 12px 0;
    border-bottom: 1px solid var(--htt-rule);
  }
  li:last-child {
    border-bottom: 0;
    padding-bottom: 0;
  }
  [type='checkbox'] {
    appearance: none;
    width: 24px;
    height: 24px;
    margin: 1px 0 0;
    border: 2px solid var(--htt-edge);
    border-radius: 6px;
    background: var(--htt-slip);
    cursor: pointer;
    display: grid;
    place-items: center;
  }
  [type='checkbox']:hover {
    border-color: var(--htt-main);
  }
  [type='checkbox']:checked {
    background: var(--htt-main);
    border-color: var(--htt-main);
  }
  [type='checkbox']:checked::after {
    content: '';
    width: 12px;
    height: 7px;
    margin-top: -3px;
    border: solid var(--htt-on-main);
    border-width: 0 0 3px 3px;
    transform: rotate(-45deg);
  }
  .lacking [type='checkbox'] {
    border: 2px dashed var(--htt-straw-ink);
  }
  p label {
    font-weight: 600;
    cursor: pointer;
    padding-block: 10px;
    margin-block: -10px;
  }
  .lines {
    display: grid;
    gap: 4px;
  }
  .where strong {
    font-weight: 600;
    color: var(--htt-ink);
  }
  .ticked p label {
    color: var(--htt-quiet);
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .state {
    margin-block: -4px -8px;
  }
  .state > .text-button {
    color: var(--htt-quiet);
    font-weight: 500;
  }
  .state svg {
    transition: transform 0.15s;
  }
  [aria-expanded='true'] svg {
    transform: rotate(180deg);
  }
  fieldset {
    min-width: 0;
    margin: 0 0 8px;
    padding: 4px 12px;
    border: 1px solid var(--htt-rule);
    border-radius: 12px;
    background: var(--htt-paper);
  }
  .mark-choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding-block: 4px;
    line-height: 1.4;
    cursor: pointer;
  }
  [type='radio'] {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--htt-main);
    cursor: pointer;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-top: 4px;
    border-top: 1px solid var(--htt-rule);
  }
  .because {
    color: var(--htt-straw-ink);
    font-size: var(--htt-small);
  }
  .one-of {
    font-size: var(--htt-small);
  }
  .one-of ul {
    list-style: disc;
    padding-inline-start: 20px;
  }
  .one-of li {
    display: list-item;
    padding: 0;
    border: 0;
  }
  .not-needed {
    margin-top: 20px;
    padding: 12px 16px;
    border: 1px dashed var(--htt-edge);
    border-radius: 12px;
  }
  .not-needed li {
    display: block;
    padding: 8px 0 0;
    border: 0;
  }
  @media (prefers-reduced-motion: reduce) {
    .state svg {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    [type='checkbox']:checked {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
