import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importFiles } from '../../../knowledge/import/index.ts'
import { BARE_ZERO } from '../../../knowledge/import/money-value.ts'
import { readPack } from '../../../knowledge/pack/read.ts'
import { writePack } from '../../../knowledge/pack/write.ts'
import { PackContent } from '../../../knowledge/schema/pack.ts'
import { apiDetail, apiFee, apiMethod, catalogueItem, jsonl, page, structured } from './records.ts'

const api = (...records: unknown[]) => ({
  name: 'chi-tiet-2026-07-18.jsonl',
  text: jsonl(...records),
})
const pages = (...records: unknown[]) => ({ name: 'trang-2026-04.jsonl', text: jsonl(...records) })
const tables = (...records: unknown[]) => ({ name: 'bang.jsonl', text: jsonl(...records) })
const catalogue = (...records: unknown[]) => ({
  name: 'danh-muc-2026-07-18.jsonl',
  text: jsonl(...records),
})
const one = (record: unknown) => {
  const { content, report } = importFiles([api(record)])
  const [procedure] = content.procedures
  if (!procedure) throw new Error(JSON.stringify(report.files))
  return procedure
}

describe('what is in the pack', () => {
  test('the catalogue decides: internal and dead codes stay out, the rest become pointers', () => {
    const { content, report } = importFiles([
      catalogue(
        catalogueItem('1.000001'),
        catalogueItem('1.000002', { type: 'STANDARD_INTERNAL' }),
        catalogueItem('1.000003'),
        catalogueItem(' 1.000004', { departments: ['', 'Sở Thử nghiệm'] }),
        catalogueItem('1.0000055'),
      ),
      api(apiDetail('1.000001')),
      tables(structured('1.000002'), structured('1.000009')),
    ])
    expect(content.procedures.map(({ code }) => code)).toEqual(['1.000001'])
    expect(content.pointers.map(({ code }) => code)).toEqual(['1.000003', '1.000004', '1.0000055'])
    expect(content.pointers[1]).toMatchObject({ agency: 'Sở Thử nghiệm', checked: '2026-07-18' })
    expect(report).toMatchObject({
      in: 8,
      skipped: 3,
      broken: 0,
      searchable: 4,
      detailed: 1,
      pointers: 3,
      provincial: 0,
      asOf: '2026-07-18',
    })
    expect(report.files.map(({ in: total, out, skipped }) => ({ total, out, skipped }))).toEqual([
      { total: 5, out: 4, skipped: { 'thủ tục nội bộ': 1 } },
      { total: 1, out: 1, skipped: {} },
      { total: 2, out: 0, skipped: { 'thủ tục nội bộ': 1, 'mã không còn trong danh mục': 1 } },
    ])
  })

  test('an internal detail stays out without a catalogue, too', () => {
    const { report } = importFiles([
      api(apiDetail('1.000001', { type: 'INTERCONNECTED_INTERNAL' })),
    ])
    expect(report).toMatchObject({ in: 1, skipped: 1, searchable: 0 })
  })

  test('the newest record of a code wins', () => {
    const { content, report } = importFiles([
      pages(page('1.000001', { 'Tên thủ tục:': 'Cũ nhất' })),
      tables(structured('1.000001', { name: 'Cũ' })),
      api(apiDetail('1.000001', { name: 'Mới' })),
      tables(structured('1.000001', { name: 'Cũ' })),
    ])
    expect(content.procedures.map(({ name }) => name)).toEqual(['Mới'])
    expect(report).toMatchObject({ in: 4, skipped: 3, detailed: 1 })
  })

  test('every record passes the schema, and the pack reads back', async () => {
    const { content } = importFiles([
      catalogue(catalogueItem('1.000001'), catalogueItem('1.000002')),
      api(apiDetail('1.000001')),
    ])
    expect(PackContent.safeParse(content).success).toBe(true)
    const pack = await readPack(await writePack('official', content))
    expect(pack).toMatchObject({ layer: 'official', content: { asOf: '2026-07-18' } })
  })

  test('the order of the files changes nothing', () => {
    const files = [
      catalogue(catalogueItem('1.000001'), catalogueItem('1.000002')),
      api(apiDetail('1.000001')),
      pages(page('1.000002'), page('1.000001')),
    ]
    expect(importFiles(files.toReversed()).content).toEqual(importFiles(files).content)
  })
})

