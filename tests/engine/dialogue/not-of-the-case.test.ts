import { expect, test } from 'vitest'
import { daysSaid, eventDaysSaid, goersAge } from '../../../engine/dialogue/bands.ts'
import { isOfFile, kinGoing } from '../../../engine/dialogue/not-of-the-case.ts'
import { readWords } from '../../../engine/text/index.ts'
import { knowledgeOf } from '../fixture.ts'

const { reader } = knowledgeOf({})
const read = (text: string) => reader.read(text)

test.for([
  ['hồ sơ quá hạn chưa trả', true],
  ['giay hen cua em het han roi', true],
  ['tuần trước em nộp hồ sơ rồi', true],
  ['hộ chiếu bao lâu hết hạn', true],
  ['hộ chiếu hết hạn rồi', false],
  ['làm hồ sơ cho con', false],
  ['mất thẻ căn cước', false],
] as const)('of the file: %s → %s', ([text, expected]) => {
  expect(isOfFile(read(text))).toBe(expected)
})

test.for([
  ['vợ em đi nộp', 4],
  ['con gai toi di nop', 5],
  ['mẹ nộp thay', 3],
  ['vợ em đi làm', 0],
  ['chị đi nộp', 0],
  ['em tự đi nộp', 0],
] as const)('who of the family goes: %s → %s words', ([text, length]) => {
  expect(kinGoing(read(text))).toHaveLength(length)
})

test.for([
  ['bé sinh được 3 ngày rồi', 3, 'sinh'],
  ['bố tôi mất, mới hôm qua', 1, 'mat'],
  ['bé sinh ở nhà, hôm qua em ra xã', undefined, undefined],
  ['hôm qua em ra xã làm khai sinh', undefined, undefined],
] as const)('the day of an event: %s → %s', ([text, days, event]) => {
  const told = eventDaysSaid(read(text))
  expect([told?.days, told?.event]).toEqual([days, event])
})

test('a day is told even where no event is', () => {
  expect(daysSaid(readWords('hôm qua em ra xã'))).toBe(1)
})

test.for([
  ['tôi 40 tuổi đi nộp được không', true],
  ['ong 65 tuoi di nop duoc khong', true],
  ['tôi 35 tuổi đi cùng được không', true],
  ['mẹ tôi 76 tuổi nộp hồ sơ ở đâu', false],
  ['con tôi 5 tuổi đi cùng được không', false],
  ['con tôi 20 tuổi đi nộp thay được không', true],
  ['em 17 tuổi đi làm căn cước được không', false],
] as const)('the age of who goes: %s → %s', ([text, expected]) => {
  expect(goersAge(read(text)).length > 0).toBe(expected)
})
