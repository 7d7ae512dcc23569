import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { Tenant } from '../../knowledge/schema/index.ts'
import { checkTenant } from '../../scripts/tenant/check-tenant.ts'
import { readPlaces } from '../../scripts/tenant/read-places.ts'
import { readTenants } from '../../scripts/tenants.ts'

// Each run reads the places anew.
vi.setConfig({ testTimeout: 30_000 })
const folder = mkdtempSync(join(tmpdir(), 'tenant-'))
afterAll(() => rmSync(folder, { recursive: true }))

const places = readPlaces()

test('a tenant is asked for line by line and written; an empty line leaves a gap', async () => {
  const answers = [
    'xã Phúc Chu, Định Hóa',
    '',
    'https://dinhhoa.thainguyen.gov.vn/trang-chu, https://congdan.thainguyen.gov.vn',
    '0208 1022',
    '#0b5d4b',
    'Số 1 đường Ví Dụ',
    'Thứ Hai đến thứ Sáu, 7:30–11:30; Thứ Bảy, 8:00–11:30',
    '',
    'Số 2 đường Ví Dụ',
  ]
  const { code } = await run(['new', 'xa-dinh-hoa', '--out', folder], answers)
  expect(code).toBe(0)
  const tenant = Tenant.parse(parse(readFileSync(join(folder, 'xa-dinh-hoa.yaml'), 'utf8')))
  expect(tenant).toMatchObject({
    id: 'xa-dinh-hoa',
    name: 'Xã Định Hóa',
    place: { province: '19', commune: '05569' },
    origins: ['https://dinhhoa.thainguyen.gov.vn', 'https://congdan.thainguyen.gov.vn'],
    hotline: { number: '0208 1022' },
    theme: { accent: '#0b5d4b' },
  })
  expect(tenant.counters).toMatchObject([
    {
      house: 'one-stop',
      building: 'new',
      hours: [{}, {}].map(() => expect.any(String)),
      phone: null,
    },
    { house: 'one-stop', building: 'old', address: 'Số 2 đường Ví Dụ', hours: null },
    { name: 'Công an xã Định Hóa', house: 'police', address: null },
  ])
})

test('flags answer beforehand; a file that exists is left alone', async () => {
  const flags = ['--place', 'tỉnh Điện Biên', '--name', 'Tỉnh Điện Biên']
  const first = await run(['new', 'dien-bien', '--out', folder, ...flags])
  expect(first.code).toBe(0)
  const again = await run(['new', 'dien-bien', '--out', folder, ...flags])
  expect(again).toMatchObject({ code: 2 })
  expect(again.stderr).toContain('Đã có')
})

test.for([
  [['--place', 'Mường Thanh, Điện Biên'], 'Phường Mường Thanh ngày nay'],
  [['--place', 'xã không có thật'], 'Chưa thấy nơi nào'],
  [['--place', 'tỉnh Điện Biên', '--origins', 'http://xa.gov.vn'], 'https://'],
  [['--place', 'tỉnh Điện Biên', '--hotline', 'gọi anh Ba'], 'chữ số'],
  [['--place', 'tỉnh Điện Biên', '--accent', 'xanh'], '#0b5d4b'],
] as const)('%j is refused with what to do', async ([flags, says]) => {
  const { code, stderr } = await run(['new', 'thu', '--out', folder, ...flags])
  expect(code).toBe(2)
  expect(stderr).toContain(says)
  expect(readdirSync(folder)).not.toContain('thu.yaml')
})

test('34 provinces begin with what is official, and lack the rest', async () => {
  const target = join(folder, 'provinces')
  const { code, stdout } = await run(['skeletons', target])
  expect(code).toBe(0)
  expect(stdout).toContain('34 tệp')
  const tenants = readdirSync(target).map((name) =>
    Tenant.parse(parse(readFileSync(join(target, name), 'utf8'))),
  )
  expect(new Set(tenants.map(({ place }) => place.province)).size).toBe(34)
  for (const tenant of tenants) {
    const { errors, gaps } = checkTenant(tenant, places, '2026-11-22')
    expect(errors).toEqual([])
    expect(gaps.join()).toContain('hotline')
  }
})

