import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readPack } from '../../knowledge/pack/index.ts'
import { type Change, DEATH, withContent } from '../knowledge/pack/content-folder.ts'

// Each run starts a process that reads everything.
vi.setConfig({ testTimeout: 30_000 })

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' })

const check = (changes: Change[], ...args: string[]) =>
  withContent(changes, (dir) => {
    run('knowledge-numbers', '--content', dir)
    return run('knowledge-check', '--content', dir, ...args)
  })

test('whole content passes, with one object that counts it', () => {
  const { status, stdout, stderr } = check([], '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(JSON.parse(stdout)).toEqual({
    procedures: 1,
    topics: 1,
    articles: 1,
    pointers: 1,
    paths: 51,
    refers: 6,
    failures: [],
    reminders: [],
  })
})

test('a defect fails, in words for an author', () => {
  const { status, stdout, stderr } = check([{ file: DEATH, from: 'amount: 8000', to: 'amount: 0' }])
  expect(status).toBe(1)
  expect(stderr).toContain(
    `✖ ${DEATH} → fees[1].value.amount: số tiền phải từ 1.000 đồng; không thu tiền thì viết free kèm lý do`,
  )
  expect(stdout).toContain('lỗi cần sửa')
})

test.for([
  ['2026-12-31', ''],
  [
    '2027-01-01',
    `nhắc: ${DEATH} → fees: mọi mức của slot "le-phi" đã hết hạn, mức cuối đến 2026-12-31`,
  ],
])('on %s an editor is reminded of money that has ended: “%s”', ([today = '', said = '']) => {
  const { status, stderr } = check(
    [{ file: DEATH, from: 'when: { nguoi-nop: than-nhan }, source', to: 'to: 2026-02-28, source' }],
    '--today',
    today,
  )
  expect(status).toBe(0)
  expect(stderr.trim().slice(0, said.length || undefined)).toBe(said)
})

test('with --json a defect is an object with file, place and message', () => {
  const { status, stdout } = check(
    [{ file: DEATH, from: 'legal: [123/2015/NĐ-CP]', to: 'legal: [1/2030/NĐ-CP]' }],
    '--json',
  )
  expect(status).toBe(1)
  expect(JSON.parse(stdout).failures).toEqual([
    {
      file: DEATH,
      id: 'dang-ky-khai-tu',
      path: 'legal[0]',
      message:
        'văn bản "1/2030/NĐ-CP" không có trong legal.yaml: hãy kiểm tra số hiệu rồi thêm vào đó',
    },
  ])
})

test('building writes a pack that can be read', async () => {
  const [result, text] = withContent([], (dir) => {
    const out = join(dirname(dir), 'out', 'a.pack.json')
    const built = run('knowledge-build', '--content', dir, '--out', out, '--json')
    return [built, readFileSync(out, 'utf8')] as const
  })
  expect(result.status).toBe(0)
  expect(JSON.parse(result.stdout)).toMatchObject({ procedures: 1, problems: [] })
  expect((await readPack(text)).content.procedures[0]?.id).toBe('dang-ky-khai-tu')
})

test.for([
  [
    'a fee without a source',
    ', from: 2026-01-01, to: 2026-12-31, source: s1 }',
    ' }',
    'fees[1].source',
  ],
  ['a code without quotation marks', "code: '1.000656'", 'code: 1.000656', 'code'],
  ['a line indented wrongly', 'field: ho-tich', '   field: ho-tich', 'dòng 6'],
  [
    'an item that is no phrase',
    'asked: [làm giấy chứng tử,',
    'asked: [{ khai tử cho ông nội: gấp },',
    'asked[0]',
  ],
])('%s is told alone: nobody is sent to a file that is right', ([, from, to, path]) => {
  const { status, stdout } = check(
    [{ file: DEATH, from: from as string, to: to as string }],
    '--json',
  )
  expect(status).toBe(1)
  expect(JSON.parse(stdout).failures).toMatchObject([{ file: DEATH, path }])
})

test('a shared question that cannot be read is missed by no procedure', () => {
  const change = { file: 'questions/chung.yaml', from: 'mode: first', to: 'mode: frist' }
  const { stdout, stderr } = check([change])
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).toContain('✖ questions/chung.yaml → questions[0].mode')
  expect(stdout).toContain('Còn mục chưa đọc được')
})
