import { expect, test } from 'vitest'
import { writeJson } from '../../widget/plain/write-json.ts'

test.for([
  { what: 'nested data', data: { a: [1, 'x', null], b: { c: true, d: -1.5 } } },
  { what: 'Vietnamese, quotes, breaks', data: ['Khai sinh “con” "ngoài" \\ giá thú\n\t\u2028'] },
  { what: 'letters outside the basic plane', data: '𠀋 👍🏽' },
  { what: 'control characters', data: '\u0000\u001f\u007f' },
  { what: 'what JSON does not know', data: { a: undefined, b: Number.NaN, c: [undefined] } },
  { what: 'nothing', data: {} },
])('$what is read back as JSON.stringify would have written it', ({ data }) => {
  expect(JSON.parse(writeJson(data))).toEqual(JSON.parse(JSON.stringify(data)))
})

test('prototypes with toJSON change nothing', () => {
  const prototypes = [Array.prototype, String.prototype, Object.prototype]
  for (const prototype of prototypes) Object.assign(prototype, { toJSON: () => 'lost' })
  try {
    expect(writeJson({ a: ['x'] })).toBe('{"a":["x"]}')
  } finally {
    for (const prototype of prototypes) Reflect.deleteProperty(prototype, 'toJSON')
  }
})
