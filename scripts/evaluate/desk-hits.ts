import { findProcedures, type Knowledge, reply } from '../../engine/index.ts'
import { MESSAGE_LIMIT } from '../../knowledge/schema/index.ts'
import { BEST, foundOf } from '../../widget/desk/found.ts'
import type { Question } from './question.ts'
import { leadsTo, rightCodes } from './right-codes.ts'
import { type Share, say, shareOf } from './share.ts'

/** How the desk fared with questions of one origin. */
export type DeskHits = {
  origin: string
  /** The right procedure is the first thing found. */
  first: Share
  /** It is among the things shown first. */
  best: Share
  /** So it is, or one of them is a topic that leads to it. */
  reached: Share
}

/** What the officer's desk shows first for questions that have an answer, by where they were asked. */
export function deskHits(
  knowledge: Knowledge,
  questions: readonly Question[],
  today: string,
): DeskHits[] {
  const asked = questions.filter(({ scope, expect }) => scope === 'in' && expect === 'answer')
  const rows = asked.map((question) => ({
    origin: question.origin,
    ...rankOf(knowledge, question, today),
  }))
  return [...new Set(rows.map(({ origin }) => origin))].sort().map((origin) => {
    const own = rows.filter((row) => row.origin === origin)
    return {
      origin,
      first: shareOf(own, ({ at }) => at === 0),
      best: shareOf(own, ({ at }) => at >= 0),
      reached: shareOf(own, ({ at, isReached }) => at >= 0 || isReached),
    }
  })
}

/** The same for people, a line an origin. */
export function deskLines(hits: readonly DeskHits[]): string[] {
  return [
    'Bàn tra cứu: thủ tục đúng là dòng đầu · trong ba dòng · trong ba dòng, kể cả qua chủ đề dẫn tới nó',
    ...hits.map(
      ({ origin, first, best, reached }) =>
        `${origin.padEnd(10)} ${say(first)} · ${say(best)} · ${say(reached)}`,
    ),
  ]
}

function rankOf(knowledge: Knowledge, question: Question, today: string) {
  const right = rightCodes(knowledge, question.codes)
  const message = question.q.slice(0, MESSAGE_LIMIT)
  const { items } = findProcedures(knowledge, { q: message, limit: 7 })
  const { conversation, turn } = reply(knowledge, { message, today })
  const shown = foundOf(items, { conversation, turn }).slice(0, BEST)
  return {
    at: shown.findIndex(({ code = '' }) => right.has(code)),
    isReached: shown.some(({ ref }) =>
      [...leadsTo(knowledge, ref)].some((code) => right.has(code)),
    ),
  }
}