test('what leads people astray is an error, what is missing a gap', async () => {
  const target = mkdtempSync(join(folder, 'check-'))
  const tenant = {
    id: 'xa-thu',
    name: 'Xã Thử',
    place: { province: '11', commune: '05569' },
    origins: ['*'],
    greeting: 'Chào bạn.',
    hotline: { label: 'Đường dây nóng', number: '1022', checked: '2026-01-01' },
    counters: [],
  }
  writeFileSync(join(target, 'xa-thu.yaml'), stringify(tenant))
  const { code, stdout } = await run(['check', target, '--today', '2026-11-22'])
  expect(code).toBe(1)
  for (const said of [
    'sai: place: Xã Định Hóa thuộc Tỉnh Thái Nguyên',
    'sai: origins',
    'nên gọi thử lại',
    'thiếu: counters: chưa có quầy một cửa',
  ])
    expect(stdout).toContain(said)
})

test('ordinary slips are told, of every file, each with its place and what to write', async () => {
  const target = mkdtempSync(join(folder, 'slips-'))
  const whole = readFileSync('knowledge/content/tenants/demo.yaml', 'utf8')
  const slips = whole
    .replace('id: demo', 'id: xa-lo')
    .replace(/^origins: .*$/m, 'origins: ["xa-lo.gov.vn", "https://xa-lo.gov.vn/"]')
    .replace('number: "18001096"', 'number: 02353871234')
    .replace('checked: 2026-11-21', 'checked: 22/11/2026')
    .replace('house: one-stop', 'house: onestop')
    .replace('hours: [Thứ Ba và thứ Năm, 8:00–11:30]', 'hours: Thứ Ba và thứ Năm')
  writeFileSync(join(target, 'thut-le.yaml'), whole.replace('greeting:', '  greeting:'))
  writeFileSync(join(target, 'xa-lo.yaml'), slips)
  writeFileSync(join(target, 'demo.yaml'), whole)
  const { code, stdout, stderr } = await run(['check', target, '--today', '2026-11-22'])
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  for (const said of [
    'demo: 1 điều',
    'xa-lo: 6 điều',
    'sai: origins[0]: "xa-lo.gov.vn" chưa đúng',
    'sai: origins[1]: "https://xa-lo.gov.vn/" chưa đúng',
    'sai: hotline.number: phải là chữ',
    'sai: hotline.checked: phải là một ngày có thật',
    'sai: counters[0].house: chỉ được là một trong: one-stop',
    'sai: counters[1].hours: phải là một danh sách',
    'thut-le: 1 điều',
    'sai: dòng 8: không đọc được YAML',
  ])
    expect(stdout).toContain(said)
  expect(() => readTenants(target)).toThrow(/xa-lo\.yaml → origins\[0\]/)
})

test('what was left of the sample is wrong in a real tenant, and so is nothing else of it', async () => {
  const target = mkdtempSync(join(folder, 'copied-'))
  const copied = readFileSync('knowledge/content/tenants/demo.yaml', 'utf8')
    .replace('id: demo', 'id: phuong-hoan-kiem')
    .replace('name: Xã Minh Họa', 'name: Phường Hoàn Kiếm')
    .replace('fictional: true\n', '')
    .replace('"99001"', '"00004"')
    .replace('["*"]', '[]')
  writeFileSync(join(target, 'phuong-hoan-kiem.yaml'), copied)
  writeFileSync(join(target, 'xa-thu.yml'), copied)
  const { code, stdout } = await run(['check', target, '--today', '2026-11-22'])
  expect(code).toBe(1)
  for (const said of [
    'sai: greeting: “Chào bạn, mình là trợ lý tự động của Xã Minh Họa.',
    'sai: counters[0].address: “Số 1 đường Minh Họa',
    'sai: counters[0].phone: “024 0000 0001” còn chép từ tệp mẫu demo.yaml',
    'thiếu: name: “Phường Hoàn Kiếm” không giống tên của mã 00004 (Phường Ba Đình)',
    'xa-thu.yml: 1 điều',
    'sai: tệp này không được đọc: hãy đổi đuôi thành .yaml',
  ])
    expect(stdout).toContain(said)
  expect(stdout).not.toContain('18001096” còn chép')
  expect(() => readTenants(target)).toThrow('hãy đổi đuôi thành .yaml')
})

test.for([
  [['new', 'xa-thu', '--plase', 'x'], 'Không có cờ --plase'],
  [['new', 'xa-thu', '--place'], 'Cờ --place cần một giá trị'],
  [['check', 'thu-muc-khong-co'], 'Không có thư mục'],
] as const)('%j is refused in words, with how it is used', async ([args, says]) => {
  const { code, stderr } = await run([...args])
  expect(code).toBe(2)
  expect(stderr).toContain(says)
  expect(stderr).not.toContain('    at ')
})

