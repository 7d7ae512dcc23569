import * as z from 'zod'
import type { ContentFile } from '../../knowledge/pack/content-files.ts'
import { readYamlFiles } from '../../knowledge/pack/content-files.ts'
import { explain } from '../../knowledge/pack/explain.ts'
import type { Problem } from '../../knowledge/pack/problem.ts'
import type { Procedure } from '../../knowledge/schema/index.ts'
import { sayIssue } from '../../knowledge/schema/say-issue.ts'
import { type Verdict, VerdictFile } from '../../knowledge/schema/verdict.ts'
import type { Difference } from './differences.ts'

/** What was decided, by field of administration. */
export type Verdicts = ReadonlyMap<string, VerdictFile>

/** Reads `verdicts/<field>.yaml` of a content folder; what is wrong with them becomes problems. */
export function readVerdicts(dir: string): { verdicts: Verdicts; problems: Problem[] } {
  z.config({ localeError: sayIssue })
  const problems: Problem[] = []
  const verdicts = new Map<string, VerdictFile>()
  for (const { file, data } of readYamlFiles(dir, 'verdicts', problems) as ContentFile[]) {
    const read = VerdictFile.safeParse(data, { reportInput: true })
    if (read.success) verdicts.set(file.replace(/^verdicts\/|\.yaml$/g, ''), read.data)
    else problems.push(...explain(read.error.issues).map((found) => ({ file, ...found })))
  }
  return { verdicts, problems }
}

/** The verdict on a difference, and whether the official text is still the one that was judged. */
export function judge(
  { code }: Procedure,
  { about, key, hash }: Difference,
  verdicts: readonly Verdict[],
): { verdict?: Verdict; isStale: boolean } {
  const found = verdicts.filter((one) => one.about === about && one.key === key)
  const verdict = found.find((one) => one.code === code) ?? found.find((one) => one.code === '*')
  return verdict ? { verdict, isStale: verdict.official !== hash } : { isStale: false }
}

const PARTS = { time: 'times', amount: 'fees', agency: 'where', channel: 'where' } as const

/**
 * Why a verdict cannot stand: what was mended still differs, its instrument is not registered, or the citizen is not
 * told what is unclear.
 */
export function verdictFault(
  { about, verdict, by }: Verdict,
  { unclear = [] }: Procedure,
  registry: ReadonlySet<string>,
): string | undefined {
  if (verdict === 'ours') return 'ghi là bên ta đã sửa, nhưng vẫn còn khác'
  if (by !== undefined && !registry.has(by)) return `văn bản "${by}" không có trong legal.yaml`
  if (verdict !== 'unclear') return undefined
  const part = PARTS[about as keyof typeof PARTS] ?? 'papers'
  return unclear.some((told) => told.about === part)
    ? undefined
    : `chưa rõ nhưng người dân không được báo: hãy thêm unclear { about: ${part} } vào tệp thủ tục`
}
