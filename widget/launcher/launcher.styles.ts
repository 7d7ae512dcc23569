const DARK =
  'background:var(--htt-accent-dark,#86cfc4);color:var(--htt-on-accent-dark,#06302e);outline-color:#ffb86b'

const FLOATING =
  ':host{all:initial!important;display:block!important;position:fixed!important;width:0!important;height:0!important;inset:auto 0 0 auto!important;z-index:var(--htt-z,2147483000)!important}'

// Standing in the page it is as wide as its place; the panel, once there, is as high as the page says.
const STANDING =
  ':host{all:initial!important;display:block!important;position:relative!important;box-sizing:border-box!important}.shown{display:block;position:relative;height:var(--htt-height,640px);max-height:100vh}'

const PAGE =
  ':host{all:initial!important;display:block!important}.shown{display:block;position:fixed;top:0;right:0;bottom:0;left:0}'

/** How the widget stands: over the page, in it, or instead of it. */
export const HOST_RULES: Record<string, string> = {
  bubble: FLOATING,
  link: FLOATING,
  inline: STANDING,
  page: PAGE,
}

/** Rules of the launcher; the host itself takes no rule of the page. */
export const STYLES = `
:host::before,:host::after{content:none!important}
[hidden]{display:none!important}
.launcher{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;gap:10px;min-height:56px;padding:0 22px 0 16px;border-radius:28px;background:var(--htt-accent,#0d5a58);color:var(--htt-on-accent,#fff);font:600 17px/1.3 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;white-space:nowrap;cursor:pointer;box-shadow:0 6px 20px rgba(13,40,40,.28),0 1px 3px rgba(13,40,40,.3);border:2px solid transparent;touch-action:manipulation;-webkit-tap-highlight-color:transparent}
.floating .launcher{--x:var(--htt-x,24px);--y:var(--htt-y,24px);--right:var(--x);--bottom:var(--y);position:fixed;right:var(--right);bottom:calc(var(--bottom) + env(safe-area-inset-bottom,0px))}
.left .launcher{right:auto;left:var(--right)}
.launcher:hover{text-decoration:underline;text-underline-offset:4px}
.launcher:focus-visible{outline:3px solid #b3500a;outline-offset:3px}
.launcher[aria-busy=true]{cursor:progress}
svg{display:block;flex:none}
@media(max-width:559px){.floating .launcher{--x:var(--htt-x,16px);--y:var(--htt-y,16px)}}
@supports(width:min(1px,2px)){.floating .launcher{--right:min(var(--x),100vw - 200px);--bottom:min(var(--y),100vh - 80px)}}
.dark .launcher{${DARK}}
@media(prefers-color-scheme:dark){.auto .launcher{${DARK}}}
@media(forced-colors:active){.launcher{border-color:ButtonText}}
@media print{.launcher{display:none}}
`
