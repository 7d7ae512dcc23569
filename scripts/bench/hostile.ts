import type { Knowledge } from '../../engine/index.ts'
import { commonestSyllables } from '../robustness/one-word.ts'
import { createRandom, type Random } from '../robustness/random.ts'

const LONGEST = 300
const COMMON = 80

/** Ways to make a search work hard. */
type Make = (random: Random, words: { common: string[]; titles: string[]; lay: string[] }) => string

const UNICODE = [
  'Đ\u0303\u0301\u0323ă\u0302\u0306',
  '\u200b\u200d\ufeff',
  '👨‍👩‍👧‍👦🇻🇳',
  'đăng ký',
  'ﷺ',
  '\u202eíấ',
  'ǆ①Ⅷ㎏',
  '한국어 漢字',
  'İı',
  '\u0000\u0007',
]
const LETTERS = 'abcdeghiklmnopqrstuvxy'

const MAKERS: Make[] = [
  (random, { common }) => run(() => `${random.of(common)} `),
  (random, { titles }) => run(() => `${random.of(titles)} `),
  (random, { common }) => run(() => random.of(common)),
  (random, { common, lay }) => {
    const few = [random.of(common), random.of(lay), random.of(common)]
    return run(() => `${random.of(few)} `)
  },
  (random, { lay }) => run(() => `${random.of(lay)} và `),
  (random, { lay }) => run(() => `không phải ${random.of(lay)}, `),
  (random) => run(() => `${letters(random, 4 + random.below(6))} `),
  (random) => letters(random, LONGEST),
  (random) => run(() => `${random.of([...LETTERS])} `),
  (random, { common }) => {
    const one = random.of(common)
    return run(() => `${one} `)
  },
  (random, { common }) => run(() => random.of(UNICODE) + random.of([...common, ' '])),
  (random, { common }) => run(() => `${random.of(common)}${random.below(1000)}, `),
]

/** Questions of the greatest length that a turn takes, made to be slow; the same ones in every run. */
export function hostileQuestions(knowledge: Knowledge, count: number): string[] {
  const words = {
    common: commonestSyllables(knowledge, COMMON).map(([syllable]) => syllable),
    titles: [...knowledge.pointers.values(), ...knowledge.topics.values()].map(({ name }) => name),
    lay: knowledge.lexicon.synonyms.flatMap(({ say }) => say),
  }
  const random = createRandom('hostile')
  const makers = MAKERS.filter(
    (_, at) => words.lay.length > 0 || (at !== 3 && at !== 4 && at !== 5),
  )
  return Array.from({ length: count }, () => cut(random.of(makers)(random, words)))
}

function run(more: () => string): string {
  let text = ''
  while (text.length < LONGEST) text += more()
  return text
}

function letters(random: Random, length: number): string {
  return Array.from({ length }, () => random.of([...LETTERS])).join('')
}

function cut(text: string): string {
  return [...text].slice(0, LONGEST).join('')
}
