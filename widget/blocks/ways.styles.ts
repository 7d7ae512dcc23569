import { css } from 'lit'

/** Ways of filing, side by side where there is room. */
export const styles = css`
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
    gap: 12px;
  }
  .ways.long {
    grid-template-columns: minmax(0, 1fr);
  }
  .way {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 12px;
    border: 1px solid var(--htt-rule);
    border-radius: 12px;
    background: var(--htt-paper);
  }
  h4 {
    font-size: var(--htt-small);
    color: var(--htt-quiet);
    font-weight: 600;
  }
  .total {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    margin-top: auto;
    padding-top: 8px;
    border-top: 1px dotted var(--htt-edge);
  }
  .total strong {
    font-size: var(--htt-large);
    font-variant-numeric: tabular-nums;
  }
  .trip {
    font-weight: 600;
  }
  .earliest {
    color: var(--htt-link);
    font-size: var(--htt-small);
  }
  .exemptions {
    display: grid;
    gap: 4px;
    margin-top: 16px;
  }
  .caution {
    margin-top: 12px;
  }
`
