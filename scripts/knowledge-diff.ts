import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { compileContent } from '../knowledge/pack/compile.ts'
import { readPack } from '../knowledge/pack/read.ts'
import type { PackContent } from '../knowledge/schema/index.ts'
import { type AnswerChange, diffAnswers } from './answer-diff/diff.ts'

const USAGE = [
  'Cách dùng: npm run knowledge:diff                                       so với bản đã ghi trong git',
  '           npm run knowledge:diff -- <gói cũ> <gói mới>                 so hai gói *.pack.json',
  '           npm run knowledge:diff -- --date <ngày 1> <ngày 2> [<gói>]   câu trả lời đổi giữa hai ngày',
].join('\n')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    before: { type: 'string' },
    since: { type: 'string', default: 'HEAD' },
    date: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const changes = await changesAsked()

if (values.json) console.log(JSON.stringify({ changes }))
else {
  for (const change of changes) console.log(words(change))
  console.log(
    changes.length === 0
      ? 'Không câu trả lời nào thay đổi.'
      : `Câu trả lời của ${new Set(changes.map(({ code }) => code)).size} thủ tục thay đổi.`,
  )
}

function words({ code, name, example, cases, gone, come }: AnswerChange): string {
  const others = cases > 1 ? ` (và ${cases - 1} trường hợp khác)` : ''
  return [
    `${name} (${code})${example ? `, khi ${example}${others}` : ''}:`,
    ...gone.map((line) => `  − ${line}`),
    ...come.map((line) => `  + ${line}`),
    '',
  ].join('\n')
}

/** The changes between two packs, two days of one pack, or two states of the content folder. */
async function changesAsked(): Promise<AnswerChange[]> {
  const [first, second] = positionals
  if (values.date !== undefined) {
    const content = second === undefined ? contentIn(values.content) : await contentOf(second)
    return diffAnswers(content, content, [day(values.date), day(first)])
  }
  if (first !== undefined) {
    if (second === undefined) usage()
    return diffAnswers(await contentOf(first), await contentOf(second))
  }
  if (values.before !== undefined) {
    return diffAnswers(contentIn(values.before), contentIn(values.content))
  }
  const checkout = contentAt(values.since)
  const before = contentIn(join(checkout, 'knowledge/content'))
  rmSync(checkout, { recursive: true, force: true })
  return diffAnswers(before, contentIn(values.content))
}

function contentIn(dir: string): PackContent {
  return compileContent(dir).content
}

async function contentOf(path: string): Promise<PackContent> {
  return (await readPack(readFileSync(path, 'utf8'))).content
}

function day(text: string | undefined): string {
  return z.iso.date().safeParse(text).data ?? usage()
}

function usage(): never {
  console.error(USAGE)
  process.exit(2)
}

/** The content as it was at a revision, in a folder of its own. */
function contentAt(revision: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'htt-before-'))
  const archive = join(dir, 'before.tar')
  execFileSync('git', ['archive', `--output=${archive}`, revision, 'knowledge/content'])
  execFileSync('tar', ['-xf', archive, '-C', dir])
  return dir
}
