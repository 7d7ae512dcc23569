import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { compareAgencies } from '../../scripts/verify/compare-agencies.ts'
import { fill } from '../../scripts/verify/fill.ts'
import { nearestLine } from '../../scripts/verify/nearest.ts'
import { readOfficial } from '../../scripts/verify/official.ts'
import { reportOf, summaryOf } from '../../scripts/verify/report.ts'
import { textHash } from '../../scripts/verify/text-hash.ts'
import { readVerdicts } from '../../scripts/verify/verdicts.ts'
import { openOf, settledOf, verify } from '../../scripts/verify/verify.ts'
import {
  apiDetail,
  apiFee,
  apiMethod,
  catalogueItem,
  jsonl,
  structured,
} from '../knowledge/import/records.ts'
import { type Change, DEATH, withContent } from '../knowledge/pack/content-folder.ts'

const CODE = '1.000656'
const paper = (code: string, name: string, changes: object = {}) => ({
  name,
  code,
  originalQty: 1,
  copyQty: 0,
  attachments: [],
  ...changes,
})
const FORM = paper('KQ1', '- Tờ khai đăng ký khai tử;')
const POWER = paper('KQ2', 'Văn bản ủy quyền')
const NOTE = paper('KQ3', '* Lưu ý:', { originalQty: 0 })
const FEE = apiFee(8000, 'mỗi bản sao')
const FEE_HASH = textHash('8.000 đồng · mỗi bản sao')
const TIME_HASH = textHash('1 ngày làm việc')

/** A record that says what the fixture says. */
const record = (changes: object = {}) =>
  apiDetail(CODE, {
    name: 'Đăng ký khai tử',
    isFullProcess: true,
    executionMethods: ['ONLINE', 'DIRECT'].map((submissionMethod) =>
      apiMethod({ submissionMethod, processingTime: 1, fees: [FEE] }),
    ),
    executionCases: [{ name: '', profileComponents: [FORM, POWER] }],
    legalBasisesDetails: [{ code: 'Nghị định số 123/2015/NĐ-CP' }],
    ...changes,
  })

/** The fixture with every line naming what it covers. */
const COVERED: Change[] = [
  { file: DEATH, from: 'hand: fill, source', to: 'hand: fill, official: [KQ1], source' },
  { file: DEATH, from: 'nguoi-khac }, source', to: 'nguoi-khac }, official: [KQ2], source' },
  {
    file: DEATH,
    from: 'to: 2026-12-31, source',
    to: `to: 2026-12-31, official: [${FEE_HASH}], source`,
  },
  {
    file: DEATH,
    from: 'unit: working-day, source',
    to: `unit: working-day, official: [${TIME_HASH}], source`,
  },
]

const verdictFile = (text: string): Change => ({ file: 'verdicts/ho-tich.yaml', text })

function verified(records: object[], ...changes: Change[]) {
  return withContent(changes, (dir) => {
    const { verdicts, problems } = readVerdicts(dir)
    expect(problems).toEqual([])
    const files = [{ name: 'chi-tiet-2026-07-18.jsonl', text: jsonl(...records) }]
    const official = readOfficial(files)
    const [found] = verify(compileContent(dir).content, official, verdicts)
    if (!found) throw new Error('the fixture has one procedure')
    return { ...found, official }
  })
}

const keysOf = (records: object[], ...changes: Change[]) =>
  verified(records, ...COVERED, ...changes).differences.map(({ about, key }) => `${about}: ${key}`)

test('a file that covers its record leaves nothing open', () => {
  const found = verified([record()], ...COVERED)
  expect(found).toMatchObject({ code: CODE, parts: 4, uncovered: [], differences: [] })
  expect(found.record).toMatchObject({ date: '2026-07-18', shape: 'api' })
})

test('parts that no line covers are listed by list and name', () => {
  const { uncovered } = verified([record()])
  expect(uncovered.map(({ list, code, hash }) => `${list} ${code ?? hash}`)).toEqual([
    'documents KQ1',
    'documents KQ2',
    `fees ${FEE_HASH}`,
    `times ${TIME_HASH}`,
  ])
})

test('a record without codes is covered by the hash of its words', () => {
  const old = structured(CODE, {
    documents: [{ case: '', items: [{ name: 'Tờ khai đăng ký khai tử', original: 1, copy: 0 }] }],
  })
  const by = (name: string): Change => ({
    file: DEATH,
    from: 'hand: fill, source',
    to: `hand: fill, official: [${name}], source`,
  })
  const hash = textHash('tờ khai đăng ký khai tử')
  const papers = (name: string) =>
    verified([old], by(name)).uncovered.filter(({ list }) => list === 'documents')
  expect(papers(hash)).toEqual([])
  expect(papers('KQ1')).toHaveLength(1)
})

