import { css } from 'lit'

/** The desk as a whole: a bar, a line about the case, and three panes that scroll on their own where there is room. */
export const styles = css`
  :host {
    min-height: 100vh;
    background: var(--htt-paper);
    color: var(--htt-ink);
    font: 17px/1.45 var(--htt-font);
    -webkit-text-size-adjust: 100%;
  }
  header {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    gap: 8px 16px;
    align-items: center;
    padding: 10px 20px;
    border-bottom: 1px solid var(--htt-rule);
    background: var(--htt-slip);
  }
  h1 {
    margin: 0;
    font-size: 18px;
    font-weight: 700;
    line-height: 1.2;
  }
  h1 span {
    display: block;
    color: var(--htt-quiet);
    font-size: 16px;
    font-weight: 400;
  }
  .tabs {
    display: flex;
    padding: 3px;
    border-radius: 12px;
    background: var(--htt-paper);
    border: 1px solid var(--htt-rule);
  }
  .tab {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-height: 38px;
    padding: 2px 14px;
    border-radius: 9px;
    font-weight: 600;
    color: var(--htt-quiet);
  }
  .tab[aria-selected='true'] {
    background: var(--htt-main);
    color: var(--htt-on-main);
  }
  .bar {
    display: flex;
    align-items: center;
  }
  .case {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    align-items: baseline;
    padding: 10px 20px;
    border-bottom: 1px solid var(--htt-rule);
  }
  .case h2,
  .sheet h2 {
    color: inherit;
  }
  .case:focus {
    outline: none;
    border-radius: 0;
  }
  .case h2 {
    font-size: 21px;
    font-weight: 700;
    line-height: 1.3;
  }
  .case .code {
    color: var(--htt-quiet);
    font-variant-numeric: tabular-nums;
  }
  .panes {
    display: grid;
    grid-template-columns: 320px minmax(0, 1fr) 372px;
  }
  .panes.start {
    grid-template-columns: minmax(0, 1fr) 480px;
  }
  .pane {
    min-width: 0;
    padding: 14px 20px 24px;
  }
  .pane + .pane {
    border-inline-start: 1px solid var(--htt-rule);
  }
  .notice {
    margin-bottom: 14px;
    padding: 10px 14px;
    border-radius: 10px;
    background: var(--htt-straw);
    color: var(--htt-straw-ink);
    font-size: 16px;
  }
  .notice.stop {
    background: var(--htt-lacquer-tint);
    color: var(--htt-lacquer);
  }
  .notice b {
    display: block;
    font-size: 18px;
  }
  .notice button {
    text-decoration: underline;
    text-underline-offset: 3px;
    font-weight: 600;
  }
  .welcome {
    max-width: 640px;
  }
  .welcome h2 {
    font-size: 28px;
    line-height: 1.25;
    color: inherit;
  }
  .welcome p {
    margin-top: 8px;
    font-size: 18px;
  }
  .welcome .keys {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(270px, 1fr));
    gap: 4px 24px;
    margin-top: 8px;
    font-size: 16px;
  }
  .welcome h3 {
    margin-top: 28px;
  }
  .welcome-pane {
    padding: 40px 48px;
  }
  .overlay {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    z-index: 5;
    display: grid;
    align-items: start;
    justify-items: center;
    overflow: auto;
    padding: 64px 16px 16px;
    background: rgb(10 20 20 / 0.5);
  }
  .sheet {
    width: 100%;
    max-width: 640px;
    padding: 16px 20px 20px;
    border-radius: 14px;
    background: var(--htt-slip);
    box-shadow: var(--htt-shadow);
  }
  .sheet.wide {
    max-width: 1280px;
  }
  .sheet:focus {
    outline: none;
  }
  .sheet > .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    margin-bottom: 12px;
  }
  .sheet h2 {
    font-size: 20px;
  }
  .message {
    max-height: calc(100vh - 240px);
    overflow: auto;
    padding: 12px 14px;
    border: 1px solid var(--htt-rule);
    border-radius: 10px;
    background: var(--htt-paper);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-size: 17px;
    user-select: all;
  }
  .length {
    margin-bottom: 8px;
    font-variant-numeric: tabular-nums;
  }
  .toast {
    position: fixed;
    bottom: 16px;
    left: 50%;
    z-index: 6;
    transform: translateX(-50%);
    padding: 10px 18px;
    border-radius: 12px;
    background: var(--htt-ink);
    color: var(--htt-paper);
    font-size: 17px;
  }
  .live {
    position: absolute;
    top: 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (min-width: 1100px) {
    :host {
      display: grid;
      grid-template-rows: auto auto minmax(0, 1fr);
      height: 100vh;
    }
    .panes {
      grid-row: 3;
      grid-template-rows: minmax(0, 1fr);
      min-height: 0;
    }
    .pane {
      overflow: auto;
    }
  }
  @media (max-width: 1099px) {
    header {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    htt-desk-search {
      grid-column: 1 / -1;
      grid-row: 2;
    }
    .tabs {
      grid-column: 1 / -1;
      grid-row: 3;
      justify-self: start;
    }
    .panes,
    .panes.start {
      grid-template-columns: minmax(0, 1fr);
    }
    .pane + .pane {
      border-inline-start: 0;
      border-top: 1px solid var(--htt-rule);
    }
  }
  @media (max-width: 640px) {
    header,
    .case,
    .pane {
      padding-left: 14px;
      padding-right: 14px;
    }
    .bar kbd {
      display: none;
    }
    .tabs {
      width: 100%;
    }
    .tab {
      flex: 1;
      justify-content: center;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
      background: none;
    }
    header,
    .case,
    .panes,
    .overlay,
    .toast,
    .live {
      display: none !important;
    }
  }
`
