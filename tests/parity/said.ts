import type { Piece } from './facts.ts'

/** How far apart the words of one fact may stand, in characters. */
const NEAR = 3000

/** Words alone: no case, no signs, and the caller spoken to in one way. */
export function fold(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\p{L})bạn(?!\p{L})/gu, 'anh chị')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return ` ${words.trim()} `
}

/** Facts repeat from path to path. */
const known = new Map<string, string>()

function folded(piece: string): string {
  const text = known.get(piece) ?? fold(piece)
  known.set(piece, text)
  return text
}

/** Whether the words of a fact stand together in a folded text. */
export function isSaid(text: string, fact: readonly Piece[]): boolean {
  const pieces = fact
    .map((piece) => (typeof piece === 'string' ? [piece] : piece).map(folded))
    .filter((piece) => piece.some((one) => one.trim() !== ''))
  const [first, ...rest] = [...pieces].sort((a, b) => longest(b) - longest(a))
  if (first === undefined) return true
  return placesOf(text, first).some((at) => {
    const around = text.slice(Math.max(0, at - NEAR), at + NEAR)
    return rest.every((piece) => piece.some((one) => around.includes(one)))
  })
}

const longest = (piece: readonly string[]) => Math.min(...piece.map(({ length }) => length))

function placesOf(text: string, piece: readonly string[]): number[] {
  return piece.flatMap((one) => {
    const found: number[] = []
    for (let at = text.indexOf(one); at !== -1; at = text.indexOf(one, at + 1)) found.push(at)
    return found
  })
}
