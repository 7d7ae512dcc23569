import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { codeInGroups } from '../../engine/index.ts'
import { codeTable } from '../../knowledge/pack/codes.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { readPack, writePack } from '../../knowledge/pack/index.ts'
import type { Fact } from '../../knowledge/schema/index.ts'
import { numbersFor } from '../../scripts/numbers-file.ts'
import { createAssistant } from '../../server/assistant.ts'
import { shareLines } from '../../server/pages/paper/share-lines.ts'
import { sheetParts } from '../../server/pages/paper/sheet-parts.ts'
import { appWith, tenant } from './app-fixture.ts'
import { markupFaults, wordsOn } from './markup.ts'

const { content } = compileContent('knowledge/content')
const pack = await readPack(await writePack('curated', content))
const table = codeTable(numbersFor('knowledge/content'), content)
const assistant = createAssistant([pack], undefined, () => table)
const TODAY = '2026-11-21'
const app = appWith({
  assistant,
  today: () => TODAY,
  tenants: [tenant],
  publicUrl: new URL('https://xa-a.example.vn/'),
})
const MOST_BYTES = 30 * 1024

const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')

describe('every procedure on paper', () => {
  const faults: string[] = []
  beforeAll(async () => {
    for (const { code, id, name } of content.procedures) {
      const answer = assistant.answer({ code, answers: {}, place: tenant.place, today: TODAY })
      if (!answer) continue
      const facts = [
        name,
        code,
        ...answer.documents.flatMap(({ name, where, note, oneOf = [] }) => [
          name,
          where ?? '',
          note ?? '',
          ...oneOf.map(({ name }) => name),
        ]),
        ...answer.presence.flatMap(({ who, why }) => [who, why]),
        ...answer.behalf.flatMap(({ who, note }) => [who, note ?? '']),
        ...answer.ways.flatMap(({ label, money, times }) => [
          label,
          ...money.flatMap(({ charges }) => charges.map(({ text }) => text)),
          ...times.map(({ text }) => text),
        ]),
        ...answer.agencies.flatMap(({ name, note }) => [name, note ?? '']),
        ...answer.deadlines.flatMap(({ after, before, until, lost }) => [
          after ?? before ?? until ?? '',
          lost,
        ]),
        answer.link.href,
        'Trả lời tự động',
        'Đối chiếu lần cuối ngày',
      ]
      for (const size of ['a4', 'lon']) {
        const path = `/thu-tuc/${id}?in=${size}`
        const response = await app.request(path)
        const page = await response.text()
        const words = plain(wordsOn(page))
        if (response.status !== 200) faults.push(`${path}: ${response.status}`)
        faults.push(
          ...markupFaults(page).map((fault) => `${path}: ${fault}`),
          ...facts
            .filter((fact) => !words.includes(plain(fact)))
            .map((fact) => `${path}: thiếu “${fact}”`),
        )
        if (/sớm nhất (?:thứ|Chủ|ngay)/.test(page)) faults.push(`${path}: ngày tính từ hôm nay`)
        if (gzipSync(page).length > MOST_BYTES) faults.push(`${path}: quá nặng`)
      }
    }
  }, 60_000)

  test('is sound HTML and tells papers, people, money, time, office and link', () => {
    expect(faults).toEqual([])
  })
})

