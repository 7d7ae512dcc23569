import { createPhraseIndex, mayMean, type Reading } from '../text/index.ts'

/** A paper of which a message asks whether it is needed, and how it asks. */
export type PaperAsked = {
  /** Places of the name of the paper in the message, without what kind of copy it is. */
  name: number[]
  /** Places before the question: they may name another matter. */
  before: number[]
  /** A copy, or that it be certified, is asked about. */
  isCopy: boolean
  /** "Mang", "đem theo": a thing, whatever it is called. */
  isBrought: boolean
  /** "Không có … được không": what may take its place is asked as well. */
  isLacking: boolean
}

/** Longer messages tell a story and do not only ask for a paper. */
const MOST_WORDS = 16
const LONGEST_NAME = 9

const NOT = '(?:khong|ko|k|hong|hok|khg)'
const BRING = '(?:mang|dem|cam|nop|kem|xuat trinh|trinh|cho xem)'
const MORE = `(?: (?:${BRING}|phai|co|can|them|theo|luon|chuan bi|xin|ca))*`
const MAY = '(?:duoc|sao|nop duoc|lam duoc|dang ky duoc)'
const LEAD = '(?<before>.*? )??'
const ASKS = [
  // "Khỏi mang hộ khẩu được không", "không có giấy chứng sinh thì sao", "thiếu giấy báo tử có sao không".
  `${LEAD}(?<lacks>(?:${NOT}|khoi|thieu|quen|chua co)(?: (?:can|phai|co|theo|${BRING}))*) (?<name>.+?)(?: theo)? (?:(?:co |thi |van )*${MAY} ${NOT}|thi sao)`,
  // "Hộ khẩu có cần không", "giấy báo tử có phải nộp không".
  `(?<name>.+?) (?<ask>(?:co |thi )*(?:can|phai|bat buoc)${MORE}) ${NOT}`,
  // "Có cần giấy độc thân không", "phải nộp giấy chứng sinh không", "có đòi hộ khẩu không".
  `${LEAD}(?<ask>(?:co )?(?:can(?! cuoc)|phai|bat buoc)${MORE}|co (?:doi|bat|yeu cau)${MORE}) (?<name>.+?)(?: (?:theo|luon|nua|di))* ${NOT}`,
  // "Phải có giấy độc thân mới được à".
  `${LEAD}(?<ask>(?:can(?! cuoc)|phai)${MORE}) (?<name>.+?) moi (?:lam |nop |dang ky )?duoc(?: ${NOT})?`,
  // "Mang hộ khẩu theo được không".
  `${LEAD}(?<ask>(?:co )?${BRING}(?: theo| them| luon)?) (?<name>.+?)(?: (?:theo|luon|nua|thay|thoi))* (?:co )?duoc ${NOT}`,
].map((ask) => new RegExp(`^${ask}$`))

/** Behind these a message is no less a question. */
const TAIL = new Set(
  'a ah da vay v z zay the nhi ta ha ad em anh chi co chu bac oi nhe nha ne ban'.split(' '),
)
/** Words of the questions that others resemble once accents are left out. */
const MEANT: Readonly<Record<string, string>> = {
  can: 'cần',
  co: 'có',
  phai: 'phải',
  doi: 'đòi',
  bat: 'bắt',
  mang: 'mang',
  dem: 'đem',
  cam: 'cầm',
  nop: 'nộp',
  kem: 'kèm',
  trinh: 'trình',
  khoi: 'khỏi',
  thieu: 'thiếu',
  quen: 'quên',
  khong: 'không',
  thi: 'thì',
  sao: 'sao',
}
const COPIES = createPhraseIndex([
  {
    phrases:
      'bản photo|photo|bản sao|sao y|bản sao y|có công chứng|công chứng|có chứng thực|chứng thực|bản chính|bản gốc'.split(
        '|',
      ),
    value: true,
  },
])
/** What names no paper: a question word, money, papers in general. */
const NO_PAPER =
  /(?:^| )(?:gi|nao|ai|nhung|bao nhieu|may)(?: |$)|^co$|^(?:cac |tat ca |het )?(?:giay|giay to|ho so|tien|tien mat|le phi|phi)$|^(?:(?:cac|nhung|loai|cai|to) )*(?:giay|giay to|to|cai|thu) (?:do|nay|ay|kia|nao do)$|^thai /
const PEOPLE = new Set(
  'be con chau em bo me cha ma ba vo chong ong nguoi trai gai nho dua hai ca'.split(' '),
)

/** "Không có giấy đó thì sao": a paper is lacking, and none is named. */
const UNNAMED = new RegExp(
  `^(?:.* )?(?:${NOT}|chua|thieu|lo) (?:co )?(?:(?:cac|nhung|mot|loai|cai) )*(?:giay|giay to|to|cai|thu) (?:do|nay|ay|kia) (?:thi .+|duoc ${NOT}|co (?:sao|duoc) ${NOT}|co duoc ${NOT})$`,
)

/** Whether a message asks what to do without a paper that it does not name. */
export function lacksUnnamed({ expanded: { folded } }: Pick<Reading, 'expanded'>): boolean {
  const size = folded.findLastIndex((word) => !TAIL.has(word)) + 1
  return UNNAMED.test(folded.slice(0, size).join(' '))
}

/** The paper of which a message asks whether it is needed; undefined where it asks no such thing. */
export function paperAsked({ expanded }: Pick<Reading, 'expanded'>): PaperAsked | undefined {
  const { accented, folded } = expanded
  const size = folded.findLastIndex((word) => !TAIL.has(word)) + 1
  if (size < 2 || size > MOST_WORDS) return undefined
  const text = folded
    .slice(0, size)
    .map((word, place) => {
      const meant = MEANT[word]
      return meant === undefined || mayMean(accented[place] ?? '', meant) ? word : `${word}~`
    })
    .join(' ')
  const copies = new Set(
    COPIES.find(expanded).flatMap(({ start, length }) => placesFrom(start, length)),
  )
  for (const pattern of ASKS) {
    const { before = '', lacks = '', ask = lacks, name = '' } = pattern.exec(text)?.groups ?? {}
    if (name === '') continue
    const isNameFirst = text.startsWith(`${name} `) && before === ''
    const lead = placesFrom(0, wordsIn(before))
    const said = placesFrom(isNameFirst ? 0 : lead.length + wordsIn(ask), wordsIn(name))
    const bare = said.filter((place) => !copies.has(place))
    // "Hợp đồng thuê có cần công chứng không": the paper stands before the question.
    const isBefore = bare.length === 0
    const places = isBefore ? lead : bare
    const words = places.map((place) => folded[place] ?? '')
    if (words.length === 0 || words.length > LONGEST_NAME || NO_PAPER.test(words.join(' ')))
      continue
    if (words.every((word) => PEOPLE.has(word))) continue
    return {
      name: places,
      before: isBefore ? [] : lead,
      isCopy: said.some((place) => copies.has(place)),
      isBrought: /\b(?:mang|dem|cam|kem|xuat trinh)\b/.test(ask),
      isLacking: lacks !== '',
    }
  }
  return undefined
}

const placesFrom = (start: number, length: number) =>
  Array.from({ length }, (_, index) => start + index)

const wordsIn = (text: string) => text.split(' ').filter((word) => word !== '').length
