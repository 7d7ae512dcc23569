import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { halfOf } from '../../scripts/evaluate/half.ts'

// No procedure has this code: both questions are sure to be missed, one in each half.
const rows = ['Việc thứ nhất', 'Việc thứ hai', 'Việc thứ ba', 'Việc thứ tư'].map(
  (procedure, at) => ({
    id: `q${at}`,
    q: 'đăng ký khai sinh',
    scope: 'in',
    expect: 'answer',
    procedure,
    codes: ['9.999999'],
  }),
)
const dir = mkdtempSync(join(tmpdir(), 'htt-evaluate-'))
const file = join(dir, 'questions.jsonl')
writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const run = async (...flags: string[]) => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    'scripts/evaluate.ts',
    file,
    '--json',
    ...flags,
  ])
  return JSON.parse(stdout)
}
const idsOf = (half: string) => rows.filter((row) => halfOf(row) === half).map(({ id }) => id)
const missed = ({ misses }: { misses: { id: string }[] }) => misses.map(({ id }) => id)

test('the questions of the unread half stay unread unless they are asked for by name', async () => {
  expect(idsOf('a').length).toBeGreaterThan(0)
  expect(idsOf('b').length).toBeGreaterThan(0)
  const both = await run('--misses')
  expect(both.all.search.hit1).toMatchObject({ hits: 0, of: rows.length })
  expect(missed(both)).toEqual(idsOf('a'))
  expect(missed(await run('--misses', '--half', 'both'))).toEqual(idsOf('a'))
  const b = await run('--misses', '--half', 'b')
  expect(b.all.questions).toBe(idsOf('b').length)
  expect(missed(b)).toEqual(idsOf('b'))
  expect(await run()).not.toHaveProperty('misses')
}, 60_000)
