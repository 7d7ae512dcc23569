import { expect, test } from 'vitest'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { checkNumbers, extendNumbers, NO_NUMBERS } from '../../../knowledge/pack/numbers.ts'
import { withContent } from './content-folder.ts'

const { content } = withContent([], compileContent)
const numbers = extendNumbers(NO_NUMBERS, content)

test('procedures, questions and options get numbers under their permanent keys', () => {
  expect(numbers.procedures).toEqual({ '1.000656': 1 })
  expect(Object.keys(numbers.questions)).toEqual([
    '1.000656/noi-mat',
    '1.000656/so-ban',
    'nguoi-nop',
    't:nha-co-nguoi-mat/co-bao-hiem',
  ])
  expect(Object.keys(numbers.options)).toContain('1.000656/noi-mat=trong-nuoc')
  expect(Object.keys(numbers.options)).toContain('nguoi-nop=than-nhan')
  expect(checkNumbers(numbers, content)).toEqual([])
})

test('a number never changes, and one that is no longer used stays', () => {
  const before = { ...numbers, procedures: { '9.000001': 7 } }
  const after = extendNumbers(before, content)
  expect(after.procedures).toEqual({ '9.000001': 7, '1.000656': 8 })
  expect(after.questions).toEqual(numbers.questions)
})

test('what lacks a number, and a number that stands for two, are named', () => {
  const missing = checkNumbers({ ...numbers, procedures: {} }, content)
  expect(missing.map(({ message }) => message)).toEqual([
    '1.000656 chưa có số: hãy chạy npm run knowledge:numbers',
  ])
  const doubled = checkNumbers(
    { ...numbers, procedures: { '1.000656': 1, '9.000001': 1 } },
    content,
  )
  expect(doubled[0]?.message).toContain('số 1 đã thuộc về 1.000656')
})
