import type { Reading } from './reader.ts'
import type { Words } from './words.ts'

/** Behind these a message is no less a question: "được không ạ", "mất tiền không vậy em". */
const TAIL = new Set(
  (
    'a ạ dạ da vay vậy v z zay the thế nhi nhỉ ta ha hả ad admin em anh chị cô chú bác cháu chau oi ơi nhe nhé nha ne nè ' +
    'rua rứa he hè hen'
  ).split(' '),
)
/** With these a question ends; where something is denied before them they answer: "không có gì", "chưa làm gì". */
const ENDS = new Set('gi j chi sao nao dau mo nhieu nhiu may rang ai'.split(' '))
const NOT = new Set('khong ko k hong hok hem hon kg'.split(' '))
const NEVER = new Set('chua chang'.split(' '))
/** "Có mất tiền không", "được không": with one of these before it a last "không" asks. */
const WHETHER = new Set('co duoc dc phai can con nen dung'.split(' '))
/** With these a question begins. */
const STARTS = new Set([
  'ai',
  'may gio',
  'bao gio',
  'bao lau',
  'bao nhieu',
  'khi nao',
  'tai sao',
  'vi sao',
  'lam sao',
])

/** Whether a message asks something, so that it answers nothing by a word or two of it: "có mất tiền không", "ai phải đến". */
export function asksSomething({ accented, folded }: Words): boolean {
  const last = accented.findLastIndex((word) => !TAIL.has(word))
  const said = folded.slice(0, last + 1)
  const [first = '', second = ''] = said
  if (said.length > 1 && (STARTS.has(first) || STARTS.has(`${first} ${second}`))) return true
  const end = said.at(-1) ?? ''
  const before = said.slice(0, -1)
  if (NOT.has(end)) return before.at(-1) !== 'thi' && before.some((word) => WHETHER.has(word))
  return (
    ENDS.has(end) && before.length > 0 && !before.some((word) => NOT.has(word) || NEVER.has(word))
  )
}

const WISHES = new Set('muốn muon mún mun xin hỏi hoi cần định tính'.split(' '))

/** Whether a message asks or wishes for something, and not only tells. */
export function wantsSomething({ words, aspects }: Pick<Reading, 'words' | 'aspects'>): boolean {
  return (
    aspects.length > 0 ||
    asksSomething(words) ||
    words.accented.some((word, place) => WISHES.has(word) && words.folded[place + 1] !== 'loi')
  )
}
