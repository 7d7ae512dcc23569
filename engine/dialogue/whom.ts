import { createPhraseIndex, longestOnly, type Words } from '../text/index.ts'

const LEADS = ['cho', 'của', 'giùm', 'dùm', 'giúp', 'hộ', 'thay']
const OWN = ['', ' tôi', ' em', ' mình', ' tui', ' cháu', ' con']
const KIN: Record<string, string[]> = {
  me: ['mẹ', 'má', 'mạ', 'bầm', 'u'],
  bo: ['bố', 'ba', 'cha', 'tía', 'thầy'],
  'ba-me': ['bố mẹ', 'ba má', 'ba mẹ', 'cha mẹ'],
  ong: ['ông', 'ông nội', 'ông ngoại', 'ông cụ'],
  ba: ['bà', 'bà nội', 'bà ngoại', 'bà cụ', 'nội', 'ngoại'],
  vo: ['vợ', 'bà xã'],
  chong: ['chồng', 'ông xã'],
  anh: ['anh trai', 'anh hai', 'anh rể'],
  chi: ['chị gái', 'chị hai', 'chị dâu'],
  'em-ruot': ['em trai', 'em gái', 'đứa em', 'thằng em', 'em ruột'],
  con: [
    'con',
    'bé',
    'cháu',
    'em bé',
    'con trai',
    'con gái',
    'thằng cu',
    'nhóc',
    'cháu nhỏ',
    'thằng nhỏ',
    'con nhỏ',
    'bé nhà',
  ],
  'con-khac': [
    'con thứ hai',
    'đứa thứ hai',
    'bé thứ hai',
    'đứa lớn',
    'con lớn',
    'đứa sau',
    'bé sau',
    'đứa kia',
    'đứa út',
  ],
  ban: ['người bạn', 'người quen', 'hàng xóm', 'đồng nghiệp', 'nhân viên'],
  khac: ['người khác', 'người ta'],
}
/** "Còn mẹ em thì sao": asks once more for another, where nothing else is said. */
const AGAIN = 'còn'
const ANEW = 'thi sao the nao vay nua a ha nhi khong duoc co can gi thoi ma'.split(' ')
const SELF = [
  'cho tôi',
  'cho em',
  'cho mình',
  'cho tui',
  'cho bản thân',
  'cho chính tôi',
  'của tôi',
  'của em',
  'của mình',
  'còn tôi',
  'còn em',
  'còn tui',
  'tới tôi',
  'đến lượt tôi',
]
const PERSONS = createPhraseIndex([
  ...Object.entries(KIN).map(([value, names]) => ({
    value,
    phrases: names.flatMap((name) =>
      [...LEADS, AGAIN].flatMap((lead) => OWN.map((own) => `${lead} ${name}${own}`)),
    ),
  })),
  { value: 'toi', phrases: SELF },
])
/** "Cho em hỏi" names nobody. */
const ASKING = ['hoi', 'biet', 'xin', 'gui', 'noi']

/** "Ủy quyền cho con", "tặng cho con": who receives, not for whom it is asked. */
const GIVING = ['quyen', 'tang', 'nhuong', 'giao', 'ban', 'vay', 'thue']

/** For whom a message asks (`toi`, `me`, `con` …), and where it says so. */
export type WhomSaid = { whom: string; places: number[] }

/** For whom the message asks; undefined where it does not say. */
export function whomSaid(words: Words): WhomSaid | undefined {
  const found = PERSONS.find(words).filter(
    ({ value, start, length }) =>
      value === 'toi' || words.folded[start] !== 'con' || isAsked(words, start, length),
  )
  const said = longestOnly(found).filter(
    ({ start, length }) =>
      !ASKING.includes(words.folded[start + length] ?? '') &&
      !GIVING.includes(words.folded[start - 1] ?? ''),
  )
  const [only] = said
  if (only === undefined || new Set(said.map(({ value }) => value)).size > 1) return undefined
  const places = said.flatMap(({ start, length }) =>
    Array.from({ length }, (_, index) => start + index),
  )
  return { whom: only.value, places }
}

/** Whether somebody is all that is named: "còn" itself may be a child, a story's next turn or "still". */
function isAsked({ folded }: Words, start: number, length: number): boolean {
  const rest = [...folded.slice(0, start), ...folded.slice(start + length)]
  return rest.every((word) => ANEW.includes(word))
}
