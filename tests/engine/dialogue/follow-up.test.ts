import { expect, test } from 'vitest'
import { followUp } from '../../../engine/dialogue/follow-up.ts'
import { prepare } from '../../../engine/index.ts'
import { Lexicon } from '../../../knowledge/schema/index.ts'
import { packOf } from '../fixture.ts'

const knowledge = prepare([
  packOf({
    lexicon: Lexicon.parse({
      noise: ['ạ', 'cho em hỏi'],
      aspects: [{ aspect: 'where', says: ['ở đâu'] }],
      followUps: [
        { aspect: 'papers', says: ['photo', 'bản gốc'] },
        { aspect: 'time', says: ['khi nào có kết quả'] },
      ],
      beside: ['đăng ký', 'hay', 'được không', 'kết quả', 'lấy'],
    }),
  }),
])

test.each([
  ['bản gốc hay photo', ['papers']],
  ['photo duoc khong a', ['papers']],
  ['cho em hỏi đăng ký ở đâu ạ', ['where']],
  ['dang ky o dau', ['where']],
  ['khi nào có kết quả, lấy ở đâu', ['time', 'where']],
  ['đăng ký xe ở đâu', []],
  ['photo màu ở đâu', []],
  ['đăng ký', []],
])('%s', (message, aspects) => {
  expect(followUp(knowledge, knowledge.reader.read(message))).toEqual(aspects)
})
