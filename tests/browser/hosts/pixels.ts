import { inflateSync } from 'node:zlib'

/** A rectangle on the page, in px. */
export type Box = { x: number; y: number; width: number; height: number }

/** Corners are smoothed with an error of one in 255, now this way and now that. */
const ROUNDING = 2

type Picture = { width: number; height: number; channels: number; bytes: Buffer }

/** How many pixels of two screenshots differ outside a box. */
export function changedPixels(one: Buffer, other: Buffer, outside: Box | null): number {
  const [a, b] = [decode(one), decode(other)]
  if (a.width !== b.width || a.height !== b.height || a.channels !== b.channels)
    return Number.POSITIVE_INFINITY
  let changed = 0
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++) {
      if (outside && isInside(outside, x, y)) continue
      const at = (y * a.width + x) * a.channels
      for (let channel = 0; channel < a.channels; channel++)
        if (Math.abs((a.bytes[at + channel] ?? 0) - (b.bytes[at + channel] ?? 0)) > ROUNDING) {
          changed++
          break
        }
    }
  return changed
}

function isInside({ x, y, width, height }: Box, px: number, py: number): boolean {
  return px >= x && px < x + width && py >= y && py < y + height
}

/** A PNG as browsers write it: eight bits a channel, not interlaced. */
function decode(png: Buffer): Picture {
  let [width, height, channels] = [0, 0, 0]
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      width = data.readUInt32BE(0)
      height = data.readUInt32BE(4)
      channels = data[9] === 6 ? 4 : 3
    }
    if (type === 'IDAT') parts.push(data)
    at += length + 12
  }
  return {
    width,
    height,
    channels,
    bytes: unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels),
  }
}

function unfilter(raw: Buffer, stride: number, height: number, channels: number): Buffer {
  const bytes = Buffer.alloc(stride * height)
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0
    for (let index = 0; index < stride; index++) {
      const at = row * stride + index
      const left = index >= channels ? (bytes[at - channels] ?? 0) : 0
      const up = row > 0 ? (bytes[at - stride] ?? 0) : 0
      const upLeft = row > 0 && index >= channels ? (bytes[at - stride - channels] ?? 0) : 0
      bytes[at] = (raw[row * (stride + 1) + 1 + index] ?? 0) + guess(filter, left, up, upLeft)
    }
  }
  return bytes
}

function guess(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const estimate = left + up - upLeft
  const [a, b, c] = [left, up, upLeft].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ]
  if (a <= b && a <= c) return left
  return b <= c ? up : upLeft
}
