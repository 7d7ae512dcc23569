import { expect, test } from 'vitest'
import { missing } from '../../../engine/answer/missing.ts'
import { paperRange } from '../../../engine/answer/papers-by-way.ts'
import { sayAnswer } from '../../../engine/answer/say.ts'
import { answer, answerBlocks, messageText } from '../../../engine/index.ts'
import type { Answer, ChannelId, Marks } from '../../../knowledge/schema/index.ts'
import { knowledgeOf, paper, procedureOf } from '../fixture.ts'

const ALL_WAYS: ChannelId[] = ['in-person', 'online', 'post']
const own = (id: string, ...ways: ChannelId[]) => paper(id, { '@channel': ways })

function answerOf(documents: unknown[], channels = ALL_WAYS, channel?: ChannelId): Answer {
  const procedure = procedureOf({
    documents,
    channels: channels.map((id) => ({ id, source: 's1' })),
  })
  const found = answer(knowledgeOf({ procedures: [procedure] }), {
    code: procedure.code,
    answers: {},
    channel,
    today: '2026-11-23',
  })
  if (found === undefined) throw new Error('the procedure is not known')
  return found
}

const groupsOf = (found: Answer) =>
  answerBlocks(found, [], undefined).flatMap((block) =>
    block.type === 'checklist'
      ? block.groups.map(({ title, items }) => `${title}: ${items.map(({ id }) => id).join(', ')}`)
      : [],
  )

/** A card for every way, a form on paper or on the screen, and a copy where it goes by post. */
const WEDDING = [
  own('to-khai', 'in-person', 'post'),
  own('mau', 'online'),
  paper('the'),
  own('ban-sao', 'post'),
]
/** Nothing but a form, on paper or on the screen. */
const SHOP = [own('mau', 'online'), own('don', 'in-person', 'post')]

test.for<{
  what: string
  found: Answer
  range: [number, number]
  says: string
  sms: string
  groups: string[]
}>([
  {
    what: 'ways that take more and less',
    found: answerOf(WEDDING),
    range: [2, 3],
    says: '2 đến 3 loại giấy tờ, tùy cách nộp ạ.',
    sms: '2-3 giay to',
    groups: [
      'Cần chuẩn bị: the',
      'Nộp trực tiếp thì thêm: to-khai',
      'Nộp trực tuyến thì thêm: mau',
      'Gửi qua bưu chính thì thêm: to-khai, ban-sao',
    ],
  },
  {
    what: 'nothing that every way takes, so nothing to add to; two ways that take the same',
    found: answerOf(SHOP),
    range: [1, 1],
    says: 'bạn chuẩn bị 1 loại giấy tờ ạ.',
    sms: '1 giay to',
    groups: ['Nộp trực tiếp hoặc gửi qua bưu chính thì cần: don', 'Nộp trực tuyến thì cần: mau'],
  },
  {
    what: 'a way that takes nothing besides',
    found: answerOf([paper('a'), paper('b'), own('anh', 'in-person')], ['in-person', 'online']),
    range: [2, 3],
    says: '2 đến 3 loại giấy tờ, tùy cách nộp ạ.',
    sms: '2-3 giay to',
    groups: ['Cần chuẩn bị: a, b', 'Nộp trực tiếp thì thêm: anh'],
  },
  {
    what: 'one way that was chosen',
    found: answerOf(WEDDING, ALL_WAYS, 'post'),
    range: [3, 3],
    says: 'bạn chuẩn bị 3 loại giấy tờ ạ.',
    sms: '3 giay to',
    groups: ['Cần chuẩn bị: to-khai, the, ban-sao'],
  },
  {
    what: 'the only way that there is',
    found: answerOf([own('mau', 'online'), paper('the')], ['online']),
    range: [2, 2],
    says: 'bạn chuẩn bị 2 loại giấy tờ ạ.',
    sms: '2 giay to',
    groups: ['Cần chuẩn bị: the', 'Nộp trực tuyến thì thêm: mau'],
  },
  {
    what: 'no way that is known',
    found: answerOf([paper('the')], []),
    range: [1, 1],
    says: 'bạn chuẩn bị 1 loại giấy tờ ạ.',
    sms: '1 giay to',
    groups: ['Cần chuẩn bị: the'],
  },
])('$what: $says', ({ found, range, says, sms, groups }) => {
  expect(paperRange(found)).toEqual(range)
  expect(sayAnswer(found, undefined)).toContain(says)
  expect(messageText(found, 160)).toContain(sms)
  expect(groupsOf(found)).toEqual(groups)
})

test.for<{ what: string; documents: unknown[]; marks: Marks; file: string }>([
  { what: 'nothing is marked', documents: SHOP, marks: {}, file: 'open' },
  { what: 'the papers of one way are there', documents: SHOP, marks: { don: 'co' }, file: 'yes' },
  { what: 'only what every way takes', documents: WEDDING, marks: { the: 'co' }, file: 'open' },
  {
    what: 'all for the counter, and what goes by post is not there',
    documents: WEDDING,
    marks: { the: 'co', 'to-khai': 'co', 'ban-sao': 'chua' },
    file: 'yes',
  },
  {
    what: 'the form of one way is not there',
    documents: WEDDING,
    marks: { the: 'co', mau: 'chua' },
    file: 'depends',
  },
  {
    what: 'what every way takes is not there',
    documents: WEDDING,
    marks: { the: 'chua', 'to-khai': 'co' },
    file: 'no',
  },
])('whether one may file, where $what: $file', ({ documents, marks, file }) => {
  expect(missing(answerOf(documents), marks).fileToday).toBe(file)
})
