import { expect, test } from 'vitest'
import { createMisheard } from '../../../engine/text/misheard.ts'
import { readPlaced } from '../../../engine/text/words.ts'

const compounds = [
  'sổ đỏ',
  'số đo',
  'chữ ký',
  'sang tên',
  'hồ sơ',
  'trợ cấp',
  'đèn đỏ',
  'sửa nhà',
  'bắt buộc',
]
const mend = createMisheard(compounds, ['uống sữa', 'nộp hồ sơ', 'cho con'])

function written(text: string): string {
  const { accented, folded, breaks } = readPlaced(text)
  const tokens = accented.map((syllable, from) => ({
    accented: syllable,
    folded: folded[from] ?? '',
    from,
    break: breaks[from] ?? false,
  }))
  return mend(tokens)
    .map((token) => token.accented)
    .join(' ')
}

test.for([
  { typed: 'sang tên sỗ đỏ', meant: 'sang tên sổ đỏ' },
  { typed: 'chử ký', meant: 'chữ ký' },
  { typed: 'xang tên', meant: 'sang tên' },
  { typed: 'chợ cấp', meant: 'trợ cấp' },
  { typed: 'bắt buột', meant: 'bắt buộc' },
  // Known by itself, and no half of a word of ours: only the tone may change.
  { typed: 'sữa nhà', meant: 'sửa nhà' },
])('$typed is meant as $meant', ({ typed, meant }) => {
  expect(written(typed)).toBe(meant)
})

test.for([
  'số đo',
  'so do',
  'uống sữa',
  // Both halves are words: another letter would be a guess.
  'con cho',
  // A comma stands between.
  'chử, ký',
])('%s is left alone', (typed) => {
  expect(written(typed)).toBe(readPlaced(typed).accented.join(' '))
})
