import { expect, test } from 'vitest'
import * as z from 'zod'
import { phrases } from '../../knowledge/schema/phrases.ts'

const read = (list: unknown) => phrases(z.string()).parse(list)

test.for([
  ['a plain phrase', ['khai sinh'], ['khai sinh']],
  ['either of several', ['phạt (bao nhiêu|mấy trăm)'], ['phạt bao nhiêu', 'phạt mấy trăm']],
  ['either twice', ['(a|b) … (c|d)'], ['a … c', 'a … d', 'b … c', 'b … d']],
  ['a list within', [['a', '(b|c)'], 'd'], ['a', 'b', 'c', 'd']],
  ['brackets that choose nothing', ['căn cước (thẻ)'], ['căn cước (thẻ)']],
] as const)('%s', ([, list, all]) => {
  expect(read(list)).toEqual(all)
})

test('what is no phrase is refused with its place', () => {
  expect(phrases(z.string()).safeParse(['a', 1]).error?.issues[0]?.path).toEqual([1])
  expect(phrases(z.string()).safeParse('a').success).toBe(false)
})
