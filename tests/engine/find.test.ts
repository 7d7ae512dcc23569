import { describe, expect, test } from 'vitest'
import { findProcedures } from '../../engine/index.ts'
import { knowledgeOf, procedureOf } from './fixture.ts'

const death = procedureOf({ code: '1.000656', id: 'khai-tu', name: 'Đăng ký khai tử' })
const disabled = procedureOf({
  code: '1.001699',
  id: 'khuyet-tat',
  name: 'Xác định mức độ khuyết tật',
  asked: ['khuyết tật nặng'],
})
const knowledge = knowledgeOf({
  procedures: [death, disabled],
  provinces: [{ code: '48', name: 'Thành phố Đà Nẵng', asked: ['Đà Nẵng', 'Da Nang'] }],
})
const found = (q: string) => findProcedures(knowledge, { q, limit: 5 }).items

describe('what a list of procedures is narrowed by', () => {
  test.for(['toi o Da Nang lam khai tu', 'làm khai tử tại Đà Nẵng'])(
    'where somebody is says nothing of what he wants: %s',
    (q) => {
      expect(found(q).map(({ code }) => code)).toEqual([death.code])
    },
  )

  test.for(['1.000656', ' 1.000656 ', 'khai-tu'])(
    'a code or id stands for its procedure: %s',
    (q) => {
      expect(found(q).map(({ code }) => code)).toEqual([death.code])
    },
  )

  test('an unknown code is looked for as words', () => {
    expect(found('9.999999').map(({ why }) => why)).not.toContainEqual([])
  })
})
