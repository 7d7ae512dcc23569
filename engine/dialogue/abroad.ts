import { bare } from '../text/fold.ts'
import { createPhraseIndex, longestOnly, type Words } from '../text/index.ts'

/** Names of countries that need a word before them, since people and things have the same names. */
const SHORT = ['hàn', 'nhật', 'mỹ', 'úc', 'pháp', 'đức', 'nga', 'lào', 'thái', 'tàu', 'tây', 'đài']
const LONG = [
  'trung quốc',
  'hàn quốc',
  'nhật bản',
  'đài loan',
  'hoa kỳ',
  'nước mỹ',
  'nước anh',
  'campuchia',
  'cam pu chia',
  'thái lan',
  'singapore',
  'malaysia',
  'canada',
  'ấn độ',
  'philippines',
  'indonesia',
  'hồng kông',
  'châu âu',
  'châu phi',
  'ngoại quốc',
]
const LEADS = ['người', 'bên', 'chồng', 'vợ', 'quốc tịch', 'sang', 'gốc']
const THERE = ['nhật', 'hàn', 'mỹ', 'úc', 'pháp'].map((name) => `ở ${name}`)
/** "Ở Mỹ Tho" is at home. */
const AT_HOME = [
  'tho',
  'dinh',
  'tan',
  'duc',
  'hao',
  'hoa',
  'hung',
  'loc',
  'xuyen',
  'long',
  'phuoc',
  'an',
]
const COUNTRIES = createPhraseIndex([
  { phrases: LONG, value: 0 },
  { phrases: LEADS.flatMap((lead) => SHORT.map((name) => `${lead} ${name}`)), value: 1 },
  { phrases: THERE, value: 1 },
])
const KIN =
  'vợ|chồng|bố|mẹ|ba|má|cha|bạn trai|bạn gái|người yêu|ông xã|bà xã|con rể|con dâu|hôn phu|hôn thê|ảnh|cổ'.split(
    '|',
  )
const LINKS = [
  '',
  ' là',
  ' em',
  ' tôi',
  ' mình',
  ' em là',
  ' tôi là',
  ' mình là',
  ' cháu là',
  ' nó',
  ' nó là',
  ' bé là',
]
const FOREIGN = createPhraseIndex([
  {
    phrases: [
      ...KIN.flatMap((kin) =>
        LINKS.flatMap((link) => [
          `${kin}${link} người nước ngoài`,
          `${kin}${link} nước ngoài`,
          `${kin}${link} quốc tịch nước ngoài`,
          `${kin}${link} việt kiều`,
        ]),
      ),
      'lấy người nước ngoài',
      'cưới người nước ngoài',
      'với người nước ngoài',
    ],
    value: true,
  },
])

/** The message with every country called "nước ngoài"; undefined where none is named. */
export function abroad(words: Words): Words | undefined {
  const found = longestOnly(COUNTRIES.find(words)).filter(
    ({ start, length }) => !AT_HOME.includes(words.folded[start + length] ?? ''),
  )
  if (found.length === 0) return undefined
  const accented = [...words.accented]
  for (const { start, length, value } of found.reverse()) {
    const lead = value === 0 ? 0 : length - 1
    accented.splice(start + lead, length - lead, 'nước', 'ngoài')
  }
  return { accented, folded: accented.map(bare) }
}

/** Whether someone of the family is said to be a foreigner: "vợ người Trung Quốc", "chồng em là Việt kiều". */
export function namesForeigner(words: Words): boolean {
  return FOREIGN.find(abroad(words) ?? words).length > 0
}
