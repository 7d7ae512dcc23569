// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  areMarksKept,
  forgetMarks,
  recallMarks,
  rememberMarks,
} from '../../widget/panel/kept-marks.ts'
import {
  type AllMarks,
  hasOpenMark,
  type MarkChange,
  markText,
  otherMarks,
  readMarks,
  withMarks,
} from '../../widget/plain/marks.ts'

test.for<{ what: string; before: AllMarks; change: MarkChange; after: AllMarks }>([
  { what: 'a first mark', before: {}, change: { a: 'co' }, after: { p: { a: 'co' } } },
  {
    what: 'another mark on the same paper',
    before: { p: { a: 'co', b: 'chua' } },
    change: { a: 'co-nhung:het-han' },
    after: { p: { a: 'co-nhung:het-han', b: 'chua' } },
  },
  {
    what: 'a mark taken away',
    before: { p: { a: 'co', b: 'co' } },
    change: { a: undefined },
    after: { p: { b: 'co' } },
  },
  {
    what: 'the last mark taken away',
    before: { p: { a: 'co' }, q: { c: 'chua' } },
    change: { a: undefined },
    after: { q: { c: 'chua' } },
  },
])('$what', ({ before, change, after }) => {
  expect(withMarks(before, 'p', change)).toEqual(after)
})

test.for([
  ['{"p":{"a":"co","b":"co-nhung:chua-ky"}}', { p: { a: 'co', b: 'co-nhung:chua-ky' } }],
  ['{"p":{"a":"lạ","b":"chua"},"q":7,"r":null}', { p: { b: 'chua' } }],
  ['{"p":{"a":["co"]}}', {}],
  ['[1,2]', {}],
  ['{"p":', {}],
  [null, {}],
] as const)('%s is read as marks as far as it is', ([kept, marks]) => {
  expect(readMarks(kept)).toEqual(marks)
})

test('beside the tick there is "not yet", and the faults of the paper', () => {
  expect(otherMarks(['het-han', 'chua-ky'])).toEqual([
    'chua',
    'co-nhung:het-han',
    'co-nhung:chua-ky',
  ])
  expect(otherMarks().map(markText)).toEqual(['Chưa có'])
  expect(hasOpenMark({ a: 'co' })).toBe(false)
  expect(hasOpenMark({ a: 'co', b: 'chua' })).toBe(true)
})

describe('where marks are kept', () => {
  const marks = { p: { a: 'chua' } } as const
  beforeEach(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  afterEach(() => vi.unstubAllGlobals())

  test('in the tab, unless this device was asked to keep them', () => {
    expect(areMarksKept()).toBe(false)
    rememberMarks('demo', marks, false)
    expect(localStorage.length).toBe(0)
    expect(recallMarks('demo')).toEqual(marks)
    expect(recallMarks('other')).toEqual({})
  })

  test('on the device under one key, for every portal', () => {
    rememberMarks('demo', marks, true)
    expect(areMarksKept()).toBe(true)
    expect(Object.keys(localStorage)).toEqual(['hoi-thu-tuc:dau'])
    expect(recallMarks('other')).toEqual(marks)
  })

  test('nowhere, once they are forgotten', () => {
    rememberMarks('demo', marks, true)
    rememberMarks('demo', marks, false)
    forgetMarks('demo')
    expect(localStorage.length + sessionStorage.length).toBe(0)
  })

  test('a device that refuses is no error', () => {
    const refuse = () => {
      throw new Error('no')
    }
    const refusing = { getItem: refuse, setItem: refuse, removeItem: refuse }
    vi.stubGlobal('localStorage', refusing)
    vi.stubGlobal('sessionStorage', refusing)
    expect(areMarksKept()).toBeUndefined()
    expect(recallMarks('demo')).toEqual({})
    expect(rememberMarks('demo', marks, true)).toBe(false)
    expect(() => forgetMarks('demo')).not.toThrow()
  })
})
