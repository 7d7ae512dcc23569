import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compileContent } from '../knowledge/pack/compile.ts'
import { type AnswerChange, diffAnswers } from './answer-diff/diff.ts'

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    before: { type: 'string' },
    since: { type: 'string', default: 'HEAD' },
    json: { type: 'boolean', default: false },
  },
})

const checkout = values.before === undefined ? contentAt(values.since) : undefined
const before = compileContent(values.before ?? join(checkout as string, 'knowledge/content'))
const after = compileContent(values.content)
if (checkout) rmSync(checkout, { recursive: true, force: true })
const changes = diffAnswers(before.content, after.content)

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

/** The content as it was at a revision, in a folder of its own. */
function contentAt(revision: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'htt-before-'))
  const archive = join(dir, 'before.tar')
  execFileSync('git', ['archive', `--output=${archive}`, revision, 'knowledge/content'])
  execFileSync('tar', ['-xf', archive, '-C', dir])
  return dir
}
