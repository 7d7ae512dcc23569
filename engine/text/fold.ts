const INVISIBLE = /\p{Cf}+/gu
const MARKS = /\p{M}+/gu
const BETWEEN = /[^\p{L}\p{N}]+/gu

/** Takes the marks off letters that are already in lower case: 'đường' → 'duong'. */
export function bare(lower: string): string {
  return lower.normalize('NFKD').replace(MARKS, '').replace(/đ/g, 'd')
}

/** Writes a text the way that ignores how it was typed: lower case, no marks, single spaces. */
export function foldText(text: string): string {
  const lower = text.replace(INVISIBLE, '').normalize('NFKD').toLowerCase()
  return bare(lower).replace(INVISIBLE, '').replace(BETWEEN, ' ').trim()
}
