import { describe, expect, test } from 'vitest'
import { answer, prepare } from '../../../engine/index.ts'
import { checkContent } from '../../../knowledge/pack/check/check-content.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { Pack } from '../../../knowledge/schema/index.ts'
import { withContent } from './content-folder.ts'

const PATCH = 'patches/ha-noi.yaml'

const LIST = `
- id: hn-1
  scope: &tinh { province: '01' }
  code: '1.000656'
  set: { fees: [&khoan { slot: le-phi, kind: le-phi, value: { amount: 5000 }, source: n1 }] }
  sources: { n1: &nguon { kind: law, title: Nghị quyết của Hà Nội, checked: 2026-11-04 } }
- id: hn-2
  scope: *tinh
  code: '1.000656'
  set: { fees: [*khoan] }
  sources: { n1: *nguon }
`

const faultsOf = (from: string, to: string) =>
  withContent([{ file: PATCH, from, to }], (dir) =>
    checkContent(compileContent(dir)).map(({ path, message }) => `${path}: ${message}`),
  )

describe('a file of patches', () => {
  test('may be a list that says each source and each amount once', () => {
    const { content, problems } = withContent([{ file: PATCH, text: LIST }], compileContent)
    expect(problems).toEqual([])
    expect(content.patches.map(({ id }) => id)).toEqual(['hn-1', 'hn-2'])
    expect(content.patches[1]?.set).toEqual(content.patches[0]?.set)
  })

  test.for([
    ["code: '1.000656'", "code: '1.000657'", 'chưa có bản soạn của thủ tục này'],
    ['source: n1', 'source: n2', 'nguồn "n2" không có trong sources'],
    ['nguoi-nop: nguoi-khac', 'nguoi-di: nguoi-khac', 'tệp không có câu hỏi đó'],
    ['slot: le-phi', 'slot: lephi', 'slot "lephi" không có trong thủ tục 1.000656'],
    ['slot: le-phi', 'slot: khac', 'hãy dùng một trong le-phi'],
    [
      'set:\n',
      'set:\n  reductions: [{ slot: phi, percent: 50, label: Giảm, from: 2026-01-01, to: 2026-12-31, source: n1 }]\n',
      'slot "phi" không có',
    ],
    ['Nghị quyết của Hà Nội', 'Nghị quyết 99/2026/NQ-HĐND', 'không có trong legal.yaml'],
  ] as const)('%s → %s is refused', ([from, to, says]) => {
    expect(faultsOf(from, to).join('\n')).toContain(says)
  })
})

test('a patch may add a slot beside one that it replaces', () => {
  const beside = (slot: string) =>
    faultsOf(
      'fees: [',
      `fees: [{ slot: ${slot}, kind: phi, value: { amount: 9000 }, source: n1 }, `,
    ).filter((fault) => fault.includes('slot'))
  expect(beside('phi-tham-dinh')).toEqual([])
  expect(beside('le-phii')).toHaveLength(1)
})

const { content } = compileContent('knowledge/content')
const known = prepare([Pack.parse({ format: 1, layer: 'curated', hash: '0'.repeat(64), content })])
const byCode = new Map(content.procedures.map((procedure) => [procedure.code, procedure]))
const EXEMPT = 'nguoi-yeu-cau-mien-le-phi-ho-tich'
const TODAY = '2026-11-22'

describe('the patches that are shipped', () => {
  test.each(content.patches)(
    '$id: each figure has its source, free online only online',
    (patch) => {
      for (const { source, value, when } of patch.set.fees ?? []) {
        expect(patch.sources[source]?.title).toMatch(/Nghị quyết|[Bb]ản ghi/)
        expect(patch.sources[source]?.kind).not.toBe('practice')
        if ('free' in value) expect(when?.['@channel']).toBe('online')
      }
    },
  )

  test.each(content.patches)('$id: whoever is exempt never pays', ({ code, scope }) => {
    const procedure = byCode.get(code)
    if (!procedure?.questions.some(({ id }) => id === EXEMPT)) return
    const answers = { [EXEMPT]: 'co' }
    const ways = answer(known, { code, answers, place: scope, today: TODAY })?.ways ?? []
    const charges = ways.flatMap(({ money }) => money.flatMap((line) => line.charges))
    const amounts = charges.filter(({ layer, value }) => layer === 'province' && 'amount' in value)
    expect(amounts).toEqual([])
  })

  test.each(content.patches)('$id: nothing changes in a province without a rule', ({ code }) => {
    const at = (province?: string) =>
      answer(known, { code, answers: {}, today: TODAY, ...(province && { place: { province } }) })
    expect(at('11')?.ways).toEqual(at()?.ways)
  })
})
