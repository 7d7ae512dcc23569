import type {
  Answer,
  Answers,
  ChannelId,
  Place,
  Pointer,
  Procedure,
  Question,
  Since,
  When,
} from '../../knowledge/schema/index.ts'
import { answersFor, type Knowledge, pointerId, refOf } from '../knowledge.ts'
import { because } from './because.ts'
import { soonChanges } from './changes.ts'
import { countDays, sourceOf } from './count-days.ts'
import { deadlineState } from './deadline-state.ts'
import { withImplied } from './implied.ts'
import { untilCertain } from './items.ts'
import { linkFor, portalPage } from './links.ts'
import { moneyLines, possibleTotals, totalOf } from './money.ts'
import { obtainOf } from './obtain.ts'
import { localise } from './patches.ts'
import { sideQuestions } from './questions.ts'
import { type Facts, holds, keysOf, UNSURE } from './when.ts'
import { timeText } from './words.ts'

/** What an answer is asked for: one procedure, one case, one place, one day. */
export type AnswerInput = {
  code: string
  answers: Answers
  place?: Place | undefined
  channel?: ChannelId | undefined
  /** When something happened that a deadline counts from. */
  since?: Since | undefined
  today: string
}

const CHANNEL_LABELS = {
  online: 'Nộp trực tuyến',
  'in-person': 'Nộp trực tiếp',
  post: 'Gửi qua bưu chính',
} as const

/** The whole answer for one case; undefined when the code is not known. Unknown question ids are ignored. */
export function answer(knowledge: Knowledge, input: AnswerInput): Answer | undefined {
  const code = knowledge.codes.get(input.code)
  if (code === undefined) return undefined
  const known = knowledge.procedures.get(code)
  if (known !== undefined) return answerProcedure(knowledge, code, input)
  const pointer = knowledge.pointers.get(code)
  return pointer && answerPointer(pointer, input)
}

