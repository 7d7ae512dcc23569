import type { Turn, TurnOption } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { writeCase } from './case-query.ts'
import { placeAsked } from './hear-place.ts'
import { optionHref } from './option-href.ts'
import type { Found } from './search-page.tsx'
import { answersOf, aspectsOf, besideOf } from './settle.ts'
import { hrefTo, type Site, tenantQuery } from './site.ts'

const MOST_NEAR = 6

/** Asks the engine as the widget would, and finds the page on which the case goes on. */
export function find(assistant: Assistant, message: string, site: Site, today: string): Found {
  const { tenant } = site
  const { turn, conversation } = assistant.reply({ message, tenant, today })
  const shown = new Set([
    turn.procedure?.code,
    ...turn.options.map(({ procedure }) => procedure?.code),
  ])
  const near = assistant
    .findProcedures({
      q: message,
      limit: MOST_NEAR,
      province: tenant?.place.province,
      hidden: tenant?.hidden,
    })
    .items.filter(({ code }) => !shown.has(code))
    .map(
      ({ code, id, name, agency }): TurnOption => ({
        id: `p:${code}`,
        label: name,
        procedure: { code, id, name },
        ...(agency !== null && { detail: agency }),
      }),
    )
  const subject = subjectOf(turn)
  const path = subject && optionHref({ ...site, base: '', isNamed: false }, subject)
  if (subject === undefined || path === undefined) return { turn, near }

  const answers = answersOf(conversation)
  const { place, channel } = conversation
  const aspects = aspectsOf(conversation)
  const { since, ...where } = besideOf(conversation, tenant)
  const kept = { channel, since, aspects }
  const questions = assistant.caseQuestions({
    of: turn.topic ? { topic: turn.topic.id } : { procedure: turn.procedure?.code ?? '' },
    answers,
    place,
    channel,
  })
  const asked = new Set(questions.map(({ id }) => id))
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))
  return {
    turn,
    near,
    about: {
      path,
      name: subject.label,
      href: hrefTo(site, path, writeCase(own, { ...where, ...kept })),
      questions,
      answers: own,
      keep: [...tenantQuery(site), ...writeCase({}, kept)],
      place: {
        provinces: assistant.catalogue().provinces,
        province: place?.province,
        commune: where.commune,
        name: turn.case.find(({ question }) => question === '@commune')?.text,
        without: hrefTo(site, path, writeCase(own, kept)),
        heard: placeAsked(turn),
      },
    },
  }
}

function subjectOf({ procedure, topic, kind }: Turn): TurnOption | undefined {
  if (kind === 'urgent' || kind === 'unknown' || kind === 'talk') return undefined
  if (topic !== undefined) return { id: `t:${topic.id}`, label: topic.name }
  return procedure && { id: `p:${procedure.code}`, label: procedure.name, procedure }
}
