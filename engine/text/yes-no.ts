import { denies } from './denied.ts'
import { readWords } from './words.ts'

/** "… chưa ạ?", "… phải không ạ?": a question that a yes or a no answers. */
const POLAR = /(^| )(chưa|không)( ạ)?$/
const AYE = ['có', 'phải', 'rồi', 'đúng', 'vâng', 'đã', 'được']
/** Beside these a yes or no says nothing more. */
const FILLERS = new Set(
  'gì nào ai cả hết bị cần thấy còn từng bao giờ hoặc có phải rồi đúng vâng đã được'.split(' '),
)
/** With these an option says that none of the others holds. */
const NONE = ['gì', 'nào', 'ai']
/** Behind these a label says more than its yes or no. */
const MORE = /[,;:(–]| (?:nhưng|mà) /
/** "Đã đăng ký chưa, và sổ gốc còn không": two questions. */
const TWICE = /(chưa|không), /
const EITHER = /^(hay|hoặc)$/

type Labelled = { id: string; label: string; says?: string[] }

/** Whether a question asks for a yes or a no. */
export const isPolar = (ask: string): boolean =>
  POLAR.test(wordsOf(ask).join(' ')) && !TWICE.test(ask)

/**
 * The option that a bare yes or no means: where the options hold one that says yes and one that says no to what is asked.
 * A label says so by a word alone ("Có", "Chưa có") or in the words of the question: "Còn làm" to "… còn làm ở công ty không ạ?".
 */
export function yesOrNo(
  said: 'yes' | 'no',
  options: readonly Labelled[],
  ask?: string,
): string | undefined {
  const noes = options.filter(({ label }) => denies(wordsOf(label)[0] ?? ''))
  if (ask === undefined) return ofPair(said, options, noes)
  if (!isPolar(ask)) return said === 'no' ? only(noes.filter(isNone)) : undefined
  const asked = new Set(wordsOf(ask))
  const yes = yesOf(options, asked)
  const no = noOf(noes, asked)
  if (options.length !== 2) return said === 'yes' ? yes : no
  // Of two options the one is what the other is not; "trả hết nợ và được đồng ý chưa" is denied in two ways.
  const denied = no ?? only(noes) ?? (asked.has('và') ? undefined : other(options, yes))
  return said === 'no' ? denied : (yes ?? other(options, denied))
}

/** Where the question is not known, only a "Có …" beside a "Không …". */
function ofPair(said: 'yes' | 'no', options: readonly Labelled[], noes: readonly Labelled[]) {
  const ayes = options.filter(({ label }) => AYE.includes(wordsOf(label)[0] ?? ''))
  const isPair = options.length === 2 && ayes.length === 1 && noes.length === 1
  return isPair ? only(said === 'yes' ? ayes : noes) : undefined
}

const wordsOf = (text: string) => readWords(text).accented

const only = (options: readonly Labelled[]) => (options.length === 1 ? options[0]?.id : undefined)

const other = (options: readonly Labelled[], than: string | undefined) =>
  than === undefined ? undefined : options.find(({ id }) => id !== than)?.id

const NOTHING: ReadonlySet<string> = new Set()

const isIn = (words: readonly string[], asked: ReadonlySet<string>) =>
  words.every((word) => FILLERS.has(word) || asked.has(word))

const headOf = (label: string) => wordsOf(label.split(MORE)[0] ?? '')

const restOf = (label: string) => headOf(label).filter((word) => !denies(word))

/** "Không", "Chưa có gì", or what an editor calls so: no other option holds. */
function isNone({ id, label }: Labelled): boolean {
  const rest = restOf(label)
  return id === 'khong' || isIn(rest, NOTHING) || rest.some((word) => NONE.includes(word))
}

function yesOf(options: readonly Labelled[], asked: ReadonlySet<string>): string | undefined {
  const isWord = (phrase: string) => {
    const head = headOf(phrase)
    return head[0] !== 'đã' && head.length > 0 && head.every((word) => AYE.includes(word))
  }
  const pure = options.filter(({ label, says = [] }) => [label, ...says].some(isWord))
  if (pure.length > 0) return only(pure)
  const isYes = ({ label }: Labelled) => {
    const head = headOf(label)
    return !head.some(denies) && head.some((word) => asked.has(word)) && isIn(head, asked)
  }
  // "… thế chấp hay tranh chấp không": a yes leaves open which of both.
  const isEither = options.length > 2 && [...asked].some((word) => EITHER.test(word))
  const [found, ...more] = options.filter((one) => isYes(one) || (isEither && beginsYes(one)))
  if (found === undefined || more.length > 0 || !isYes(found)) return undefined
  if (isEither && !beginsYes(found)) return undefined
  // "Đồng ý, chưa làm giấy" says more than was asked.
  const words = wordsOf(found.label)
  return isIn(words, asked) && !words.some(denies) ? found.id : undefined
}

const beginsYes = ({ label }: Labelled) => wordsOf(label)[0] === 'có'

function noOf(noes: readonly Labelled[], asked: ReadonlySet<string>): string | undefined {
  const bare = noes.filter(({ label }) => isIn(restOf(label), NOTHING))
  if (bare.length > 0) return only(bare)
  return only(noes.length === 1 ? noes.filter((one) => isFitting(one, asked)) : [])
}

const isFitting = ({ id, label }: Labelled, asked: ReadonlySet<string>) =>
  id === 'khong' || isIn(restOf(label), asked)
