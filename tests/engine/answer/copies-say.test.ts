import { expect, test } from 'vitest'
import { answer } from '../../../engine/answer/answer.ts'
import { copiesSay } from '../../../engine/answer/copies-say.ts'
import type { Procedure } from '../../../knowledge/schema/index.ts'
import { knowledgeOf, procedureOf } from '../fixture.ts'

type Paper = Procedure['documents'][number]

const paper = (name: string, given: Partial<Paper> = {}) => ({
  id: 'giay',
  name,
  need: 'required' as const,
  as: 'original' as const,
  qty: 1,
  hand: 'submit' as const,
  source: 's1',
  ...given,
})
const form = paper('Tờ khai', { hand: 'fill' })

function say(documents: unknown[]): string | undefined {
  const procedure = procedureOf({ documents })
  const knowledge = knowledgeOf({ procedures: [procedure] })
  const found = answer(knowledge, { code: procedure.code, answers: {}, today: '2026-11-22' })
  return found && copiesSay(found)
}

test('each paper is said with its kind, and forms are none', () => {
  const card = paper('Giấy tờ tùy thân, còn hạn', { hand: 'show' })
  expect(say([form, paper('Giấy chứng sinh'), card])).toBe(
    'Dạ, bạn nộp bản chính giấy chứng sinh; xuất trình bản chính giấy tờ tùy thân ạ.',
  )
  expect(say([form])).toBe('Dạ, danh mục chỉ có mẫu để điền ạ.')
  expect(say([])).toBeUndefined()
})

test('what does not fit a sentence is left to its line', () => {
  const long = 'Giấy tờ hợp pháp chứng minh quan hệ của những người cùng làm việc này ở nơi khác'
  const said = say([paper('Sổ đỏ'), paper(long, { as: 'copy' }), paper(`${long} nữa`)])
  expect(said).toBe('Dạ, bạn nộp bản chính sổ đỏ; giấy khác ghi ở từng dòng dưới đây ạ.')
  expect(say([paper(`${long} ${long}`)])).toBe('Dạ, giấy tờ trong danh mục đều là bản chính ạ.')
})