function answerProcedure(knowledge: Knowledge, code: string, input: AnswerInput): Answer {
  const { procedure: national, layer } = knowledge.procedures.get(code) as {
    procedure: Procedure
    layer: Answer['layer']
  }
  const { place, channel, since, today } = input
  const { procedure, layerOf } = localise(national, knowledge.patches.get(code) ?? [], place, layer)
  const { questions } = procedure
  const answers = withImplied(questions, answersFor(questions, input.answers, {}))
  const facts: Facts = {
    answers,
    ...(channel && { channel }),
    ...(place && { province: place.province }),
  }
  const provinceName = (id: string) => knowledge.provinces.get(id)?.name ?? id
  const why = (when: When | undefined, at: Facts = facts) =>
    because(when, at, procedure.questions, provinceName)
  const side = sideQuestions(procedure, facts)

  const held = <T extends { when?: When | undefined }>(items: readonly T[]) =>
    items.flatMap((item) => {
      const truth = holds(item.when, facts)
      if (truth === 'no') return []
      const reason = why(item.when)
      const ask = side
        .filter(({ id }) => truth === 'unknown' && keysOf(item.when).includes(id))
        .map(({ id }) => id)
      const itemLayer = layerOf(item)
      const decidedBy =
        truth === 'unknown' ? channelsThatDecide(item.when, facts, procedure.channels) : undefined
      return [
        {
          ...item,
          holds: truth === 'yes' ? ('yes' as const) : ('maybe' as const),
          ...(reason !== undefined && { because: reason }),
          ...(ask.length > 0 && { ask }),
          ...(decidedBy !== undefined && { channels: decidedBy }),
          ...(itemLayer !== layer && { layer: itemLayer }),
        },
      ]
    })

  const { soonest, cited } = countDays(knowledge.holidays, today)
  const channels = procedure.channels.filter(({ id }) => channel === undefined || id === channel)
  const payingOn = (way: { channel: ChannelId }, day: string) => {
    const at: Facts = { ...facts, channel: way.channel }
    return { facts: at, today: day, because: (when: When | undefined) => why(when, at), layerOf }
  }
  const moneyOn = (way: { channel: ChannelId }, day: string) =>
    moneyLines(procedure, payingOn(way, day))
  const ways = channels.flatMap((about) => {
    const at: Facts = { ...facts, channel: about.id }
    const truth = holds(about.when, at)
    if (truth === 'no') return []
    const money = moneyOn({ channel: about.id }, today)
    const times = procedure.times.filter(({ when }) => holds(when, at) !== 'no')
    const reason = why(about.when, at)
    const total = totalOf(money)
    const possible =
      total === undefined
        ? possibleTotals(procedure, payingOn({ channel: about.id }, today))
        : undefined
    return [
      {
        channel: about.id,
        label: CHANNEL_LABELS[about.id],
        holds: truth === 'yes' ? ('yes' as const) : ('maybe' as const),
        ...(reason !== undefined && { because: reason }),
        about,
        money,
        ...(total !== undefined && { total }),
        ...(possible !== undefined && { possible }),
        times: untilCertain(times, at).map((time) => ({
          time,
          text: timeText(time),
          because: why(time.when, at),
          layer: layerOf(time),
          ...soonest(time),
        })),
      },
    ]
  })

  const changes = soonChanges(procedure, ways, today, moneyOn)

  return {
    procedure: { code, id: procedure.id, name: procedure.name },
    ...(procedure.officialName !== undefined && { officialName: procedure.officialName }),
    layer,
    detail: layer === 'official' ? 'portal' : 'full',
    today,
    asOf: oldest(Object.values(procedure.sources).map(({ checked }) => checked)) ?? knowledge.asOf,
    ...(place && { place }),
    ...(channel && { channel }),
    case: procedure.questions.flatMap((question) => factOf(question, answers)),
    open: side.map(({ id, ask, kind, unit, options }) => ({
      question: id,
      ask,
      kind,
      ...(unit !== undefined && { unit }),
      options: options.map(({ id, label }) => ({ id, label })),
      settles: settledBy(procedure, id),
    })),
    redirects: held(procedure.redirect).flatMap(({ to, why, holds, because, source }) => {
      const ref = refOf(knowledge, to)
      return ref ? [{ to: ref, why, holds, because, source }] : []
    }),
    refer: held(procedure.refer).map(({ why, bring, whom, holds, because, source }) => ({
      why,
      bring,
      whom,
      holds,
      because,
      source,
    })),
    ...(procedure.unclear !== undefined && { unclear: procedure.unclear }),
    documents: held(procedure.documents).map(({ getBy, ...paper }) => {
      const obtain = obtainOf(knowledge, getBy)
      return obtain === undefined ? paper : { ...paper, obtain }
    }),
    ...(procedure.noDocuments !== undefined && { noDocuments: procedure.noDocuments }),
    portalList: procedure.portalList,
    notNeeded: held(procedure.notNeeded),
    ways,
    ...(changes.length > 0 && { changes }),
    agencies: held(procedure.agencies),
    presence: held(procedure.presence),
    behalf: held(procedure.behalf),
    deadlines: held(procedure.deadlines).map((deadline) => {
      const isSure = since !== undefined && deadline.holds === 'yes'
      const state = isSure && deadlineState(deadline, since, today, knowledge.holidays)
      return state ? { ...deadline, state } : deadline
    }),
    conditions: held(procedure.conditions),
    steps: held(procedure.steps),
    results: held(procedure.results),
    refusals: held(procedure.refusals),
    link: linkAt(knowledge, procedure, input),
    related: procedure.related.flatMap(({ code: to, why, when }) => {
      const ref = holds(when, facts) === 'no' ? undefined : refOf(knowledge, to)
      return ref ? [{ to: ref, why }] : []
    }),
    legal: procedure.legal.flatMap((number) => {
      const document = knowledge.legal.get(number)
      return document
        ? [
            {
              number,
              title: document.title,
              ...(document.url !== undefined && { url: document.url }),
            },
          ]
        : []
    }),
    sources: [
      ...Object.entries(procedure.sources).map(([id, written]) => sourceOf(id, written)),
      ...cited(),
    ],
  }
}