const SOURCE = { kind: 'news', title: 'Báo ngày 30/06/2025', checked: '2026-11-22' } as const
const COUNTER = {
  id: 'mot-cua',
  name: 'Trung tâm xã Thử',
  house: 'one-stop',
  address: 'Số 1',
  building: 'only',
  hours: ['Thứ Hai'],
  phone: null,
  source: SOURCE,
} as const
const TENANT = {
  id: 'xa-thu',
  name: 'Xã Thử',
  place: { province: '19', commune: '05569' },
  origins: ['https://xa-thu.gov.vn'],
  greeting: 'Chào bạn.',
  hotline: { label: 'Hỏi đáp', number: '1022', source: SOURCE },
  counters: [COUNTER],
}

test.for([
  ['2026-11-22', 'Hỏi đáp 1022: chép từ “Báo ngày 30/06/2025”, chưa ai gọi thử'],
  ['2026-11-22', 'Trung tâm xã Thử: mới đọc qua báo'],
  ['2027-11-22', 'Trung tâm xã Thử: đối chiếu nguồn lần cuối 2026-11-22'],
] as const)('on %s what is only read somewhere is a gap: %s', ([today, says]) => {
  const { errors, gaps } = checkTenant(Tenant.parse(TENANT), places, today)
  expect(errors).toEqual([])
  expect(gaps.join()).toContain(says)
})

test('what the unit says of itself is no gap once somebody has called', () => {
  const { source: _, ...told } = COUNTER
  const hotline = { label: 'Hỏi đáp', number: '1022', checked: '2026-11-22' }
  const police = { ...told, id: 'cong-an', name: 'Công an', house: 'police' }
  const tenant = Tenant.parse({ ...TENANT, name: 'Xã Định Hóa', hotline, counters: [told, police] })
  expect(checkTenant(tenant, places, '2026-11-22').gaps).toEqual([
    'Trung tâm xã Thử: chưa có số máy',
    'Công an: chưa có số máy',
  ])
})

test.for([
  ['https://tphcm.gov.vn/thong-bao', [], true],
  ['https://bao.example.vn/bai', [], false],
  ['https://bao.example.vn/bai', ['bao.example.vn'], true],
] as const)('a source at %s with hosts %j: %s', ([url, hosts, isFit]) => {
  const counters = [{ ...COUNTER, source: { ...SOURCE, url } }]
  expect(Tenant.safeParse({ ...TENANT, hosts, counters }).success).toBe(isFit)
})

test.for([
  ['https://xa-thu.gov.vn', true],
  ['http://xa-thu.gov.vn', true],
  ['https://xa-thu.gov.vn:8443', true],
  ['*', true],
  ['null', true],
  ['xa-thu.gov.vn', false],
  ['https://xa-thu.gov.vn/', false],
  ['https://xa-thu.gov.vn/trang', false],
  ['https://Xa-Thu.gov.vn', false],
  ['https://xa-thu.gov.vn:443', false],
  ['https://*.gov.vn', false],
  ['ftp://xa-thu.gov.vn', false],
  ['', false],
] as const)('%s is what a browser sends as an origin: %s', ([origin, isFit]) => {
  expect(Tenant.safeParse({ ...TENANT, origins: [origin] }).success).toBe(isFit)
})

describe('the wards worked out as models', () => {
  const models = readTenants('docs/don-vi-mau')

  test.each(models)('$id: all that is told has a source, and no page may call it yet', (tenant) => {
    expect(checkTenant(tenant, places, '2026-11-22').errors).toEqual([])
    expect(tenant.origins).toEqual([])
    expect(tenant.hotline?.source).toBeDefined()
    for (const { address, hours, building, phone, source } of tenant.counters)
      if ([address, hours, building, phone].some((told) => told !== null))
        expect(source).toBeDefined()
  })

  test('none of them is built in', () => {
    const built = readTenants('knowledge/content/tenants').map(({ id }) => id)
    for (const { id } of models) expect(built).not.toContain(id)
  })
})

/** Runs the script as a person would, with answers line by line. */
function run(args: string[], answers: string[] = []) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/tenant.ts', ...args],
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    )
    child.stdin?.end(answers.map((line) => `${line}\n`).join(''))
  })
}
