import { findHost } from '../launcher/host.ts'

/** Bounds between which a frame may grow, in px. */
const [LEAST, MOST] = [480, 900]

const { origin } = new URL(findHost().base)

// For portals that show the assistant in a frame: it becomes as high as what is in it. Origin and source are checked,
// and nothing but a number is taken.
addEventListener('message', ({ origin: from, source, data }: MessageEvent) => {
  const { type, height } = (data ?? {}) as Record<string, unknown>
  if (from !== origin || type !== 'htt-height' || typeof height !== 'number') return
  const frame = frameOf(source)
  if (frame) frame.style.height = `${Math.min(MOST, Math.max(LEAST, height))}px`
})

function frameOf(source: MessageEventSource | null): HTMLIFrameElement | undefined {
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) return frame
  return undefined
}
