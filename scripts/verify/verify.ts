import type { PackContent, Procedure } from '../../knowledge/schema/index.ts'
import type { Verdict } from '../../knowledge/schema/verdict.ts'
import { coverage } from './coverage.ts'
import { type Difference, differencesOf } from './differences.ts'
import type { OfficialFiles } from './official.ts'
import { type OfficialPart, partsOf } from './parts.ts'
import { textHash } from './text-hash.ts'
import { judge, type Verdicts, verdictFault } from './verdicts.ts'

/** A difference with what was decided on it. */
export interface Judged extends Difference {
  verdict?: Verdict['verdict']
  why?: string
  by?: string
  /** The official text is another than the one that was judged. */
  isStale: boolean
  /** Why the verdict cannot stand. */
  fault?: string
}

/** What the comparison of one procedure found. */
export interface Verified {
  code: string
  id: string
  name: string
  field: string
  /** Record that it was compared with; none where the files hold none. */
  record?: { code: string; date: string; shape: string; file: string }
  parts: number
  aside: number
  uncovered: OfficialPart[]
  differences: Judged[]
}

const NO_VERDICTS = { aside: [], verdicts: [] }

/** Compares every procedure with its newest official record. */
export function verify(
  content: PackContent,
  official: OfficialFiles,
  verdicts: Verdicts,
): Verified[] {
  const registry = new Set(content.legal.map(({ number }) => number))
  return content.procedures.map((procedure) =>
    verifyOne(procedure, official, verdicts.get(procedure.field) ?? NO_VERDICTS, registry),
  )
}

function verifyOne(
  procedure: Procedure,
  { records, catalogue }: OfficialFiles,
  { aside, verdicts }: NonNullable<ReturnType<Verdicts['get']>>,
  registry: ReadonlySet<string>,
): Verified {
  const { code, id, name, field } = procedure
  const codes = [code, ...procedure.alsoCodes.map((twin) => twin.code)]
  const known = codes.find((one) => records.has(one))
  const found = known === undefined ? undefined : records.get(known)
  const parts = found ? partsOf(found.record) : []
  const setAside = new Set(
    aside.filter((one) => one.codes?.includes(code) ?? true).flatMap(({ official }) => official),
  )
  const { uncovered, gone } = coverage(procedure, parts, setAside)
  const differences = [
    ...differencesOf(
      procedure,
      {
        record: found?.record,
        entry: catalogue.get(code),
        hasCatalogue: catalogue.size > 0,
        isTwin: known !== undefined && known !== code,
      },
      parts,
    ),
    ...(found ? gone : []).map(({ list, name: lost }): Difference => {
      const all = parts.filter((part) => part.list === list).map(({ text }) => text)
      return {
        about: 'gone',
        key: lost,
        official: 'không còn',
        ours: lost,
        hash: textHash(all.join(' ')),
      }
    }),
  ]
  return {
    code,
    id,
    name,
    field,
    ...(found && known !== undefined
      ? {
          record: {
            code: known,
            date: found.record.date,
            shape: found.record.shape,
            file: found.file,
          },
        }
      : {}),
    parts: parts.length,
    aside: parts.filter(({ hash }) => setAside.has(hash)).length,
    uncovered,
    differences: differences.map((one) => {
      const { verdict, isStale } = judge(procedure, one, verdicts)
      const fault = verdict && verdictFault(verdict, procedure, registry)
      return {
        ...one,
        isStale,
        ...(verdict ? { verdict: verdict.verdict, why: verdict.why } : {}),
        ...(verdict?.by === undefined ? {} : { by: verdict.by }),
        ...(fault === undefined ? {} : { fault }),
      }
    }),
  }
}

/** Verdicts of the compared fields whose difference is gone: mended ones, and idle ones that may be deleted. */
export function settledOf(verified: readonly Verified[], verdicts: Verdicts) {
  const settled = [...verdicts].flatMap(([field, file]) => {
    const compared = verified.filter((one) => one.field === field && one.record !== undefined)
    return file.verdicts.filter(({ code, about, key }) => {
      const meant = compared.filter((one) => code === '*' || code === one.code)
      const isLeft = meant.some(({ differences }) =>
        differences.some((left) => left.about === about && left.key === key),
      )
      return meant.length > 0 && !isLeft
    })
  })
  return {
    mended: settled.filter(({ verdict }) => verdict === 'ours'),
    idle: settled.filter(({ verdict }) => verdict !== 'ours'),
  }
}

/** Differences that somebody still has to look at. */
export function openOf(verified: readonly Verified[]): Judged[] {
  return verified.flatMap(({ differences }) =>
    differences.filter(({ verdict, isStale, fault }) => !verdict || isStale || fault !== undefined),
  )
}
