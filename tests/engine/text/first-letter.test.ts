import { expect, test } from 'vitest'
import { capital, lowerFirst } from '../../../engine/text/first-letter.ts'

test.for([
  ['Giấy chứng sinh', 'giấy chứng sinh'],
  ['Đơn đề nghị', 'đơn đề nghị'],
  ['VNeID', 'VNeID'],
  ['CT01', 'CT01'],
  ['D4', 'D4'],
  ['', ''],
] as const)('inside a sentence, “%s” is “%s”', ([text, inside]) => {
  expect(lowerFirst(text)).toBe(inside)
})

test.for([
  ['ủy quyền', 'Ủy quyền'],
  ['đơn', 'Đơn'],
  ['', ''],
] as const)('at the head of one, “%s” is “%s”', ([text, head]) => {
  expect(capital(text)).toBe(head)
})
