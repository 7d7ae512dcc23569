/** A name as the official list writes it: composed letters, plain apostrophe, single spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim()
}

const TONES: Record<string, string> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uý: 'úy',
  uỳ: 'ùy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
const OLD_TONE = new RegExp(`(?<!q)(${Object.keys(TONES).join('|')})(?!\\p{L})`, 'gu')
const FINAL_I: Record<string, string> = { i: 'y', í: 'ý', ì: 'ỳ', ỉ: 'ỷ', ĩ: 'ỹ', ị: 'ỵ' }
const OPEN_I = /(?<!\p{L})(h|k|l|m|s|t|qu)([iíìỉĩị])(?!\p{L})/gu

/** The same name whichever way tones and i/y are written: "Hoà Bình" and "Hòa Bình" meet. */
export function nameKey(name: string): string {
  return tidyName(name)
    .toLowerCase()
    .replace(OLD_TONE, (pair) => TONES[pair] ?? pair)
    .replace(OPEN_I, (_, start: string, vowel: string) => start + (FINAL_I[vowel] ?? vowel))
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
