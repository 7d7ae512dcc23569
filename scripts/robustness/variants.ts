import { typedKeys } from './keys.ts'
import { createRandom, type Random } from './random.ts'

/** A way in which people type the same question. */
export type Kind = {
  id: string
  name: string
  /** Least share of questions that must lead to the same procedure; undefined where none is set. */
  least?: number
  /** The question in that way; the same text where it has nothing to vary. */
  vary: (question: string, random: Random) => string
}

const SYLLABLE = /[\p{L}\p{M}]+/gu

/** All the ways, those that only change the code points first. */
export const KINDS: Kind[] = [
  { id: 'nfd', name: 'dấu tách rời (NFD)', least: 0.99, vary: (text) => text.normalize('NFD') },
  { id: 'capitals', name: 'chữ hoa', least: 0.99, vary: (text) => text.toLocaleUpperCase('vi') },
  { id: 'tone', name: 'chỗ đặt dấu thanh', least: 0.99, vary: otherTonePlace },
  { id: 'no-accents', name: 'không dấu', least: 0.97, vary: withoutAccents },
  { id: 'telex', name: 'Telex, cả câu', least: 0.95, vary: keyed('telex', 1) },
  { id: 'telex-some', name: 'Telex, vài chữ', least: 0.95, vary: keyed('telex', 3) },
  { id: 'vni', name: 'VNI, cả câu', least: 0.95, vary: keyed('vni', 1) },
  { id: 'vni-some', name: 'VNI, vài chữ', least: 0.95, vary: keyed('vni', 3) },
  { id: 'lead-in', name: 'lời mào đầu và tiếng đệm', least: 0.95, vary: withLeadIn },
  { id: 'typo', name: 'một lỗi gõ ở chữ dài', least: 0.9, vary: withTypo },
  { id: 'by-ear', name: 'viết theo giọng nói', least: 0.9, vary: withSpellingByEar },
  { id: 'joined', name: 'hai chữ dính nhau', least: 0.9, vary: withJoinedPair },
]

/** A question in one way, the same in every run; undefined where that way changes nothing. */
export function variantOf({ id, vary }: Kind, question: string, seed: string): string | undefined {
  const variant = vary(question, createRandom(`${seed} ${id}`))
  return variant === question ? undefined : variant
}

/** Takes off every accent: "đăng ký" → "dang ky". */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

const TONES = '\u0300\u0301\u0303\u0309\u0323'
const OPEN_PAIR = new RegExp(
  `(?<![qQ]|\\p{M})(o[${TONES}]?[ae]|o[ae][${TONES}]|u[${TONES}]y|uy[${TONES}])(?![\\p{L}\\p{M}])`,
  'giu',
)

/** Moves the tone of open oa, oe, uy to the other vowel: hoà ↔ hòa, thuý ↔ thúy. */
function otherTonePlace(text: string): string {
  return text
    .normalize('NFD')
    .replace(OPEN_PAIR, (pair) => {
      const tone = [...pair].find((letter) => TONES.includes(letter))
      if (tone === undefined) return pair
      const [first = '', second = ''] = pair.replace(tone, '')
      return pair.endsWith(tone) ? first + tone + second : first + second + tone
    })
    .normalize('NFC')
}

/** The keys instead of the letters; of the accented syllables only one in so many, but at least one. */
function keyed(method: 'telex' | 'vni', oneIn: number): Kind['vary'] {
  return (text, random) => {
    const syllables = [...text.normalize('NFC').matchAll(SYLLABLE)]
    const accented = syllables.flatMap(([syllable], at) =>
      withoutAccents(syllable) === syllable ? [] : [at],
    )
    if (accented.length === 0) return text
    const sure = random.of(accented)
    let at = -1
    return text.normalize('NFC').replace(SYLLABLE, (syllable) => {
      at++
      const isKeyed = accented.includes(at) && (at === sure || random.below(oneIn) === 0)
      return isKeyed ? typedKeys(syllable, method, random) : syllable
    })
  }
}