describe('a sheet', () => {
  const path = '/thu-tuc/dang-ky-khai-sinh?q.cha-me-hon-nhan=da&cach=in-person&in=a4'

  test('tells the case, its short code, and is not listed by search engines', async () => {
    const response = await app.request(path)
    const page = await response.text()
    const code = assistant.writeCode({
      procedure: '1.001193',
      answers: { 'cha-me-hon-nhan': 'da' },
      channel: 'in-person',
      province: '01',
    })
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).toContain(codeInGroups(code ?? ''))
    expect(page).toContain('cha mẹ đã đăng ký kết hôn')
    expect(page).toContain('xa-a.example.vn/ma')
    // Nothing of another host, and one script of ours that opens the print dialog.
    expect(page.match(/<script[^>]*>/g)).toEqual(['<script src="/in.js" defer="">'])
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'")
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache')
  })

  test('leads back to the page of the same case, which leads to both sheets', async () => {
    const sheet = await (await app.request(path)).text()
    const back = /href="([^"]+)">Quay lại trang/.exec(sheet)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(back).toBe('/thu-tuc/dang-ky-khai-sinh?q.cha-me-hon-nhan=da&cach=in-person')
    const page = (await (await app.request(back)).text()).replaceAll('&amp;', '&')
    expect(page).toContain(`href="${back}&in=a4"`)
    expect(page).toContain(`href="${back}&in=lon"`)
  })

  test('of a case that belongs to another procedure says why', async () => {
    const moved =
      '/thu-tuc/dang-ky-khai-sinh?q.yeu-to-nuoc-ngoai=co-nuoc-ngoai&q.cha-me-hon-nhan=da&in=a4'
    const page = await (await app.request(moved)).text()
    expect(markupFaults(page)).toEqual([])
    expect(wordsOn(page)).toContain('Khai sinh có yếu tố nước ngoài là thủ tục riêng')
    expect(page).toContain('<h1 class="title">Khai sinh có yếu tố nước ngoài</h1>')
  })

  test('of what is no size is the page itself', async () => {
    expect(await (await app.request('/thu-tuc/dang-ky-khai-sinh?in=a3')).text()).toContain(
      'Trường hợp của bạn',
    )
  })
})

describe('the bag', () => {
  test('has a cover and the sheets of a tenant, without what it hides', async () => {
    const hides = appWith({
      assistant,
      today: () => TODAY,
      tenants: [{ ...tenant, hidden: ['1.001193'] }],
    })
    const page = await (await hides.request('/tui?tenant=xa-a')).text()
    expect(markupFaults(page)).toEqual([])
    expect(page.match(/<article/g)).toHaveLength(21)
    expect(page.match(/<svg/g)).toHaveLength(20)
    expect(wordsOn(page)).toContain('Tờ 20/20')
    expect(page).not.toContain('Đăng ký khai sinh')
  })

  test.for(['/tui', '/tui?tenant=khong-co'])('%s is nobody’s', async (path) => {
    expect((await app.request(path)).status).toBe(404)
  })
})

test.for([
  { code: '1G0SB', expected: '1G0SB' },
  { code: '641M0SN', expected: '641-M0SN' },
  { code: '0123456789', expected: '012-345-6789' },
])('$code is read out as $expected', ({ code, expected }) => {
  expect(codeInGroups(code)).toBe(expected)
})

const line = (text: string, because?: string): Fact => ({
  text,
  ...(because !== undefined && { because }),
  cites: [],
})

test('what every way says is told once, and a line keeps its condition', () => {
  const free = line('Lệ phí: không mất tiền', 'nếu đúng hạn')
  const shared = shareLines([
    { label: 'Nộp trực tiếp', lines: [free, line('Lệ phí: 8.000 đồng')] },
    { label: 'Nộp trực tuyến', lines: [free, line('Lệ phí: 4.000 đồng')] },
  ])
  expect(shared).toEqual([
    { label: 'Mọi cách nộp', lines: [free] },
    { label: 'Nộp trực tiếp', lines: [line('Lệ phí: 8.000 đồng')] },
    { label: 'Nộp trực tuyến', lines: [line('Lệ phí: 4.000 đồng')] },
  ])
})

test('a paper that two ways ask for is told once, under both', () => {
  const paper = { id: 'to-khai', name: 'Tờ khai', cites: [] }
  const [part] = sheetParts(
    [
      {
        type: 'checklist',
        title: 'Giấy tờ',
        groups: [
          { kind: 'yes', title: 'Cần chuẩn bị', items: [{ ...paper, id: 'the' }] },
          { kind: 'yes', title: '', way: 'nộp trực tiếp', items: [paper] },
          { kind: 'yes', title: '', way: 'gửi qua bưu chính', items: [paper] },
        ],
        notNeeded: [],
      },
    ],
    0,
  )
  expect(part?.groups.map(({ title, lines }) => [title, lines.length])).toEqual([
    ['Cần chuẩn bị', 1],
    ['Nộp trực tiếp hoặc gửi qua bưu chính thì thêm', 1],
  ])
})
