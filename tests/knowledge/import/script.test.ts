import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readPack } from '../../../knowledge/pack/read.ts'
import { apiDetail, catalogueItem, jsonl } from './records.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(folder, { recursive: true }))

const path = (name: string) => join(folder, name)
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/import.ts', ...args], { encoding: 'utf8' })

describe('npm run import', () => {
  const details = path('chi-tiet-2026-07-18.jsonl.gz')
  const list = path('danh-muc-2026-07-18.jsonl')
  const out = path('sub/official.pack.json')
  writeFileSync(details, gzipSync(`${jsonl(apiDetail('1.000001'))}\nhỏng`))
  writeFileSync(list, jsonl(catalogueItem('1.000001'), catalogueItem('1.000002')))

  test('writes a pack and prints one object with --json', async () => {
    const { status, stdout } = run(list, details, path('khong-co.jsonl'), '--out', out, '--json')
    const summary = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(summary).toMatchObject({ in: 4, broken: 1, searchable: 2, detailed: 1, pointers: 1 })
    expect(summary.files[2].left).toMatch(/không đọc được tệp/)
    const text = readFileSync(out, 'utf8')
    expect(summary.bytes).toBe(Buffer.byteLength(text))
    expect((await readPack(text)).content.procedures[0]?.code).toBe('1.000001')
  })

  test('tells people what became of every file', () => {
    const { stdout } = run(list, details, '--out', out)
    expect(stdout).toContain('danh-muc-2026-07-18.jsonl: vào 2, ra 2, hỏng 0')
    expect(stdout).toContain('chi-tiet-2026-07-18.jsonl.gz: vào 2, ra 1, hỏng 1')
    expect(stdout).toContain('dòng 2: dòng JSON hỏng')
    expect(stdout).toContain('Tìm được 2 thủ tục: 1 có chi tiết, 1 chỉ có tên')
  })

  test.for([
    { args: [], status: 2 },
    { args: [list], status: 2 },
    { args: [list, '--out', out, '--date', 'hôm nay'], status: 2 },
    { args: [list, '--out', out, '--la-gi'], status: 2 },
    { args: [path('khong-co.jsonl'), '--out', path('rong.pack.json')], status: 1 },
  ])('$args ends with $status and says why', ({ args, status }) => {
    const ended = run(...args)
    expect(ended.status).toBe(status)
    expect(ended.stderr).not.toBe('')
  })
})
