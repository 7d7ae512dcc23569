const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']

/** Old-style spellings and what they become: the tone of open oa, oe, uy stands on the first vowel, else on the second. */
const moves = TONES.flatMap((tone) =>
  ['oa', 'oe', 'uy'].map((pair) => {
    const [first, second] = pair as unknown as [string, string]
    return {
      early: (first + tone).normalize('NFC') + second,
      late: first + (second + tone).normalize('NFC'),
    }
  }),
)
const toEarly = new Map(moves.map(({ early, late }) => [late, early]))
const toLate = new Map(moves.map(({ early, late }) => [early, late]))
const LATE_OPEN = new RegExp(`(^|[^q])(${[...toEarly.keys()].join('|')})$`)
const EARLY_CLOSED = new RegExp(`(${[...toLate.keys()].join('|')})(?=\\p{L})`, 'u')

/** Puts the tone mark of one lower-case NFC syllable where today's spelling puts it: hoà → hòa, uỷ → ủy, hòan → hoàn. */
export function placeTone(syllable: string): string {
  return syllable
    .replace(LATE_OPEN, (_, before: string, vowels: string) => before + toEarly.get(vowels))
    .replace(EARLY_CLOSED, (vowels) => toLate.get(vowels) ?? vowels)
}

const FINAL_I = new Map(
  ['i', 'í', 'ì', 'ỉ', 'ĩ', 'ị'].map((vowel, index) => [
    vowel,
    ['y', 'ý', 'ỳ', 'ỷ', 'ỹ', 'ỵ'][index],
  ]),
)
const OPEN_I = /^(h|k|l|m|s|t|qu)([iíìỉĩị])$/

/** Writes kí, lí, mĩ, sĩ, tỉ, quí with y, since both spellings are in use for the same word. */
export function useY(syllable: string): string {
  return syllable.replace(
    OPEN_I,
    (_, start: string, vowel: string) => start + (FINAL_I.get(vowel) ?? vowel),
  )
}
