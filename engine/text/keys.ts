import { bare } from './fold.ts'

const TELEX_TONE: Record<string, string> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
}
const VNI_TONE: Record<string, string> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
}
const SHAPE = /^(gi(?=[aeiouy])|qu|[bcdđfghjklmnpqrstvxz]*)(\p{L}*?)([bcdghmnpt]*)$/u
const TELEX_PAIRS: [RegExp, string][] = [
  [/^dd/, 'đ'],
  [/uow/, 'ươ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/aw/, 'ă'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
]
const VNI_PAIRS: [RegExp, string][] = [
  [/^d(.*)9/, 'đ$1'],
  [/uo(.*)7/, 'ươ$1'],
  [/o(.*)7/, 'ơ$1'],
  [/u(.*)7/, 'ư$1'],
  [/a(.*)8/, 'ă$1'],
  [/a(.*)6/, 'â$1'],
  [/e(.*)6/, 'ê$1'],
  [/o(.*)6/, 'ô$1'],
]

/**
 * Reads a syllable that was typed with Telex or VNI keys while the keyboard did not compose.
 *
 * @example fromKeys('giaays') // 'giấy'
 * @example fromKeys('ky1') // 'ký'
 */
export function fromKeys(folded: string): string | undefined {
  if (folded.length < 2 || folded.length > 10) return undefined
  const digits = /\d/.test(folded)
  if (!/^[a-z]/.test(folded) || (digits && !/^[a-z]+\d[a-z\d]*$/.test(folded))) return undefined
  let rest = folded
  for (const [keys, letter] of digits ? VNI_PAIRS : TELEX_PAIRS) rest = rest.replace(keys, letter)
  const tones = digits ? VNI_TONE : TELEX_TONE
  // Vietnamese syllables end in none of the tone keys, so one behind a vowel is a tone.
  const tone = /^(.*[aăâeêioôơuưy]\p{L}*?)([sfrxj1-5])(\p{L}*)$/u.exec(rest)
  const spelt = tone ? `${tone[1]}${tone[3]}` : rest
  if (spelt === folded || /\d/.test(spelt)) return undefined
  return tone ? withTone(spelt, tones[tone[2] ?? ''] ?? '') : spelt
}

function withTone(spelt: string, tone: string): string | undefined {
  const [, start = '', vowels = '', end = ''] = SHAPE.exec(spelt) ?? []
  if (!vowels) return undefined
  const shaped = [...vowels].map((vowel) => bare(vowel) !== vowel).lastIndexOf(true)
  const middle = vowels.length > 2 || (vowels.length === 2 && end !== '') ? 1 : 0
  const place = shaped >= 0 ? shaped : middle
  const toned = [...vowels].map((vowel, index) => (index === place ? vowel + tone : vowel)).join('')
  return (start + toned + end).normalize('NFC')
}