/** Where to file: on the page of the province's own record, where it published one. */
function linkAt(
  { provinceRecords, provinces }: Knowledge,
  procedure: Procedure,
  { place, today }: AnswerInput,
): Answer['link'] {
  const record = place && provinceRecords.get(`${place.province}/${procedure.code}`)
  if (record === undefined) return linkFor(procedure, today)
  const { code, portalId, checked, province } = record
  const { channels } = procedure
  return {
    ...linkFor({ code, portal: { id: portalId, checked }, channels }, today),
    record: { code, province: provinces.get(province)?.name ?? province },
  }
}

/** The ways to file for which a condition surely holds, where nothing but the way is open. */
function channelsThatDecide(
  when: When | undefined,
  facts: Facts,
  channels: Procedure['channels'],
): ChannelId[] | undefined {
  const truths = channels.map(({ id }) => ({ id, truth: holds(when, { ...facts, channel: id }) }))
  if (truths.some(({ truth }) => truth === 'unknown')) return undefined
  return truths.filter(({ truth }) => truth === 'yes').map(({ id }) => id)
}

/** Which parts of an answer a question decides, so that it stands beside them. */
function settledBy(procedure: Procedure, question: string): Answer['open'][number]['settles'] {
  const decides = (items: readonly { when?: When | undefined }[]) =>
    items.some(({ when }) => keysOf(when).includes(question))
  const counts = procedure.fees.some(
    ({ value }) => 'countedBy' in value && value.countedBy === question,
  )
  const papers = decides(procedure.documents)
  const money = counts || decides(procedure.fees) || decides(procedure.reductions)
  return [
    ...(papers ? ['papers' as const] : []),
    ...(money ? ['money' as const] : []),
    ...(papers || money ? [] : ['other' as const]),
  ]
}

/** What was said, in dignified words; nothing for questions not answered. */
function factOf(question: Question, answers: Answers): Answer['case'] {
  const value = answers[question.id]
  if (value === undefined) return []
  return [
    {
      question: question.id,
      ask: question.ask,
      value,
      as: asOf(question, value),
      shared: question.shared,
    },
  ]
}

function asOf(question: Question, value: Answers[string]): string {
  if (value === UNSURE) return 'chưa rõ'
  if (typeof value === 'number') return `${value} ${question.unit ?? ''}`.trim()
  const chosen = Array.isArray(value) ? value : [value]
  if (chosen.length === 0) return 'không có điều nào ở trên'
  return chosen
    .map((id) => question.options.find((option) => option.id === id)?.as ?? id)
    .join(', ')
}

function answerPointer(pointer: Pointer, { place, today }: AnswerInput): Answer {
  const { code, name, officialName, agency, portalId, checked } = pointer
  const source = portalId === undefined ? {} : { url: portalPage(portalId) }
  return {
    procedure: { code, id: pointerId(code), name },
    ...(officialName !== undefined && { officialName }),
    layer: 'official',
    detail: 'none',
    today,
    asOf: checked,
    ...(place && { place }),
    case: [],
    open: [],
    redirects: [],
    refer: [],
    documents: [],
    portalList: [],
    notNeeded: [],
    ways: [],
    agencies:
      agency === null
        ? []
        : [{ role: 'receives', name: agency, house: 'other', source: 'cong', holds: 'yes' }],
    presence: [],
    behalf: [],
    deadlines: [],
    conditions: [],
    steps: [],
    results: [],
    refusals: [],
    link: linkFor(
      { code, channels: [], ...(portalId !== undefined && { portal: { id: portalId, checked } }) },
      today,
    ),
    related: [],
    legal: [],
    sources: [
      {
        id: 'cong',
        kind: 'record',
        title: `Cổng Dịch vụ công quốc gia, thủ tục ${code}`,
        ...source,
        checked,
      },
    ],
  }
}

function oldest(days: readonly string[]): string | undefined {
  return [...days].sort()[0]
}
