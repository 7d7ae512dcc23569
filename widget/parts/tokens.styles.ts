import { css } from 'lit'

const dark = css`
  --htt-paper: #121a1b;
  --htt-slip: #1a2526;
  --htt-rule: #34474a;
  --htt-edge: #7b8f90;
  --htt-ink: #ede7db;
  --htt-quiet: #b3bcb9;
  --htt-main: var(--htt-accent-dark, #86cfc4);
  --htt-on-main: var(--htt-on-accent-dark, #06302e);
  --htt-link: var(--htt-accent-dark, #8fd4ca);
  --htt-tint: #1d3736;
  --htt-straw: #39301a;
  --htt-straw-ink: #f2cf85;
  --htt-lacquer: #f5ab98;
  --htt-lacquer-tint: #3d211b;
  --htt-focus: #ffb86b;
  --htt-shadow: 0 12px 40px rgb(0 0 0 / 0.6), 0 2px 8px rgb(0 0 0 / 0.4);
`

/** Colours, type and spacing of the panel; reasons in docs/design-language.md. */
export const tokens = css`
  :host {
    --htt-paper: #f6f2ea;
    --htt-slip: #fffdf8;
    --htt-rule: #ddd4c4;
    --htt-edge: #857c6c;
    --htt-ink: #1c2a2b;
    --htt-quiet: #535e5f;
    --htt-main: var(--htt-accent, #0d5a58);
    --htt-on-main: var(--htt-on-accent, #ffffff);
    --htt-link: var(--htt-accent, #0d5a58);
    --htt-tint: #e1edea;
    --htt-straw: #faf0d7;
    --htt-straw-ink: #704a00;
    --htt-lacquer: #99311d;
    --htt-lacquer-tint: #fae8e2;
    --htt-focus: #b3500a;
    --htt-shadow: 0 12px 40px rgb(28 42 43 / 0.22), 0 2px 8px rgb(28 42 43 / 0.12);
    --htt-font:
      -apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial,
      sans-serif;
    --htt-small: calc(16px * var(--htt-scale, 1));
    --htt-text: calc(17px * var(--htt-scale, 1));
    --htt-large: calc(19px * var(--htt-scale, 1));
    color-scheme: light dark;
  }

  :host([large]) {
    --htt-scale: 1.3;
  }

  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
    ${dark}
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
`
