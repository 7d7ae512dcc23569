// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest'
import type { Marks } from '../../knowledge/schema/missing.ts'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { NO_HAND } from '../../widget/parts/hand.ts'
import { blockGist } from '../../widget/plain/fold.ts'
import { readyPapers } from '../../widget/plain/ready.ts'
import { strings as english } from '../../widget/strings.en.ts'
import { setStrings } from '../../widget/strings.ts'
import { strings as vietnamese } from '../../widget/strings.vi.ts'
import { draw, expectAccessible, find, textOf } from './draw.ts'

type Checklist = BlockOf<'checklist'>

/** Papers by the way that takes them; those of every way stand under the empty name. */
function listOf(papers: Record<string, string[]>, ways = Object.keys(papers)): Checklist {
  const groups = Object.entries(papers).map(([way, ids]) => ({
    kind: 'yes' as const,
    title: way || 'Cần chuẩn bị',
    ...(way && { way }),
    items: ids.map((id) => ({ id, name: `Giấy ${id}`, cites: [] })),
  }))
  const other = ways.filter((way) => way !== '')
  return {
    type: 'checklist',
    title: 'Giấy tờ',
    groups,
    ...(other.length > 0 && { byWay: other }),
    notNeeded: [],
  }
}

const ticked = (...ids: string[]): Marks => Object.fromEntries(ids.map((id) => [id, 'co']))

const PLAIN = listOf({ '': ['a', 'b', 'c'] })
const SHOP = listOf({ 'nộp trực tuyến': ['mau'], 'nộp trực tiếp hoặc gửi qua bưu chính': ['don'] })
const WEDDING = listOf({
  '': ['the'],
  'nộp trực tiếp': ['to-khai'],
  'nộp trực tuyến': ['mau'],
  'gửi qua bưu chính': ['to-khai', 'ban-sao'],
})
const BIRTH = listOf({
  '': ['chung-sinh'],
  'nộp trực tiếp': ['to-khai', 'the'],
  'nộp trực tuyến': ['mau', 'the'],
  'gửi qua bưu chính': ['to-khai', 'ban-sao'],
})
/** Online nothing is added to what every way takes. */
const PHOTO = listOf({ '': ['a', 'b'], 'nộp trực tiếp': ['anh'] }, [
  'nộp trực tiếp',
  'nộp trực tuyến',
])

afterEach(() => setStrings(vietnamese))

describe('how far the papers are', () => {
  test.for<[string, Checklist, Marks, string | undefined]>([
    ['one list, nothing yet', PLAIN, {}, 'Đã chuẩn bị 0/3'],
    ['one list, some', PLAIN, { a: 'co', b: 'chua' }, 'Đã chuẩn bị 1/3'],
    ['one list, all', PLAIN, ticked('a', 'b', 'c'), 'Đã chuẩn bị 3/3'],
    ['a single paper', listOf({ '': ['a'] }), {}, undefined],
    ['a single paper of either way', SHOP, ticked('don'), undefined],
    ['as many for every way, nothing yet', BIRTH, {}, 'Đã chuẩn bị 0/3'],
    ['what two ways take', BIRTH, ticked('chung-sinh', 'the'), 'Đã chuẩn bị 2/3'],
    [
      'the form of one of them',
      BIRTH,
      ticked('chung-sinh', 'the', 'mau'),
      'Đã chuẩn bị 3/3 để nộp trực tuyến',
    ],
    ['ways that differ, nothing yet', WEDDING, {}, 'Đã chuẩn bị 0 trong 2 đến 3 giấy tờ'],
    ['what all take', WEDDING, ticked('the'), 'Đã chuẩn bị 1 trong 2 đến 3 giấy tờ'],
    ['all of one way', WEDDING, ticked('the', 'to-khai'), 'Đã chuẩn bị 2/2 để nộp trực tiếp'],
    ['a paper of one way only', WEDDING, ticked('ban-sao'), 'Đã chuẩn bị 1/3 để gửi qua bưu chính'],
    [
      'all of two ways',
      WEDDING,
      ticked('the', 'to-khai', 'mau'),
      'Đã chuẩn bị 2/2 để nộp trực tiếp, nộp trực tuyến',
    ],
    ['half of what is enough online', PHOTO, ticked('a'), 'Đã chuẩn bị 1 trong 2 đến 3 giấy tờ'],
    ['all that is enough online', PHOTO, ticked('a', 'b'), 'Đã chuẩn bị 2/2 để nộp trực tuyến'],
  ])('%s', ([, block, marks, text]) => {
    expect(readyPapers(block, marks)?.text).toBe(text)
  })

  test('a tick never takes anything away, and all ticks fill it', () => {
    for (const block of [PLAIN, WEDDING, BIRTH, PHOTO]) {
      const ids = [...new Set(block.groups.flatMap(({ items }) => items.map(({ id }) => id)))]
      const shares = [[], ...ids.map((_, at) => ids.slice(0, at + 1))].map((some) => {
        const { done, all } = readyPapers(block, ticked(...some)) ?? { done: 0, all: 1 }
        return done / all
      })
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      expect(shares.at(-1)).toBe(1)
    }
  })

  test.for([
    [PLAIN, '3 giấy tờ'],
    [SHOP, '1 giấy tờ'],
    [WEDDING, '2 đến 3 giấy tờ'],
    [BIRTH, '3 giấy tờ'],
    [listOf({}), ''],
  ] as const)('the folded heading says the same number: %#', ([block, gist]) => {
    expect(blockGist(block)).toBe(gist)
  })

  test('in English, too', () => {
    setStrings(english)
    expect(readyPapers(WEDDING, {})?.text).toBe('0 of 2 to 3 papers ready')
    expect(readyPapers(WEDDING, ticked('the', 'mau'))?.text).toBe('2 of 2 ready: nộp trực tuyến')
  })
})

test('it is drawn as a bar that is full once the papers of one way are ticked', async () => {
  const drawn = (marks: Marks) =>
    draw('htt-checklist-block', {
      block: WEDDING,
      sources: [],
      live: false,
      hand: { ...NO_HAND, marks },
    })
  const begun = await drawn(ticked('the'))
  const bar = find<HTMLProgressElement>(begun, 'progress')
  expect([bar.value, bar.max]).toEqual([1, 2])
  const full = await drawn(ticked('the', 'mau'))
  const fullBar = find<HTMLProgressElement>(full, 'progress')
  expect([fullBar.value, fullBar.max]).toEqual([2, 2])
  expect(fullBar.getAttribute('aria-label')).toBe('Đã chuẩn bị 2/2 để nộp trực tuyến')
  expect(textOf(full)).toContain('Đã chuẩn bị 2/2 để nộp trực tuyến')
  await expectAccessible(full)
})
