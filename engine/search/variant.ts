import { createPhraseIndex, type Words } from '../text/index.ts'

/** Words that name a kind of record which otherwise yields to the common one. */
const NAMED = createPhraseIndex([
  {
    value: 'army',
    phrases: [
      'quân đội',
      'bộ đội',
      'quân nhân',
      'quốc phòng',
      'sĩ quan',
      'quân khu',
      'quân sự',
      'tại ngũ',
      'xuất ngũ',
      'công nhân viên quốc phòng',
      'dân quân',
    ],
  },
  {
    value: 'consular',
    phrases: [
      'ở nước ngoài',
      'đại sứ quán',
      'lãnh sự',
      'cơ quan đại diện',
      'sứ quán',
      'bên nước ngoài',
      'ở bên mỹ',
      'ở nhật',
      'ở hàn quốc',
      'ở đài loan',
      'ở đức',
      'ở mỹ',
      'ở úc',
      'việt kiều',
    ],
  },
  {
    value: 'ministry',
    phrases: ['cấp bộ', 'trung ương', 'cấp trung ương', 'thủ tướng', 'bộ trưởng'],
  },
])

/** The kinds of record that a question names: army, consular, ministry. */
export function namedVariants(words: Words): Set<string> {
  return new Set(NAMED.find(words).map(({ value }) => value))
}
