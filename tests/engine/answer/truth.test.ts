import { expect, test } from 'vitest'
import { answer, answerBlocks } from '../../../engine/index.ts'
import type { Answer } from '../../../knowledge/schema/index.ts'
import { knowledgeOf, procedureOf } from '../fixture.ts'

const code = '1.000001'
const known = knowledgeOf({
  procedures: [
    procedureOf({
      code,
      channels: [{ id: 'in-person', source: 's1' }],
      times: [{ qty: 15, unit: 'working-day', source: 's1' }],
      agencies: [{ role: 'receives', name: 'Ủy ban nhân dân cấp xã', source: 's1' }],
      unclear: [{ about: 'times', text: 'Bản ghi ghi hai số ngày.', source: 's1' }],
      legal: ['123/2015/NĐ-CP', '999/2025/NĐ-CP'],
    }),
  ],
  legal: [{ number: '123/2015/NĐ-CP', title: 'Nghị định về hộ tịch' }],
})
const told = answer(known, { code, answers: {}, today: '2026-11-22' }) as Answer

test('an answer cites only what is in the registry', () => {
  expect(told.legal).toEqual([{ number: '123/2015/NĐ-CP', title: 'Nghị định về hộ tịch' }])
  expect(JSON.stringify(answerBlocks(told, [], undefined))).not.toContain('999/2025')
})

test('what is unclear stands right behind its part, with its source', () => {
  const blocks = answerBlocks(told, ['time'], undefined, 'asked')
  expect(blocks.map(({ type }) => type)).toEqual(['times', 'facts'])
  expect(blocks[1]).toMatchObject({
    about: 'notes',
    title: 'Cần hỏi lại quầy về thời hạn',
    items: [{ text: 'Bản ghi ghi hai số ngày.', cites: ['s1'] }],
  })
})

test('what is unclear about one part is silent at another', () => {
  const asked = answerBlocks(told, ['where'], undefined, 'asked')
  expect(JSON.stringify(asked)).not.toContain('hai số ngày')
  const whole = JSON.stringify(answerBlocks(told, [], undefined))
  expect(whole.split('hai số ngày')).toHaveLength(2)
})
