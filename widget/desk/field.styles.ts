import { css } from 'lit'

/** A field of the desk, and its label. */
export const field = css`
  label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  input,
  textarea {
    width: 100%;
    padding: 10px 14px;
    border: 2px solid var(--htt-main);
    border-radius: 10px;
    background: var(--htt-slip);
    color: var(--htt-ink);
    font: 17px/1.45 var(--htt-font);
  }
  ::placeholder {
    color: var(--htt-quiet);
    font-weight: 400;
    opacity: 1;
  }
`