test('a remark that asks for nothing is set aside with its reason, for the named procedures only', () => {
  const noted = record({ executionCases: [{ name: '', profileComponents: [FORM, POWER, NOTE] }] })
  const aside = (rest: string) =>
    verdictFile(`aside: [{ official: [${textHash('Lưu ý')}], why: Tiêu đề.${rest} }]`)
  const left = (rest: string) => verified([noted], ...COVERED, aside(rest)).uncovered.length
  expect(left('')).toBe(0)
  expect(left(", codes: ['1.000656']")).toBe(0)
  expect(left(", codes: ['1.000999']")).toBe(1)
})

test.for([
  { what: 'another name', changes: { name: 'Đăng ký việc tử' }, key: 'name: tên' },
  { what: 'a dead state', changes: { state: 'INACTIVE' }, key: 'state: trạng thái' },
  {
    what: 'another office',
    changes: { departmentsExecuting: [{ name: 'Công an cấp xã' }] },
    key: 'agency: thiếu công an (xã)',
  },
  {
    what: 'a way more',
    changes: {
      executionMethods: ['ONLINE', 'DIRECT', 'POSTAL'].map((submissionMethod) =>
        apiMethod({ submissionMethod, processingTime: 1, fees: [FEE] }),
      ),
    },
    key: 'channel: thiếu post',
  },
  {
    what: 'another level online',
    changes: { isFullProcess: false },
    key: 'channel: mức trực tuyến',
  },
  {
    what: 'another instrument',
    changes: { legalBasisesDetails: [{ code: '87/2020/NĐ-CP' }] },
    key: 'legal: 87/2020/NĐ-CP',
  },
  {
    what: 'a paper less',
    changes: { executionCases: [{ name: '', profileComponents: [FORM] }] },
    key: 'gone: KQ2',
  },
])('$what is a difference', ({ changes, key }) => {
  expect(keysOf([record(changes)])).toContain(key)
})

test.for([
  { ours: 'Trung tâm Phục vụ hành chính công trong tỉnh', keys: [] },
  { ours: 'Công an xã', keys: ['thừa công an (xã)'] },
])('beside the land office, $ours gives $keys', ({ ours, keys }) => {
  const found = compareAgencies(
    ['Chi nhánh Văn phòng đăng ký đất đai'],
    [{ name: 'Văn phòng đăng ký đất đai' }, { name: ours }],
  )
  expect(found.map(({ key }) => key)).toEqual(keys)
})

test('a changed time or amount is no longer covered, and what ours says differs', () => {
  const method = apiMethod({ processingTime: 2, fees: [apiFee(9000, 'mỗi bản sao')] })
  const found = verified([record({ executionMethods: [method] })], ...COVERED)
  expect(found.uncovered.map(({ text }) => text)).toEqual([
    '9.000 đồng · mỗi bản sao',
    '2 ngày làm việc',
  ])
  expect(found.differences.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['bên ta 1 ngày làm việc', 'bên ta 8.000 đồng']),
  )
})

test('the words of a row confirm a span that its number leaves out', () => {
  const said = 'Không quá 3 ngày làm việc, trường hợp đơn giản 1 ngày làm việc.'
  const rows = (description: string) => [
    apiMethod({ processingTime: 3, processingTimeUnit: 'WORKING_DAY', fees: [FEE], description }),
  ]
  const ours = 'time: bên ta 1 ngày làm việc'
  expect(keysOf([record({ executionMethods: rows(said) })])).not.toContain(ours)
  expect(keysOf([record({ executionMethods: rows('') })])).toContain(ours)
})

test('rows that differ in the same way are one difference', () => {
  const words = ['ONLINE', 'DIRECT'].map((way) => `${way}: 2 ngày làm việc`)
  const rows = words.map((description) =>
    apiMethod({ processingTime: 2, fees: [FEE], description }),
  )
  const names = words.map((description) => textHash(`2 ngày làm việc · ${description}`)).join(', ')
  const changes = COVERED.map((change) =>
    'to' in change ? { ...change, to: change.to.replace(TIME_HASH, names) } : change,
  )
  const { uncovered, differences } = verified([record({ executionMethods: rows })], ...changes)
  expect(uncovered).toEqual([])
  const keys = differences.filter(({ about }) => about === 'time').map(({ key }) => key)
  expect(keys).toEqual(['bản ghi 2 ngày làm việc', 'bên ta 1 ngày làm việc'])
})

test('a record without a row on filing says nothing about the ways to file', () => {
  const keys = keysOf([record({ executionMethods: [] })])
  expect(keys.filter((key) => key.startsWith('channel'))).toEqual([])
})