describe('files', () => {
  test.for([
    { record: { ma_thu_tuc: '1', cach_thuc_thuc_hien: '', _crawled: '' }, left: /bản thô/ },
    { record: { thu_tuc_id: '1', metadata: {}, tables: {} }, left: /\.doc/ },
    { record: { promulgator: '', channel: '', value: 0, note: '' }, left: /bảng phí/ },
    { record: { id: 'q', q: '', expect: '' }, left: /bộ câu hỏi/ },
    { record: { any: 'thing' }, left: /không nhận ra/ },
    { record: [1, 2], left: /không nhận ra/ },
  ])('are left out by name with the reason: $left', ({ record, left }) => {
    const { report } = importFiles([{ name: 'khac-2026-01-01.jsonl', text: jsonl(record) }])
    expect(report.files[0]).toMatchObject({ file: 'khac-2026-01-01.jsonl', in: 0 })
    expect(report.files[0]?.left).toMatch(left)
  })

  test('a file without a day needs --date', () => {
    const file = { name: 'chi-tiet.jsonl', text: jsonl(apiDetail('1.000001')) }
    expect(importFiles([file]).report.files[0]?.left).toMatch(/--date/)
    expect(importFiles([file], { date: '2026-07-01' }).content.asOf).toBe('2026-07-01')
  })

  test('broken records are named, skipped and counted; the run goes on', () => {
    const text = [
      JSON.stringify(apiDetail('1.000001')),
      '{"code": "1.000002", "executionMethods": [',
      JSON.stringify({ ...apiDetail('1.000003'), name: 7 }),
      JSON.stringify({ ...apiDetail('1.000004'), code: undefined }),
      JSON.stringify(apiDetail('khong-phai-ma')),
      '',
      JSON.stringify(apiDetail('1.000005')),
    ].join('\r\n')
    const { report } = importFiles([{ name: 'a-2026-07-18.jsonl', text }])
    expect(report).toMatchObject({ in: 6, broken: 4, detailed: 2 })
    expect(report.files[0]?.broken.map(({ line, code }) => ({ line, code }))).toEqual([
      { line: 2, code: undefined },
      { line: 3, code: '1.000003' },
      { line: 4, code: undefined },
      { line: 5, code: 'khong-phai-ma' },
    ])
  })

  test('anything at all is counted and never throws', () => {
    const record = fc.oneof(
      fc.object(),
      fc.anything().map((value) => ({ ...apiDetail('1.000001'), executionMethods: [value] })),
      fc.record({ changes: fc.object() }).map(({ changes }) => apiDetail('1.000001', changes)),
      fc
        .tuple(fc.constantFrom(...Object.keys(apiDetail('1.000001'))), fc.jsonValue())
        .map(([key, value]) => apiDetail('1.000001', { [key]: value })),
      fc
        .tuple(fc.constantFrom(...Object.keys(structured('1.000001'))), fc.jsonValue())
        .map(([key, value]) => structured('1.000001', { [key]: value })),
      fc
        .tuple(fc.constantFrom(...Object.keys(page('1.000001'))), fc.jsonValue())
        .map(([key, value]) => page('1.000001', { [key]: value })),
      fc.constantFrom('constructor', '__proto__', 'toString').map((word) =>
        apiDetail('1.000001', {
          executionMethods: [apiMethod({ submissionMethod: word, processingTimeUnit: word })],
        }),
      ),
    )
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), (records) => {
        const { content, report } = importFiles([
          { name: 'x-2026-07-18.jsonl', text: jsonl(...records) },
        ])
        expect(PackContent.safeParse(content).success).toBe(true)
        for (const file of report.files) {
          const skipped = Object.values(file.skipped).reduce((a, b) => a + b, 0)
          expect(file.out + skipped + file.broken.length).toBe(file.in)
          if (records.length > 0 && file.in === 0) expect(file.left).toBeDefined()
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a detailed record', () => {
  test('carries name, field, page and source', () => {
    const procedure = one(apiDetail('1.000001', { name: 'Thủ tục đăng ký\n thử' }))
    const id = '019d2bf0-0000-7000-8000-000001000001'
    expect(procedure).toMatchObject({
      id: 'tt-1-000001',
      name: 'Đăng ký thử',
      officialName: 'Thủ tục đăng ký thử',
      field: 'ho-tich-thu',
      levels: ['commune'],
      portal: { id, checked: '2026-07-18' },
      documents: [],
      sources: {
        s1: {
          kind: 'record',
          url: `https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${id}`,
          checked: '2026-07-18',
        },
      },
    })
  })

  test('is NFC whatever the record is', () => {
    const name = 'Xác nhận tình trạng thử'
    expect(one(apiDetail('1.000001', { name: name.normalize('NFD') })).name).toBe(name)
  })

  test('keeps "Thủ tục" where it belongs to the name', () => {
    const name = 'Thủ tục hải quan đối với hàng thử'
    const procedure = one(apiDetail('1.000001', { name }))
    expect(procedure).toMatchObject({ name })
    expect(procedure).not.toHaveProperty('officialName')
  })

  test.for([
    { issuer: 'UBND tỉnh Lào Cai', province: '15' },
    { issuer: 'UBND tỉnh Yên Bái', province: '15' },
    { issuer: 'Sở Thử nghiệm - tỉnh Quảng Ngãi', province: '51' },
    { issuer: 'UBND Thành phố Hồ Chí Minh', province: '79' },
    { issuer: 'UBND tỉnh Kiên Giang', province: '91' },
  ])('of $issuer belongs to $province', ({ issuer, province }) => {
    const record = apiDetail('1.000001', { type: 'SPECIFIC', departmentPromulgateName: issuer })
    expect(one(record).province).toBe(province)
  })

  test('of an unknown province is broken rather than national', () => {
    const record = apiDetail('1.000001', {
      type: 'SPECIFIC',
      departmentPromulgateName: 'UBND tỉnh Không Có',
    })
    expect(importFiles([api(record)]).report).toMatchObject({ broken: 1, detailed: 0 })
  })

  test('lists the papers of the portal, notes among them, and claims none of its own', () => {
    const paper = (name: string, originalQty: number, copyQty: number, form?: string) => ({
      name,
      originalQty,
      copyQty,
      attachments: form ? [{ fileName: form }] : [],
    })
    const procedure = one(
      apiDetail('1.000001', {
        executionCases: [
          {
            name: '* Giấy tờ phải nộp:',
            profileComponents: [paper('- Tờ khai;', 1, 0, 'M1.docx')],
          },
          { name: '', profileComponents: [paper(`Nếu có ${'dữ liệu '.repeat(60)}`, 0, 0)] },
        ],
      }),
    )
    expect(procedure.documents).toEqual([])
    expect(procedure.portalList).toEqual([
      {
        name: 'Giấy tờ phải nộp',
        items: [{ name: 'Tờ khai', original: 1, copy: 0, form: 'M1.docx' }],
      },
      {
        name: null,
        items: [{ name: expect.stringMatching(/^Nếu có .{200,290}…$/), original: 0, copy: 0 }],
      },
    ])
  })

  test('says how far online filing goes, and where any counter will do', () => {
    const procedure = one(
      apiDetail('1.000001', {
        isFullProcess: true,
        isNonTerritorial: true,
        executionMethods: [
          apiMethod({ submissionMethod: 'POSTAL' }),
          apiMethod({ submissionMethod: 'DIRECT_AND_ONLINE' }),
        ],
      }),
    )
    expect(procedure.channels).toEqual([
      { id: 'online', level: 'full', source: 's1' },
      { id: 'in-person', anywhere: 'yes', source: 's1' },
      { id: 'post', source: 's1' },
    ])
  })

  test.for([
    {
      says: 'a number with its unit',
      method: {},
      times: [{ qty: 3, unit: 'working-day', longer: [], source: 's1' }],
    },
    {
      says: 'a year',
      method: { processingTime: 1, processingTimeUnit: 'YEAR' },
      times: [{ qty: 12, unit: 'month', longer: [], source: 's1' }],
    },
    {
      says: 'half a day',
      method: { processingTime: 7.5 },
      times: [{ unknown: '7,5 ngày làm việc', source: 's1' }],
    },
    {
      says: 'OTHER with words in the description',
      method: {
        processingTime: 1,
        processingTimeUnit: 'OTHER',
        description: 'Nộp tại quầy. Ngay trong ngày tiếp nhận hồ sơ.',
      },
      times: [{ unknown: 'Ngay trong ngày tiếp nhận hồ sơ.', source: 's1' }],
    },
    {
      says: 'OTHER with one case',
      method: { processingTime: 1, processingTimeUnit: 'OTHER' },
      cases: [{ processingDay: { qty: 5, type: 'WORKING_DAY' } }],
      times: [{ qty: 5, unit: 'working-day', longer: [], source: 's1' }],
    },
    {
      says: 'OTHER with several cases',
      method: { processingTime: 1, processingTimeUnit: 'OTHER' },
      cases: [
        { processingDay: { qty: 5, type: 'WORKING_DAY' } },
        { processingDay: { qty: 2, type: 'DAY' } },
      ],
      times: [{ unknown: 'Tùy trường hợp: 5 ngày làm việc; 2 ngày', source: 's1' }],
    },
    {
      says: 'OTHER alone',
      method: { processingTime: 1, processingTimeUnit: 'OTHER' },
      times: [{ unknown: 'Cổng Dịch vụ công không ghi rõ thời hạn', source: 's1' }],
    },
    {
      says: 'a field that the description contradicts',
      method: {
        processingTime: 9,
        processingTimeUnit: 'DAY',
        description: '9 ngày làm việc kể từ khi nhận hồ sơ',
      },
      times: [{ unknown: '9 ngày; 9 ngày làm việc kể từ khi nhận hồ sơ', source: 's1' }],
    },
  ])('tells time: $says', ({ method, cases = [], times }) => {
    const record = apiDetail('1.000001', { executionMethods: [apiMethod(method)], cases })
    expect(one(record).times).toEqual(times)
  })

  test('keeps the times of its channels apart', () => {
    const procedure = one(
      apiDetail('1.000001', {
        executionMethods: [
          apiMethod({ submissionMethod: 'ONLINE' }),
          apiMethod(),
          apiMethod({ submissionMethod: 'POSTAL', processingTime: 4 }),
        ],
      }),
    )
    expect(
      procedure.times.map((time) => ({ when: time.when, qty: 'qty' in time && time.qty })),
    ).toEqual([
      { when: { '@channel': ['online', 'in-person'] }, qty: 3 },
      { when: { '@channel': 'post' }, qty: 4 },
    ])
  })

  test('says the same fee of all channels once', () => {
    const methods = ['ONLINE', 'DIRECT'].map((submissionMethod) =>
      apiMethod({ submissionMethod, fees: [apiFee(30000)] }),
    )
    expect(one(apiDetail('1.000001', { executionMethods: methods })).fees).toEqual([
      { slot: 'le-phi', kind: 'le-phi', value: { amount: 30000 }, source: 's1' },
    ])
  })

  test('believes neither figure where online is dearer', () => {
    const methods = [
      apiMethod({ submissionMethod: 'ONLINE', fees: [apiFee(150000)] }),
      apiMethod({ fees: [apiFee(50000)] }),
    ]
    const { fees } = one(apiDetail('1.000001', { executionMethods: methods }))
    expect(fees.map(({ value }) => Object.keys(value))).toEqual([['suspect']])
  })

  test('does not choose among several amounts of one channel', () => {
    const fees = [apiFee(25000, 'Người lớn'), apiFee(15000, 'Trẻ em')]
    const procedure = one(apiDetail('1.000001', { executionMethods: [apiMethod({ fees })] }))
    expect(procedure.fees.map(({ value }) => value)).toEqual([
      { unknown: 'Tùy trường hợp: 25.000 đồng (Người lớn); 15.000 đồng (Trẻ em)' },
    ])
  })

  test('reads the rows of a channel that is listed twice together', () => {
    const methods = [
      {
        channel: 'DIRECT',
        fees: [{ amount: 2000, currency: 'VND', note: '/trang' }],
        description: '',
      },
      {
        channel: 'DIRECT',
        fees: [{ amount: 10, currency: 'USD', note: '/bản' }],
        description: 'Tại cơ quan đại diện: 10 USD/bản',
      },
    ]
    const { content } = importFiles([tables(structured('1.000001', { methods }))])
    expect(content.procedures[0]?.fees.map(({ value }) => value)).toEqual([
      { amount: 2000, per: 'page' },
    ])
    expect(content.procedures[0]?.conditions.map(({ text }) => text)).toEqual([
      'Về phí: Tại cơ quan đại diện: 10 USD/bản',
    ])
  })

  test('a form whose file nobody could tell is no form', () => {
    const items = [
      { name: 'Đơn', original: 1, copy: 0, formFile: '?' },
      { name: 'Tờ khai', original: 1, copy: 0, formFile: 'M1.docx' },
    ]
    const documents = [{ case: null, items }]
    const { content } = importFiles([tables(structured('1.000001', { documents }))])
    expect(content.procedures[0]?.portalList[0]?.items.map(({ form }) => form)).toEqual([
      undefined,
      'M1.docx',
    ])
  })

  describe('with a bare 0', () => {
    const bare = apiDetail('1.000001', { executionMethods: [apiMethod({ fees: [apiFee(0)] })] })
    const older = page('1.000001', {
      'Cách thức thực hiện:': [
        {
          'Hình thức nộp': 'Trực tiếp',
          'Thời hạn giải quyết': '',
          'Phí, lệ phí': 'Lệ phí : Đồng Miễn lệ phí cho người nộp đúng hạn.',
          'Mô tả': '',
        },
      ],
    })

    test('never says that it is free', () => {
      expect(one(bare).fees[0]?.value).toEqual({ unknown: BARE_ZERO })
    })

    test('takes the words of the older page, with their own source', () => {
      const [procedure] = importFiles([pages(older), api(bare)]).content.procedures
      expect(procedure?.fees).toEqual([
        {
          slot: 'le-phi',
          kind: 'le-phi',
          value: { unknown: 'Miễn lệ phí cho người nộp đúng hạn' },
          source: 's2',
        },
      ])
      expect(procedure?.sources.s2).toMatchObject({ checked: '2026-04-01' })
    })

    test('but a newer word is never replaced', () => {
      const newer = apiDetail('1.000001', {
        executionMethods: [apiMethod({ fees: [apiFee(0, 'Chưa quy định mức thu cụ thể nào')] })],
      })
      const [procedure] = importFiles([pages(older), api(newer)]).content.procedures
      expect(procedure?.fees[0]).toMatchObject({
        value: { unknown: 'Chưa quy định mức thu cụ thể nào' },
        source: 's1',
      })
    })
  })

  test('carries no address that died and no number of a law', () => {
    const { content } = importFiles([
      api(
        apiDetail('1.000001', {
          requirementsAndConditions:
            'Theo Nghị định số 99/2099/NĐ-CP, xem https://dichvucong.gov.vn/p/home/dvc-cu.html?ma_thu_tuc=1',
        }),
      ),
    ])
    expect(content.procedures[0]?.conditions[0]?.text).toBe(
      'Theo Nghị định, xem Cổng Dịch vụ công quốc gia',
    )
  })
})

describe('an old page', () => {
  test('gives amounts, papers and times by their labels', () => {
    const record = page('1.000001', {
      'Cách thức thực hiện:': [
        {
          'Hình thức nộp': 'Dịch vụ bưu chính',
          'Thời hạn giải quyết': '05 Ngày làm việc',
          'Phí, lệ phí': 'Lệ phí : 50.000 Đồng',
          'Mô tả': '',
        },
      ],
      'Thành phần hồ sơ:': {
        'Giấy tờ phải nộp:': [
          {
            'Tên giấy tờ': 'Tờ khai',
            'Mẫu đơn, tờ khai': 'a.pdf',
            'Số lượng': 'Bản chính: 1Bản sao: 2',
          },
        ],
      },
    })
    expect(importFiles([pages(record)]).content.procedures[0]).toMatchObject({
      channels: [{ id: 'post' }],
      fees: [{ kind: 'le-phi', value: { amount: 50000 } }],
      times: [{ qty: 5, unit: 'working-day' }],
      portalList: [{ items: [{ name: 'Tờ khai', original: 1, copy: 2, form: 'a.pdf' }] }],
      conditions: [],
    })
  })
})

test('gzip is the host’s affair: the importer reads text', () => {
  const text = gzipSync(jsonl(apiDetail('1.000001'))).toString('utf8')
  expect(importFiles([{ name: 'a-2026-07-18.jsonl', text }]).report.files[0]?.left).toMatch(
    /không nhận ra/,
  )
})
