import { correction, generate } from 'lean-qr'

/** White around the code that readers need, in modules. */
const QUIET = 4

/** A text as a QR code, dark on white: one path, a row of dark modules a stroke. */
export function Qr({ text, label }: { text: string; label: string }) {
  const code = generate(text, { minCorrectionLevel: correction.M })
  const side = code.size + 2 * QUIET
  const rows = Array.from({ length: code.size }, (_, y) => rowPath(code, y)).join('')
  return (
    <svg class="qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path class="qr-paper" d={`M0 0h${side}v${side}h-${side}z`} />
      <path class="qr-ink" d={rows} />
    </svg>
  )
}

/** Neighbouring dark modules of a row as one rectangle, so that no seam shows between them. */
function rowPath(code: { size: number; get(x: number, y: number): boolean }, y: number): string {
  const parts: string[] = []
  for (let x = 0; x < code.size; x++) {
    if (!code.get(x, y)) continue
    const from = x
    while (x + 1 < code.size && code.get(x + 1, y)) x++
    const width = x - from + 1
    parts.push(`M${from + QUIET} ${y + QUIET}h${width}v1h-${width}z`)
  }
  return parts.join('')
}
