import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createReader, foldText } from '../../../engine/text/index.ts'
import { Lexicon } from '../../../knowledge/schema/index.ts'

const folder = 'knowledge/content/lexicon'
const files = readdirSync(folder).map((name) =>
  Lexicon.parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))),
)
const lexicon: Lexicon = {
  abbreviations: files.flatMap(({ abbreviations }) => abbreviations),
  synonyms: files.flatMap(({ synonyms }) => synonyms),
  noise: files.flatMap(({ noise }) => noise),
  vague: files.flatMap(({ vague }) => vague ?? []),
  aspects: files.flatMap(({ aspects }) => aspects),
  commands: files.flatMap(({ commands }) => commands),
  confusable: files.flatMap(({ confusable }) => confusable),
}
const reader = createReader(lexicon)

/** Values that stand more than once in a list. */
const repeated = (list: string[]) => list.filter((one, index) => list.indexOf(one) !== index)

describe('the lexicon does not contradict itself', () => {
  test('an abbreviation without a neighbour means one thing', () => {
    const plain = lexicon.abbreviations.filter(({ near }) => near.length === 0)
    expect(repeated(plain.map(({ short }) => short))).toEqual([])
  })

  test('lay words mean one thing', () => {
    expect(repeated(lexicon.synonyms.flatMap(({ say }) => say))).toEqual([])
  })

  test('no lay word contains what it means', () => {
    const circular = lexicon.synonyms.flatMap(({ say, means }) =>
      say.filter((one) => ` ${foldText(one)} `.includes(` ${foldText(means)} `)),
    )
    expect(circular).toEqual([])
  })

  test('words ask for one aspect and give one command', () => {
    expect(repeated(lexicon.aspects.flatMap(({ says }) => says))).toEqual([])
    expect(repeated(lexicon.commands.flatMap(({ says }) => says))).toEqual([])
  })

  test('noise is said once', () => {
    expect(repeated(lexicon.noise)).toEqual([])
  })
})

test.for([
  { text: 'dkkh can giay to gi', about: 'dang ky ket hon', aspects: ['papers'] },
  { text: 'doi ten chu ho o dau', about: 'doi ten chu ho', aspects: ['where'] },
  { text: 'chu oi the chap so hong', about: 'the chap so hong', aspects: [] },
  {
    text: 'Cho em hỏi làm khai sinh cho bé hết bao nhiêu tiền ạ',
    about: 'khai sinh bé',
    aspects: ['fee'],
  },
  { text: 'nộp hồ sơ kết hôn ở đâu', about: 'kết hôn', aspects: ['papers', 'where'] },
  { text: 'thai sản được nghỉ mấy tháng', about: 'thai sản', aspects: ['benefit'] },
  {
    text: 'trợ cấp thất nghiệp được bao nhiêu tiền',
    about: 'trợ cấp thất nghiệp',
    aspects: ['benefit'],
  },
  { text: 'đk tạm trú online đc k', about: 'đăng ký tạm trú', aspects: ['online'] },
  { text: 'căn cước mấy bữa thì lấy được', about: 'căn cước lấy', aspects: ['time'] },
  { text: 'chứng thực bản sao', about: 'chứng thực bản sao', aspects: [] },
  { text: 'mần răng để cắt khẩu', about: 'cắt khẩu', aspects: ['steps'] },
  { text: 'ai đi nộp thay được không', about: '', aspects: ['who'] },
])('"$text" is about "$about" and asks $aspects', ({ text, about, aspects }) => {
  const { expanded, weighty, aspects: asked } = reader.read(text)
  expect(weighty.map((place) => expanded.accented[place]).join(' ')).toBe(about)
  expect(asked).toEqual(aspects)
})

test.for([
  { text: 'dạ chưa ạ', command: 'no' },
  { text: 'ok bạn', command: 'yes' },
  { text: 'hổng biết nha', command: 'unsure' },
  { text: 'em k biết', command: 'unsure' },
  { text: 'cho tôi gặp người thật', command: 'human' },
  { text: 'quay lai giup em', command: 'back' },
  { text: 'bắt đầu lại', command: 'restart' },
  { text: 'tiếp theo ạ', command: 'next' },
  { text: 'làm lại căn cước', command: undefined },
  { text: 'có phải nộp lệ phí không', command: undefined },
  { text: 'có được không ạ', command: undefined },
])('"$text" commands $command', ({ text, command }) => {
  expect(reader.read(text).command).toBe(command)
})