test.for([
  { description: 'Trả kết quả qua dịch vụ bưu chính.', isMissing: false },
  { description: 'Nộp hồ sơ và trả kết quả qua dịch vụ bưu chính.', isMissing: true },
])('a row on post “$description” is a way to file: $isMissing', ({ description, isMissing }) => {
  const executionMethods = ['ONLINE', 'DIRECT', 'POSTAL'].map((submissionMethod) =>
    apiMethod({ submissionMethod, processingTime: 1, fees: [FEE], description }),
  )
  expect(keysOf([record({ executionMethods })]).includes('channel: thiếu post')).toBe(isMissing)
})

test('an office that the catalogue names beside the record is no surplus', () => {
  const ours = [{ name: 'Công an xã' }, { name: 'Ủy ban nhân dân cấp xã' }]
  const compare = (beside: string[]) => compareAgencies(['Công an cấp xã'], ours, beside)
  expect(compare([]).map(({ key }) => key)).toEqual(['thừa hành chính (xã)'])
  expect(compare(['Ủy ban nhân dân cấp xã'])).toEqual([])
})

test('a bare zero and a number without a unit say nothing', () => {
  const empty = apiMethod({ processingTime: 1, processingTimeUnit: 'OTHER', fees: [apiFee(0)] })
  expect(verified([record({ executionMethods: [empty] })]).uncovered).toHaveLength(2)
})

test('the newest record of a code rules, and one of a twin code stands in', () => {
  const newer = { ...record({ name: 'Khai tử' }), updatedAt: 1_790_000_000_000 }
  expect(keysOf([record(), newer])).toEqual(['name: tên'])
  const twin: Change = {
    file: DEATH,
    from: 'id: dang-ky-khai-tu\n',
    to: "id: dang-ky-khai-tu\nalsoCodes: [{ code: '1.000999', why: province }]\n",
  }
  const found = verified([{ ...record({ name: 'Tên riêng' }), code: '1.000999' }], ...COVERED, twin)
  expect(found.record?.code).toBe('1.000999')
  expect(found.differences).toEqual([])
})

test('a code that has left the catalogue is a difference', () => {
  const files = [
    { name: 'danh-muc-2026-07-18.jsonl', text: jsonl(catalogueItem('1.000111')) },
    { name: 'chi-tiet-2026-07-18.jsonl', text: jsonl(record()) },
  ]
  const [found] = withContent(COVERED, (dir) =>
    verify(compileContent(dir).content, readOfficial(files), new Map()),
  )
  expect(found?.differences).toMatchObject([
    { about: 'state', official: 'không có trong danh mục' },
  ])
})

test('one record may fill a file, as the portal replies it', () => {
  const one = JSON.stringify({ code: 'OK', data: record() }, null, 2)
  const { records, reports } = readOfficial([{ name: `${CODE}.json`, text: one }], '2026-09-19')
  expect(reports).toMatchObject([{ kind: 'api', in: 1 }])
  expect(records.get(CODE)?.record.date).toBe('2026-09-19')
  const alone = JSON.stringify(record(), null, 2)
  expect(readOfficial([{ name: `${CODE}.json`, text: alone }]).records.get(CODE)?.record.date).toBe(
    '2026-02-02',
  )
})

const OTHER_NAME = record({ name: 'Đăng ký việc tử' })
const verdict = (changes: string, hash = textHash('Đăng ký việc tử')) =>
  verdictFile(
    `verdicts: [{ code: '1.000656', about: name, key: tên, official: ${hash}, why: Tên mới., ${changes} }]`,
  )

test.for([
  { name: 'said to be mended, but still there', changes: 'verdict: ours', open: 1 },
  {
    name: 'out of date by a registered instrument',
    changes: 'verdict: outdated, by: 123/2015/NĐ-CP',
    open: 0,
  },
  {
    name: 'out of date by an unknown instrument',
    changes: 'verdict: outdated, by: 9/2026/NĐ-CP',
    open: 1,
  },
  { name: 'a slip of the typist', changes: 'verdict: mistyped', open: 0 },
  { name: 'the same in other words', changes: 'verdict: same', open: 0 },
  { name: 'unclear, but nobody is told', changes: 'verdict: unclear', open: 1 },
])('a verdict may stand: $name', ({ changes, open }) => {
  const found = verified([OTHER_NAME], ...COVERED, verdict(changes))
  expect(openOf([found])).toHaveLength(open)
})

test('what is unclear must be told to the citizen', () => {
  const told: Change = {
    file: DEATH,
    from: 'legal: [123',
    to: 'unclear: [{ about: papers, text: Tên hai nơi khác nhau., source: s1 }]\nlegal: [123',
  }
  const found = verified([OTHER_NAME], ...COVERED, verdict('verdict: unclear'), told)
  expect(openOf([found])).toEqual([])
})

