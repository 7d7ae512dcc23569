import { css } from 'lit'

export const styles = css`
  :host {
    all: initial;
    font: var(--htt-text) / 1.55 var(--htt-font);
    color: var(--htt-ink);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-font-smoothing: antialiased;
    overflow-wrap: break-word;
  }
  .panel {
    position: fixed;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    background: var(--htt-paper);
    overflow: hidden;
    overscroll-behavior: contain;
  }
  /* Letters of the head stay as they are in large text: the room belongs to the answer. */
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    padding: 6px 4px 6px 16px;
    background: var(--htt-slip);
    border-bottom: 1px solid var(--htt-rule);
  }
  .mark {
    color: var(--htt-main);
  }
  .names {
    flex: 1;
    min-width: min-content;
    line-height: 1.3;
  }
  .tools {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
  }
  h2 {
    font-size: 19px;
    font-weight: 700;
    line-height: 1.3;
  }
  .automatic {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--htt-quiet);
    font-size: 16px;
  }
  .names > * {
    white-space: nowrap;
  }
  .automatic::before {
    content: '';
    width: 8px;
    height: 8px;
    border-radius: 50%;
    border: 2px solid var(--htt-main);
  }
  @media (max-width: 379px) {
    .automatic::before {
      display: none;
    }
  }
  @media (max-width: 339px) {
    .mark {
      display: none;
    }
  }
  .icon {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 12px;
  }
  .icon:hover {
    background: var(--htt-tint);
  }
  .large-text {
    width: auto;
    padding-inline: 8px;
    color: var(--htt-link);
    font-size: 16px;
    font-weight: 600;
    white-space: nowrap;
  }
  .large-text[aria-pressed='true'] {
    background: var(--htt-tint);
    text-decoration: underline;
    text-underline-offset: 4px;
  }
  .keep {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    padding: 0 16px;
    border-bottom: 1px solid var(--htt-rule);
    background: var(--htt-tint);
    font-size: var(--htt-small);
  }
  .log {
    flex: 1;
    overflow-y: auto;
    overscroll-behavior: contain;
    overflow-anchor: none;
    padding: 16px;
    display: flex;
    flex-direction: column;
    gap: 24px;
    scrollbar-width: thin;
    scrollbar-color: var(--htt-edge) transparent;
    position: relative;
  }
  .log:focus-visible {
    outline-offset: -3px;
  }
  .mine {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    flex-direction: row-reverse;
    justify-content: flex-start;
  }
  .mine .text-button {
    min-width: 44px;
    justify-content: center;
    font-weight: 500;
  }
  .change {
    display: grid;
    gap: 4px;
    padding: 12px;
    border: 1px dashed var(--htt-main);
    border-radius: 16px;
  }
  .change .text-button {
    justify-self: start;
  }
  .said {
    align-self: flex-end;
    max-width: 85%;
    padding: 10px 16px;
    border-radius: 16px 16px 4px 16px;
    background: var(--htt-main);
    color: var(--htt-on-main);
    white-space: pre-line;
  }
  .privacy {
    margin-top: auto;
    color: var(--htt-quiet);
    font-size: var(--htt-small);
  }
  .notice {
    padding: 8px 16px;
    border-radius: 12px;
    background: var(--htt-straw);
    color: var(--htt-straw-ink);
    font-size: var(--htt-small);
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: 12px;
    color: var(--htt-quiet);
    min-height: 44px;
  }
  .petals {
    display: flex;
    gap: 6px;
  }
  .petals i {
    width: 9px;
    height: 14px;
    border-radius: 70% 70% 60% 60% / 90% 90% 40% 40%;
    background: var(--htt-main);
    opacity: 0.25;
    animation: breathe 1.5s infinite ease-in-out;
  }
  .petals i:nth-child(2) {
    animation-delay: 0.2s;
  }
  .petals i:nth-child(3) {
    animation-delay: 0.4s;
  }
  @keyframes breathe {
    40% {
      opacity: 1;
    }
  }
  @media (min-width: 560px) {
    .panel {
      --right: 24px;
      --bottom: 24px;
      top: auto;
      right: var(--right);
      bottom: var(--bottom);
      left: auto;
      width: 420px;
      height: 740px;
      max-height: calc(100vh - 24px - var(--bottom));
      border: 1px solid var(--htt-rule);
      border-radius: 20px;
      box-shadow: var(--htt-shadow);
    }
    :host([position='left']) .panel {
      right: auto;
      left: var(--right);
    }
    /* However far from the edges the launcher stands, the whole panel is on the screen. */
    @supports (width: min(1px, 2px)) {
      .panel {
        --right: min(var(--htt-x, 24px), calc(100vw - 444px));
        --bottom: min(var(--htt-y, 24px), max(24px, calc(100vh - 524px)));
      }
    }
    .panel {
      animation: rise 0.18s ease-out;
    }
  }
  :host([mode='inline']) .panel,
  :host([mode='page']) .panel {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    width: auto;
    height: auto;
    max-height: none;
    border-radius: 0;
    border: 0;
    box-shadow: none;
    animation: none;
  }
  :host([mode='inline']) .panel {
    border: 1px solid var(--htt-rule);
    border-radius: 16px;
  }
  :host([mode='page']) .panel {
    max-width: 760px;
    margin: 0 auto;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }
  @media (max-height: 480px) {
    header {
      padding-block: 0;
    }
  }
  /* A phone on its side, or a page at 400 %: field and header would leave nothing to read. */
  @media (max-height: 400px) {
    .panel {
      overflow-y: auto;
    }
    .log {
      flex: none;
      overflow: visible;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel,
    .petals i {
      animation: none;
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .panel {
      border: 1px solid CanvasText;
    }
    .said {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`
