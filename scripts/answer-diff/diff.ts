import { answer } from '../../engine/answer/answer.ts'
import { withImplied } from '../../engine/answer/implied.ts'
import { localise } from '../../engine/answer/patches.ts'
import { nextQuestion } from '../../engine/answer/questions.ts'
import { type Knowledge, prepare } from '../../engine/index.ts'
import type {
  Answer,
  Answers,
  PackContent,
  Place,
  Procedure,
} from '../../knowledge/schema/index.ts'
import { placeName, placesOf } from '../proof/places.ts'
import { walkRuns } from '../proof/runs.ts'
import { answerLines } from './lines.ts'

/** One way in which the answers of a procedure change, with the cases that it is true of. */
export interface AnswerChange {
  code: string
  name: string
  /** First case of its kind, in words; none when the procedure as a whole came or went. */
  example?: string
  cases: number
  gone: string[]
  come: string[]
}

/**
 * Tells which answers a change of content changes, in words, on the day of the newest check; or, given two days, which
 * answers the second day changes.
 */
export function diffAnswers(
  before: PackContent,
  after: PackContent,
  days: readonly [string, string] = [after.asOf, after.asOf],
): AnswerChange[] {
  const [old, now] = [before, after].map(knowledgeOf) as [Knowledge, Knowledge]
  const removed = before.procedures
    .filter(({ code }) => !now.procedures.has(code))
    .map((procedure) => whole(procedure, { gone: ['Cả thủ tục'] }))
  return [
    ...removed,
    ...after.procedures.flatMap((procedure) =>
      old.procedures.has(procedure.code)
        ? changesOf(procedure, old, now, days)
        : [whole(procedure, { come: ['Cả thủ tục'] })],
    ),
  ]
}

function changesOf(
  procedure: Procedure,
  old: Knowledge,
  now: Knowledge,
  [then, today]: readonly [string, string],
) {
  const { code, name } = procedure
  const patches = now.patches.get(code) ?? []
  const changes = new Map<string, AnswerChange>()
  const compare = (answers: Answers, place: Place | undefined) => {
    const result = answer(now, { code, answers, place, today }) as Answer
    const was = answerLines(answer(old, { code, answers, place, today: then }) as Answer)
    const is = answerLines(result)
    const gone = was.filter((line) => !is.includes(line))
    const come = is.filter((line) => !was.includes(line))
    if (gone.length + come.length === 0) return
    const key = JSON.stringify([gone, come])
    const known = changes.get(key)
    if (known) known.cases += 1
    else changes.set(key, { code, name, example: caseName(result, place), cases: 1, gone, come })
  }
  for (const place of placesOf(procedure, patches)) {
    const local = localise(procedure, patches, place, 'curated').procedure
    const province = place && { province: place.province }
    walkRuns({
      next: (answers) =>
        nextQuestion(local, { answers: withImplied(local.questions, answers), ...province }),
      end: (answers) => compare(answers, place),
      outcome: () => '',
    })
  }
  return [...changes.values()]
}

function knowledgeOf(content: PackContent): Knowledge {
  return prepare([{ format: 1, layer: 'curated', hash: '0'.repeat(64), content }])
}

function whole(
  { code, name }: Procedure,
  { gone = [], come = [] }: { gone?: string[]; come?: string[] },
): AnswerChange {
  return { code, name, cases: 1, gone, come }
}

function caseName({ case: facts }: Answer, place: Place | undefined): string {
  const said = facts.map(({ as }) => as).join(', ') || 'mọi trường hợp'
  return place ? `${said}, ${placeName(place)}` : said
}