test('what was ours and is mended is told, and no longer differs', () => {
  withContent([...COVERED, verdict('verdict: ours')], (dir) => {
    const { verdicts } = readVerdicts(dir)
    const official = readOfficial([{ name: 'a-2026-07-18.jsonl', text: jsonl(record()) }])
    const found = verify(compileContent(dir).content, official, verdicts)
    const { mended, idle } = settledOf(found, verdicts)
    expect(idle).toEqual([])
    expect(mended).toMatchObject([{ code: CODE, key: 'tên' }])
    expect(summaryOf(found, mended)).toMatchObject({ ours: 1, differences: 0, open: 0 })
    expect(reportOf(found, mended, official)).toContain('| 1.000656 | Tên | tên | Tên mới. |')
  })
})

test('a verdict without its difference is named, so that it can go', () => {
  withContent([...COVERED, verdict('verdict: outdated, by: 123/2015/NĐ-CP')], (dir) => {
    const { verdicts } = readVerdicts(dir)
    const official = readOfficial([{ name: 'a-2026-07-18.jsonl', text: jsonl(record()) }])
    const found = verify(compileContent(dir).content, official, verdicts)
    expect(settledOf(found, verdicts).idle).toMatchObject([{ about: 'name', key: 'tên' }])
    const none = readOfficial([{ name: 'a-2026-07-18.jsonl', text: jsonl(apiDetail('1.000111')) }])
    const without = verify(compileContent(dir).content, none, verdicts)
    expect(settledOf(without, verdicts).idle).toEqual([])
  })
})

test('a verdict on another official text is flagged again', () => {
  const found = verified([OTHER_NAME], ...COVERED, verdict('verdict: ours', textHash('tên cũ')))
  expect(found.differences).toMatchObject([{ verdict: 'ours', isStale: true }])
  expect(openOf([found])).toHaveLength(1)
})

test.for([
  { name: 'an outdated record without an instrument', text: verdict('verdict: outdated') },
  {
    name: 'a mistyped number without the one that was meant',
    text: verdictFile(
      `verdicts: [{ code: '*', about: legal, key: 2076/2025/QH15, official: h-00000000, verdict: mistyped, why: Gõ nhầm. }]`,
    ),
  },
  { name: 'an unknown verdict', text: verdict('verdict: maybe') },
])('$name is a problem that names the file', ({ text }) => {
  const problems = withContent([text], (dir) => readVerdicts(dir).problems)
  expect(problems).toMatchObject([{ file: 'verdicts/ho-tich.yaml' }])
})

test('filling writes what agrees beyond doubt, and moves nothing else', () => {
  withContent([], (dir) => {
    const path = join(dir, DEATH)
    const before = readFileSync(path, 'utf8')
    const official = readOfficial([{ name: 'a-2026-07-18.jsonl', text: jsonl(record()) }])
    const told = fill(compileContent(dir).content.procedures, official, () => path)
    expect(told).toHaveLength(4)
    const after = readFileSync(path, 'utf8')
    expect(after.replaceAll(/official: \[[^\]]+\], /g, '')).toBe(before)
    const [found] = verify(compileContent(dir).content, official, new Map())
    expect(found?.uncovered).toEqual([])
  })
})

test.for([
  { list: 'documents', text: 'Văn bản ủy quyền có chứng thực', near: 'uy-quyen' },
  { list: 'documents', text: 'Ảnh màu 3x4', near: undefined },
  { list: 'fees', text: '8.000 đồng', figures: ['8000'], near: 'fees[1]' },
  { list: 'times', text: 'Trả kết quả', near: 'times[0]' },
] as const)('“$text” comes nearest to $near', ({ list, text, near, ...rest }) => {
  const [procedure] = withContent([], (dir) => compileContent(dir).content.procedures)
  const figures = [...(('figures' in rest && rest.figures) || [])]
  const part = { list, text, hash: textHash(text), isNote: false, figures }
  expect(procedure && nearestLine(procedure, part)).toBe(near)
})

test('the report tells the numbers, the open points and no path of a machine', () => {
  const found = verified([record({ name: 'Đăng ký việc tử' })])
  expect(summaryOf([found], [])).toMatchObject({
    procedures: 1,
    compared: 1,
    parts: 4,
    uncovered: 4,
    open: 1,
  })
  const report = reportOf([found], [], found.official)
  expect(report).toContain('| Thành phần chưa dòng nào phủ | 4 |')
  expect(report).toContain('| Tên | tên | Đăng ký việc tử | Đăng ký khai tử | **chưa có**')
  expect(report).not.toContain('/tmp')
})

test('the verdicts that ship are well formed and cite the registry', { timeout: 20_000 }, () => {
  const { verdicts, problems } = readVerdicts('knowledge/content')
  expect(problems).toEqual([])
  const known = new Set(
    compileContent('knowledge/content').content.legal.map(({ number }) => number),
  )
  const cited = [...verdicts.values()].flatMap((file) =>
    file.verdicts.flatMap(({ by }) => by ?? []),
  )
  expect(cited.filter((number) => !known.has(number))).toEqual([])
})