const LEAD_INS = [
  'Cho em hỏi',
  'Dạ cho mình hỏi chút',
  'Anh chị ơi cho tôi hỏi',
  'Xin chào, tôi muốn hỏi',
  'Alo ad ơi',
  'Chào cán bộ, nhờ tư vấn giúp em',
  'Mình đang cần hỏi là',
  'Làm ơn cho hỏi',
]
const PARTICLES = ['ạ', 'với ạ', 'vậy ạ', 'nhé', 'thế ạ, em cảm ơn', 'hả anh', 'giúp em với', 'nha']

/** A polite opening before the question, a particle behind it. */
function withLeadIn(text: string, random: Random): string {
  const [, asked = '', end = ''] = /^(.*?)([?.!\s]*)$/su.exec(text) ?? []
  const [first = ''] = asked
  const rest = asked.slice(first.length)
  const opening = /^\p{Lu}/u.test(rest) ? first : first.toLocaleLowerCase('vi')
  return `${random.of(LEAD_INS)} ${opening}${rest} ${random.of(PARTICLES)}${end}`
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const LONG = 5

/** One slip in one long word: a letter of a neighbouring key, one left out, one twice, or two swapped. */
function withTypo(text: string, random: Random): string {
  const nfc = text.normalize('NFC')
  const words = [...nfc.matchAll(SYLLABLE)].filter(([word]) => word.length >= LONG)
  if (words.length === 0) return text
  const word = random.of(words)
  return nfc.slice(0, word.index) + slip(word[0], random) + nfc.slice(word.index + word[0].length)
}

function slip(word: string, random: Random): string {
  const letters = [...word]
  // People rarely miss the first letter.
  const at = 1 + random.below(letters.length - 1)
  const here = letters[at] ?? ''
  const before = letters[at - 1] ?? ''
  switch (random.below(4)) {
    case 0:
      return letters.with(at, neighbour(here, random)).join('')
    case 1:
      return letters.toSpliced(at, 1).join('')
    case 2:
      return letters.toSpliced(at, 0, here).join('')
    default:
      return here === before
        ? letters.toSpliced(at, 1).join('')
        : letters
            .with(at, before)
            .with(at - 1, here)
            .join('')
  }
}

function neighbour(letter: string, random: Random): string {
  const base = withoutAccents(letter).toLowerCase()
  const row = ROWS.find((keys) => keys.includes(base)) ?? ''
  const at = row.indexOf(base)
  const beside = [row[at - 1], row[at + 1]].filter((key) => key !== undefined)
  return beside.length === 0 ? letter : random.of(beside)
}

const EAR: [string, string][] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['l', 'n'],
  ['d', 'gi'],
]
const HOOK = '\u0309'
const TILDE = '\u0303'

/** One accented syllable as who writes by ear may spell it: hỏi for ngã, else another of the letters said alike. */
function withSpellingByEar(text: string, random: Random): string {
  const nfc = text.normalize('NFC')
  const spelt = [...nfc.matchAll(SYLLABLE)].flatMap(({ 0: word, index }) => {
    const other = withoutAccents(word) === word ? word : byEar(word)
    return other === word ? [] : [{ word, index, other }]
  })
  if (spelt.length === 0) return text
  const { word, index, other } = random.of(spelt)
  return nfc.slice(0, index) + other + nfc.slice(index + word.length)
}

function byEar(word: string): string {
  const marks = word.normalize('NFD')
  if (marks.includes(HOOK)) return marks.replace(HOOK, TILDE).normalize('NFC')
  if (marks.includes(TILDE)) return marks.replace(TILDE, HOOK).normalize('NFC')
  const small = word.toLowerCase()
  for (const pair of EAR)
    for (const [from, to] of [pair, pair.toReversed()])
      if (
        from &&
        to &&
        small.startsWith(from) &&
        !/^[bcdghklmnpqrstvx]/.test(small.slice(from.length))
      )
        return to + word.slice(from.length)
  return word
}

/** Leaves out the space between two words. */
function withJoinedPair(text: string, random: Random): string {
  const spaces = [...text.matchAll(/(?<=[\p{L}\p{M}]{2}) (?=[\p{L}\p{M}]{2})/gu)]
  if (spaces.length === 0) return text
  const { index } = random.of(spaces)
  return text.slice(0, index) + text.slice(index + 1)
}
