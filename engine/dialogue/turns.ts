import type {
  Answer,
  Article,
  Block,
  BlockOf,
  GlossaryTerm,
  Procedure,
  Question,
  Talk,
  Tenant,
  Topic,
  Turn,
  TurnOption,
} from '../../knowledge/schema/index.ts'
import { answer } from '../answer/answer.ts'
import { because } from '../answer/because.ts'
import { answerBlocks } from '../answer/blocks/index.ts'
import { eventIn, eventName } from '../answer/event.ts'
import { openQuestions, openTopicQuestions } from '../answer/questions.ts'
import { sayAnswer } from '../answer/say.ts'
import { type Facts, holds, UNSURE } from '../answer/when.ts'
import { formatDay } from '../answer/words.ts'
import { type Knowledge, refOf } from '../knowledge.ts'
import { lowerFirst } from '../text/first-letter.ts'
import { foldText } from '../text/index.ts'
import type { Aspect } from '../text/reader.ts'
import type { Home, Locating } from './home.ts'
import {
  fullName,
  hasHouse,
  isAtTenant,
  nameInside,
  OLD_PAPERS,
  sayHouse,
  whereAt,
} from './place-house.ts'
import { PLACE_QUESTION, placeQuestion } from './place-question.ts'
import { askerOf, channelOf, factsOf, procedureInWork, type State, writeValue } from './state.ts'
import { sayTenant, tenantCounters } from './tenant.ts'

/** What the host adds to a turn. */
export type Host = {
  today: string
  tenant?: Tenant | undefined
  /** Whether communes are at hand, so that the citizen may be asked for his. */
  asksPlace?: boolean
}

const CONDOLENCE = 'Chúng tôi xin chia buồn cùng gia đình ạ.'
const UNSURE_LABEL = 'Tôi chưa rõ'

/** The turn that a state calls for. */
export function turnFor(knowledge: Knowledge, state: State, host: Host): Turn {
  const article = knowledge.articles.get(state.article ?? '')
  if (article !== undefined) return articleTurn(article, state, knowledge, host)
  if (state.locating !== undefined) return locatingTurn(knowledge, state, state.locating)
  switch (state.mode) {
    case 'procedure':
      return procedureTurn(knowledge, state, host)
    case 'topic':
      return topicTurn(knowledge, state, host)
    case 'offer':
      return offerTurn(knowledge, state, host)
    default:
      return state.arrived
        ? homeTurn(knowledge, state, host)
        : beginningTurn(knowledge, state, host)
  }
}

/** Nothing is in work: the first words once more, with the place that is known. */
function beginningTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  return { ...greetingTurn(knowledge, host), case: chipsOf(knowledge, state) }
}

/** The question about the place: over what is in work, whose condolence is not put off. */
function locatingTurn(knowledge: Knowledge, state: State, locating: Locating): Turn {
  const { say, ask, why, options } = placeQuestion(locating)
  const isSad = state.opened && askerOf(knowledge, state)?.condolence === true
  return {
    ...base(knowledge, state),
    kind: 'question',
    say: [...(isSad ? [CONDOLENCE] : []), say, ask].filter((part) => part !== '').join(' '),
    question: { id: PLACE_QUESTION, kind: 'one', ask, why, left: 1 },
    blocks: [],
    options,
    sources: [],
  }
}

/** Only the place was named: where its people file what, and what they come for most. */
function homeTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  const talk = knowledge.talks.find(({ here }) => here !== undefined)
  if (talk === undefined) return beginningTurn(knowledge, state, host)
  const turn = talkTurn(talk, state, knowledge, host)
  return { ...turn, options: unique([...commonOptions(knowledge, host.tenant), ...turn.options]) }
}

/** The question that a state leaves open. */
export function openQuestion(knowledge: Knowledge, state: State): Question | undefined {
  const facts = factsOf(knowledge, state)
  if (state.mode === 'topic') {
    const topic = state.topic && knowledge.topics.get(state.topic.id)
    if (topic === undefined || isReferred(topic.refer, facts)) return undefined
    return openTopicQuestions(topic, facts)[0]
  }
  if (state.mode !== 'procedure') return undefined
  const procedure = procedureInWork(knowledge, state)
  if (procedure === undefined || isReferred(procedure.refer, facts)) return undefined
  return openQuestions(procedure, facts, state.aspects)[0]
}

/** The options of the turn that a state calls for; what a client may choose. */
export function optionIds(turn: Turn): string[] {
  const toggles = turn.blocks.flatMap((block) => {
    if (block.type === 'checklist')
      return block.groups.flatMap(({ items }) => items.flatMap(({ toggle }) => toggle ?? []))
    return 'toggles' in block ? block.toggles : []
  })
  return [
    ...turn.options.map(({ id }) => id),
    ...toggles.flatMap(({ question, options }) => options.map(({ id }) => `q:${question}=${id}`)),
  ]
}

function isReferred(refer: Procedure['refer'], facts: Facts): boolean {
  return refer.some(({ when }) => holds(when, facts) === 'yes')
}

function procedureTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  const procedure = procedureInWork(knowledge, state)
  const facts = factsOf(knowledge, state)
  const referred = procedure?.refer.find(({ when }) => holds(when, facts) === 'yes')
  if (procedure !== undefined && referred !== undefined)
    return referTurn(knowledge, state, host, procedure, referred)
  const question = openQuestion(knowledge, state)
  if (procedure !== undefined && question !== undefined)
    return questionTurn(knowledge, state, procedure, question)
  return answerTurn(knowledge, state, host)
}

/** First words on what was asked for, and on what waits behind it. */
function openingLead(
  knowledge: Knowledge,
  state: State,
  { name, condolence }: Procedure | Topic,
): string[] {
  if (!state.opened) return []
  const later = state.agenda
    .slice(1)
    .flatMap(({ code }) => refOf(knowledge, code) ?? [])
    .map((ref) => `“${ref.name}”`)
  const then = later.length > 0 ? [`Xong thì tới ${later.join(', rồi ')}.`] : []
  if (condolence) return [CONDOLENCE, ...then]
  if (state.redirected !== undefined) return then
  return then.length > 0
    ? [`Dạ, trước hết là “${name}”.`, ...then, 'Xin hỏi bạn:']
    : [`Dạ, về “${name}”, xin hỏi bạn:`]
}

function questionTurn(
  knowledge: Knowledge,
  state: State,
  asker: Procedure | Topic,
  question: Question,
): Turn {
  const facts = factsOf(knowledge, state)
  const left =
    'code' in asker
      ? openQuestions(asker, facts, state.aspects).length
      : openTopicQuestions(asker, facts).length
  const lead = [...redirectedLead(state, asker.name), ...openingLead(knowledge, state, asker)]
  return {
    ...base(knowledge, state),
    kind: 'question',
    say: [...lead, question.ask].join(' '),
    question: {
      id: question.id,
      kind: question.kind,
      ask: question.ask,
      why: question.why,
      left: Math.max(1, left),
    },
    blocks: [],
    options: [
      ...question.options.map(({ id, label }) => ({ id: `q:${question.id}=${id}`, label })),
      { id: `q:${question.id}=${UNSURE}`, label: UNSURE_LABEL },
    ],
    sources: [],
  }
}

/** "Vì …, trường hợp này làm thủ tục …": said once, where a case led to another procedure. */
function redirectedLead({ redirected }: State, name: string): string[] {
  return redirected === undefined ? [] : [`${redirected.why} Bạn làm thủ tục “${name}” ạ.`]
}

function referTurn(
  knowledge: Knowledge,
  state: State,
  host: Host,
  asker: Procedure | Topic,
  { why, bring, whom, source }: Procedure['refer'][number],
): Turn {
  return {
    ...base(knowledge, state),
    kind: 'refer',
    say: `Trường hợp này bạn nên gặp ${whom} trước ạ.`,
    blocks: [
      {
        type: 'facts',
        about: 'notes',
        title: 'Vì sao',
        items: [{ text: why, cites: [source] }],
        toggles: [],
      },
      {
        type: 'facts',
        about: 'notes',
        title: 'Mang theo khi đi',
        items: bring.map((text) => ({ text, cites: [source] })),
        toggles: [],
      },
      ...('code' in asker
        ? []
        : topicNotes(asker, ({ when }) => holds(when, factsOf(knowledge, state)) === 'yes')),
      ...contactBlock(host),
    ],
    options: [BACK, RESTART],
    sources: sourcesOf(asker),
  }
}

/** Each option once: what a case leads to may also be related to it. */
function unique(options: readonly TurnOption[]): TurnOption[] {
  return options.filter(
    ({ id }, place) => options.findIndex((option) => option.id === id) === place,
  )
}

/** Presses that narrow the answer to one way of filing, where the ways take different papers. */
function wayOptions({ ways, documents, channel }: Answer): TurnOption[] {
  if (channel !== undefined || !documents.some(({ channels }) => channels !== undefined)) return []
  return ways.map(({ channel, label }) => ({
    id: `q:@channel=${channel}`,
    label: `Chỉ xem: ${lowerFirst(label)}`,
  }))
}

function answerTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  const { code, found } = answerOf(knowledge, state, host)
  if (found === undefined) return unknownTurn(knowledge, host, [])
  const procedure = procedureInWork(knowledge, state)
  const [waiting] = state.agenda.slice(1)
  const waitingRef = waiting && refOf(knowledge, waiting.code)
  const facts = factsOf(knowledge, state)
  const more =
    procedure !== undefined &&
    state.aspects.length > 0 &&
    openQuestions(procedure, facts).length > 0
  const lead = [
    ...redirectedLead(state, found.procedure.name),
    ...(procedure?.condolence && state.opened ? [CONDOLENCE] : []),
  ]
  return {
    ...base(knowledge, state),
    kind: 'answer',
    say: [...lead, sayAt(state.home, sayAnswer(found, state.aspects[0]))].join(' '),
    blocks: blocksAt(state.home, host, answerBlocks(found, state.aspects, host.tenant)),
    options: unique([
      ...placeOptions(knowledge, state, host, found),
      ...(more ? [{ id: 'cmd:more', label: 'Trả lời thêm để có danh mục riêng' }] : []),
      ...(waitingRef
        ? [{ id: 'cmd:next', label: `Tiếp theo: ${waitingRef.name}`, procedure: waitingRef }]
        : []),
      ...wayOptions(found),
      ...found.redirects.map(({ to, because }) => ({
        id: `p:${to.code}`,
        label: to.name,
        ...(because !== undefined && { detail: `nếu ${because}` }),
        procedure: to,
      })),
      ...found.related
        .filter(({ to }) => to.code !== code)
        .slice(0, 3)
        .map(({ to, why }) => ({ id: `p:${to.code}`, label: to.name, detail: why, procedure: to })),
    ]),
    sources: found.sources.map(({ id, title, url, checked }) => ({
      id,
      title,
      ...(url !== undefined && { url }),
      checked,
    })),
  }
}

/** A follow-up ("lệ phí bao nhiêu?") while a question is open: the fact as far as it is known, then the question again. */
export function aspectTurn(
  knowledge: Knowledge,
  state: State,
  host: Host,
  aspects: readonly Aspect[],
): Turn {
  const turn = turnFor(knowledge, state, host)
  const { found } = answerOf(knowledge, state, host)
  if (found === undefined || turn.kind !== 'question') return turn
  const blocks = blocksAt(state.home, host, answerBlocks(found, aspects, host.tenant, 'asked'))
  return {
    ...turn,
    say: `${sayAt(state.home, sayAnswer(found, aspects[0]))} ${turn.question?.ask ?? ''}`.trim(),
    blocks,
    sources: found.sources.map(({ id, title, url, checked }) => ({
      id,
      title,
      ...(url !== undefined && { url }),
      checked,
    })),
  }
}

function sayAt(home: Home | undefined, sentence: string): string {
  return home === undefined ? sentence : sayHouse(sentence, home.commune)
}

/** The blocks of an answer as they are at the commune. */
function blocksAt(home: Home | undefined, { tenant }: Host, blocks: Block[]): Block[] {
  if (home === undefined) return blocks
  return blocks.flatMap((block) =>
    block.type !== 'where'
      ? [block]
      : [whereAt(block, home.commune, tenant), ...(home.before === undefined ? [] : [OLD_PAPERS])],
  )
}

/** Presses for the place: say it where it decides the house, read on where a name of before was said. */
function placeOptions(
  knowledge: Knowledge,
  { home, aspects }: State,
  { asksPlace }: Host,
  { agencies }: Answer,
): TurnOption[] {
  if (home?.before !== undefined) return relatedOptions(knowledge, [OLD_PAPERS_GUIDANCE])
  const isLocal = agencies.some(({ name }) => hasHouse(name))
  return asksPlace && home === undefined && aspects[0] === 'where' && isLocal ? [SAY_PLACE] : []
}

const OLD_PAPERS_GUIDANCE = 'g:giay-to-cu-con-gia-tri'

function answerOf(knowledge: Knowledge, state: State, host: Host) {
  const code = state.agenda[0]?.code ?? ''
  const { answers } = factsOf(knowledge, state)
  return {
    code,
    found: answer(knowledge, {
      code,
      answers,
      place: state.place,
      channel: channelOf(knowledge, state),
      since: state.since,
      today: host.today,
    }),
  }
}

function topicTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  const topic = state.topic && knowledge.topics.get(state.topic.id)
  if (topic === undefined) return greetingTurn(knowledge, host)
  const facts = factsOf(knowledge, state)
  const referred = topic.refer.find(({ when }) => holds(when, facts) === 'yes')
  if (referred !== undefined) return referTurn(knowledge, state, host, topic, referred)
  const [question] = openTopicQuestions(topic, facts)
  if (question !== undefined) return questionTurn(knowledge, state, topic, question)
  const why = (when: Topic['procedures'][number]['when']) =>
    because(when, facts, topic.questions, (code) => knowledge.provinces.get(code)?.name ?? code)
  const steps = topic.procedures.flatMap((step) => {
    const ref = refOf(knowledge, step.code)
    return ref === undefined || holds(step.when, facts) === 'no'
      ? []
      : [{ step, ref, because: why(step.when) }]
  })
  return {
    ...base(knowledge, state),
    kind: 'choice',
    say: [
      ...(topic.condolence && state.opened ? [CONDOLENCE] : []),
      steps.length === 1
        ? 'Dạ, bạn cần làm một việc ạ.'
        : `Dạ, bạn làm lần lượt ${steps.length} việc này ạ.`,
    ].join(' '),
    blocks: [
      { type: 'text', tone: 'plain', nodes: topic.intro },
      {
        type: 'steps',
        title: 'Làm theo thứ tự',
        items: steps.map(({ step, ref, because }) => ({
          text: ref.name,
          note: step.why,
          ...(because !== undefined && { because: `nếu ${because}` }),
          cites: [step.source],
        })),
      },
      ...topicNotes(topic, ({ when }) => holds(when, facts) !== 'no', why),
    ],
    options: steps.map(({ ref }, index) => ({
      id: `p:${ref.code}`,
      label: `${index + 1}. ${ref.name}`,
      procedure: ref,
    })),
    sources: sourcesOf(topic),
  }
}

/** What one should know beside the steps of a topic, or before seeing an officer. */
function topicNotes(
  { notes }: Topic,
  isShown: (note: Topic['notes'][number]) => boolean,
  why: (when: Topic['notes'][number]['when']) => string | undefined = () => undefined,
): Block[] {
  const items = notes.filter(isShown).map(({ text, when, source }) => {
    const reason = why(when)
    return { text, ...(reason !== undefined && { because: `nếu ${reason}` }), cites: [source] }
  })
  return items.length === 0
    ? []
    : [{ type: 'facts', about: 'notes', title: 'Nên biết', items, toggles: [] }]
}

function offerTurn(knowledge: Knowledge, state: State, _host: Host): Turn {
  const { say, options } = offeredOf(knowledge, state.offer)
  return {
    ...base(knowledge, state),
    kind: 'choice',
    say,
    blocks: [],
    options: [...options, { id: 'cmd:none', label: 'Không phải những việc này' }],
    sources: [],
  }
}

/** The sentence and the options of a choice: a pair that people confuse has its own. */
function offeredOf(
  knowledge: Knowledge,
  offer: readonly string[],
): { say: string; options: TurnOption[] } {
  const confusable = offer[0]?.startsWith('c:')
    ? knowledge.confusables.get(offer[0].slice(2))
    : undefined
  if (confusable !== undefined) {
    return {
      say: confusable.ask,
      options: confusable.options.flatMap(({ label, to }) => {
        const option = optionFor(knowledge, knowledge.topics.has(to) ? `t:${to}` : `p:${to}`)
        return option ? [{ ...option, label }] : []
      }),
    }
  }
  const [first, ...others] = offer.flatMap((id) => refOf(knowledge, id.slice(2)) ?? [])
  if (
    first !== undefined &&
    others.length > 0 &&
    others.every(({ name }) => foldText(name) === foldText(first.name))
  ) {
    return {
      say: `Dạ, “${first.name}” mỗi tỉnh làm một khác. Bạn làm ở tỉnh nào ạ?`,
      options: [first, ...others].map((procedure) => ({
        id: `p:${procedure.code}`,
        label: provinceName(knowledge, procedure.code) ?? 'Tỉnh, thành phố khác',
        procedure,
      })),
    }
  }
  return {
    say:
      offer.length === 1
        ? 'Dạ, có phải bạn hỏi việc này không ạ?'
        : 'Dạ, bạn muốn làm việc nào sau đây ạ?',
    options: apart(offer.flatMap((id) => optionFor(knowledge, id) ?? [])),
  }
}

/** A name of a record may be longer than a person can compare. */
const LONG_NAME = 110

/** Options as they differ: long names without their brackets, and no second line that all of them share. */
function apart(options: readonly TurnOption[]): TurnOption[] {
  const short = options.map(({ label }) =>
    label.length > LONG_NAME ? label.replace(/ *\([^()]*\)/g, '').trim() : label,
  )
  const isShared = options.length > 1 && new Set(options.map(({ detail }) => detail)).size === 1
  return options.map(({ detail, ...option }, index) => ({
    ...option,
    label:
      short.filter((one) => one === short[index]).length > 1
        ? option.label
        : (short[index] ?? option.label),
    ...(detail !== undefined && !isShared && { detail }),
  }))
}

function optionFor(knowledge: Knowledge, id: string): TurnOption | undefined {
  if (id.startsWith('t:')) {
    const topic = knowledge.topics.get(id.slice(2))
    return topic && { id, label: topic.name, detail: 'Xem cả các việc cần làm, theo thứ tự' }
  }
  if (id.startsWith('g:')) {
    const article = knowledge.articles.get(id.slice(2))
    return article && { id, label: article.title, detail: 'Hướng dẫn từng bước' }
  }
  const ref = refOf(knowledge, id.slice(2))
  if (ref === undefined) return undefined
  const detail = differenceOf(knowledge, ref.code)
  return {
    id: `p:${ref.code}`,
    label: ref.name,
    ...(detail !== undefined && { detail }),
    procedure: ref,
  }
}

/** The province whose own record it is. */
function provinceName(knowledge: Knowledge, code: string): string | undefined {
  const province =
    knowledge.procedures.get(code)?.procedure.province ?? knowledge.pointers.get(code)?.province
  return knowledge.provinces.get(province ?? '')?.name
}

/** What sets a candidate apart in plain words: where it is filed, and the province that issued it. */
function differenceOf(knowledge: Knowledge, code: string): string | undefined {
  const procedure = knowledge.procedures.get(code)?.procedure
  const pointer = knowledge.pointers.get(code)
  const province = provinceName(knowledge, code)
  const agency =
    procedure?.agencies.find(({ role }) => role === 'receives')?.name ?? pointer?.agency
  const parts = [
    ...(agency ? [agency] : []),
    ...(province === undefined ? [] : [`quy định riêng của ${province}`]),
  ]
  return parts.length > 0 ? parts.join(' · ') : undefined
}

/** First words of a conversation, with what people ask most. */
export function greetingTurn(knowledge: Knowledge, { tenant }: Host): Turn {
  return {
    ...EMPTY,
    kind: 'talk',
    say: tenant?.greeting ?? 'Chào bạn, bạn cần làm giấy tờ gì ạ?',
    blocks: [],
    options: commonOptions(knowledge, tenant),
    sources: [],
  }
}

/** Nothing was named: asks back with what people come for most. */
export function vagueTurn(knowledge: Knowledge, { tenant }: Host): Turn {
  return {
    ...EMPTY,
    kind: 'choice',
    say: 'Dạ, bạn cần làm giấy tờ hay thủ tục gì ạ? Bạn cứ nói như nói với người nhà.',
    blocks: [],
    options: commonOptions(knowledge, tenant),
    sources: [],
  }
}

/** Not in the store: says so, offers what is near without claiming it, and a person to ask. */
export function unknownTurn(knowledge: Knowledge, host: Host, near: readonly string[]): Turn {
  const options = near.flatMap((id) => optionFor(knowledge, id) ?? [])
  return {
    ...EMPTY,
    kind: 'unknown',
    say:
      options.length > 0
        ? 'Dạ, chúng tôi chưa tìm được đúng việc bạn hỏi. Có phải là một trong các việc dưới đây không ạ?'
        : 'Dạ, kho của chúng tôi chưa có câu trả lời cho việc này ạ.',
    blocks: [
      text(
        options.length > 0
          ? 'Không phải thì bạn thử nói tên giấy tờ hoặc việc cần làm, ví dụ “đăng ký khai sinh”.'
          : 'Bạn thử nói tên giấy tờ hoặc việc cần làm, ví dụ “đăng ký khai sinh”. Hoặc gọi tổng đài để gặp người hướng dẫn ạ.',
      ),
      // What may be pressed stands close below the words.
      ...contactBlock(host, options.length > 0 ? [] : undefined),
    ],
    options,
    sources: [],
  }
}

/** A fixed reply, or a fact of the place; the conversation stays where it was. */
export function talkTurn(
  talk: Talk,
  state: State,
  knowledge: Knowledge,
  host: Host,
  near: readonly string[] = [],
): Turn {
  const { home, locating } = state
  const isHere = talk.here !== undefined && home !== undefined
  const [first, ...rest] = isHere ? filled(talk.here ?? [], home) : talk.reply
  // Whatever else is said, danger above all, stands alone.
  const asked =
    locating === undefined || talk.here === undefined ? undefined : placeQuestion(locating)
  const open = locating === undefined ? openQuestion(knowledge, state) : locating
  const ofPlace = talk.tenant && sayTenant(talk.tenant, host.tenant)
  return {
    ...base(knowledge, state),
    kind: talk.kind,
    say: [ofPlace ?? (first === undefined ? '' : plain(first)), asked?.ask ?? ''].join(' ').trim(),
    ...(asked !== undefined && {
      question: {
        id: PLACE_QUESTION,
        kind: 'one' as const,
        ask: asked.ask,
        why: asked.why,
        left: 1,
      },
    }),
    blocks:
      talk.tenant !== undefined && ofPlace !== undefined
        ? contactBlock(host, tenantCounters(talk.tenant, host.tenant), 'Nơi tiếp nhận')
        : [
            ...talkText(talk.kind, rest),
            // What may be pressed stands close below the words.
            ...(talk.contact
              ? contactBlock(host, near.length > 0 ? [] : countersFor(home, host))
              : []),
          ],
    options: [
      ...talk.options.flatMap(({ label, to }) => {
        if (to.startsWith('cmd:')) return [{ id: to, label }]
        const option = optionFor(knowledge, to)
        return option ? [{ ...option, label }] : []
      }),
      ...near.flatMap((id) => optionFor(knowledge, id) ?? []),
      ...(open === undefined ? [] : [{ id: 'cmd:resume', label: 'Tiếp tục câu hỏi đang dở' }]),
    ],
    sources: sourcesOf(talk),
  }
}

/** A reply with the commune in it: `{noi}` is its full name, `{xa}` the name alone, `{cu}` what the citizen called it. */
function filled(nodes: Talk['reply'], { commune, before }: Home): Talk['reply'] {
  const fill = (node: Talk['reply'][number]): Talk['reply'][number] =>
    node.type === 'text'
      ? {
          ...node,
          text: node.text
            .replaceAll('{cu}', before ?? 'nơi bạn ở')
            .replaceAll('{noi}', fullName(commune))
            .replaceAll('{xa}', nameInside(commune.name)),
        }
      : { ...node, children: node.children.map(fill) }
  return nodes.map(fill)
}

/** The counters of the portal, unless the citizen lives elsewhere. */
function countersFor(home: Home | undefined, { tenant }: Host) {
  const isElsewhere = home !== undefined && !isAtTenant(home.commune, tenant)
  return isElsewhere ? [] : tenant?.counters
}

/** Guidance: the short answer first, then how it is done; what was in work waits below. */
function articleTurn(article: Article, state: State, knowledge: Knowledge, host: Host): Turn {
  const { id, title, body, sources, legal } = article
  const [first, ...rest] = body
  return {
    ...base(knowledge, state),
    article: { id, title },
    kind: 'talk',
    say: first === undefined ? title : plain(first),
    blocks: [
      ...talkText('talk', rest),
      // The number is enough beside guidance: the cards of all counters would bury what follows.
      ...contactBlock(host, host.tenant?.hotline ? [] : undefined),
      {
        ...sourcesBlock(sources),
        legal: legal.flatMap((number) => {
          const known = knowledge.legal.get(number)
          return known === undefined
            ? []
            : [{ number, title: known.title, ...(known.url !== undefined && { url: known.url }) }]
        }),
      },
    ],
    options: [...relatedOptions(knowledge, article.related), ...waiting(knowledge, state)],
    sources: sourcesOf(article),
  }
}

/** What a hard word means, and what it has to do with. */
export function meaningTurn(
  { term, text, related, source }: GlossaryTerm,
  state: State,
  knowledge: Knowledge,
  host: Host,
): Turn {
  const { [source]: known } = knowledge.glossary.sources
  const sources = known === undefined ? {} : { [source]: known }
  return {
    ...base(knowledge, state),
    kind: 'talk',
    say: `Dạ, “${term}” là ${text}`,
    blocks: [...(related.length > 0 ? [] : contactBlock(host)), sourcesBlock(sources)],
    options: [...relatedOptions(knowledge, related), ...waiting(knowledge, state)],
    sources: sourcesOf({ sources }),
  }
}

function relatedOptions(knowledge: Knowledge, related: readonly string[]): TurnOption[] {
  return related.flatMap((to) => optionFor(knowledge, to.includes(':') ? to : `p:${to}`) ?? [])
}

/** The way back to what was being talked about. */
function waiting(knowledge: Knowledge, state: State): TurnOption[] {
  if (openQuestion(knowledge, state) !== undefined)
    return [{ id: 'cmd:resume', label: 'Tiếp tục câu hỏi đang dở' }]
  if (state.mode === 'offer') return [{ id: 'cmd:resume', label: 'Quay lại chỗ chọn việc' }]
  const asker = askerOf(knowledge, state)
  const name = asker?.name ?? refOf(knowledge, state.agenda[0]?.code ?? '')?.name
  return name === undefined ? [] : [{ id: 'cmd:resume', label: `Quay lại: ${name}` }]
}

function sourcesBlock(sources: Article['sources']): BlockOf<'sources'> {
  const [oldest] = Object.values(sources)
    .map(({ checked }) => checked)
    .sort()
  return {
    type: 'sources',
    asOf: oldest === undefined ? '' : `Đối chiếu lần cuối ngày ${formatDay(oldest)}`,
    legal: [],
  }
}

function talkText(kind: Talk['kind'], nodes: Talk['reply']): Block[] {
  if (nodes.length === 0) return []
  return [{ type: 'text', tone: kind === 'urgent' ? 'warning' : 'plain', nodes }]
}

/** A yes or no where nothing was asked: heard, and the way on. */
export function heardTurn(knowledge: Knowledge, state: State): Turn {
  const [, waiting] = state.agenda
  const next = waiting && refOf(knowledge, waiting.code)
  return {
    ...base(knowledge, state),
    kind: 'talk',
    say: 'Dạ vâng ạ. Bạn cần hỏi thêm gì thì cứ nhắn nhé.',
    blocks: [],
    options: [
      ...(next ? [{ id: 'cmd:next', label: `Tiếp theo: ${next.name}`, procedure: next }] : []),
      { id: 'cmd:resume', label: 'Xem lại câu trả lời' },
      RESTART,
    ],
    sources: [],
  }
}

/** A way to a person: hotline and counters. */
export function humanTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  return {
    ...base(knowledge, state),
    kind: 'talk',
    say: 'Dạ, bạn gọi hoặc đến gặp cán bộ theo thông tin dưới đây ạ.',
    blocks: contactBlock(host),
    options:
      state.mode === 'start' ? [] : [{ id: 'cmd:resume', label: 'Tiếp tục câu hỏi đang dở' }],
    sources: [],
  }
}

/** Puts a sentence before a turn. */
export function withLead(turn: Turn, lead: string): Turn {
  return { ...turn, say: `${lead} ${turn.say}` }
}

const BACK: TurnOption = { id: 'cmd:back', label: 'Quay lại' }
const RESTART: TurnOption = { id: 'cmd:restart', label: 'Làm lại từ đầu' }
const SAY_PLACE: TurnOption = { id: 'cmd:place', label: 'Cho biết xã, phường của bạn' }
const EMPTY = { case: [] } satisfies Partial<Turn>

function base(knowledge: Knowledge, state: State): Pick<Turn, 'procedure' | 'topic' | 'case'> {
  const ref = state.mode === 'procedure' ? refOf(knowledge, state.agenda[0]?.code ?? '') : undefined
  const topic = state.mode === 'topic' ? knowledge.topics.get(state.topic?.id ?? '') : undefined
  return {
    ...(ref && { procedure: ref }),
    ...(topic && { topic: { id: topic.id, name: topic.name } }),
    case: chipsOf(knowledge, state),
  }
}

const CHANNEL_CHIPS = {
  online: 'nộp trên mạng',
  'in-person': 'nộp tại quầy',
  post: 'gửi qua bưu điện',
} as const

/** What was understood so far: answers of the thing in work, the way to file, the place. */
function chipsOf(knowledge: Knowledge, state: State): Turn['case'] {
  const asker = state.mode === 'offer' ? undefined : askerOf(knowledge, state)
  const { answers } = factsOf(knowledge, state)
  const said = (asker?.questions ?? []).flatMap((question) => {
    const value = answers[question.id]
    if (value === undefined) return []
    return [{ question: question.id, text: chipText(question, value), removable: true }]
  })
  const place = placeChip(knowledge, state)
  const channel = state.mode === 'procedure' ? channelOf(knowledge, state) : undefined
  return [
    ...said,
    ...(channel ? [{ question: '@channel', text: CHANNEL_CHIPS[channel], removable: true }] : []),
    ...sinceChip(knowledge, state),
    ...(place ? [{ ...place, removable: true }] : []),
  ]
}

/** The day told, where a deadline of the procedure in work counts from it. */
function sinceChip(knowledge: Knowledge, state: State): Turn['case'] {
  const { since } = state
  const isCounted = procedureInWork(knowledge, state)?.deadlines.some(
    ({ after }) => after !== undefined && eventIn(after) === since?.event,
  )
  if (since === undefined || state.mode !== 'procedure' || !isCounted) return []
  const text = `${eventName(since.event)} ${formatDay(since.day)}`
  return [{ question: '@since', text, removable: true }]
}

const FEW_PARTS = 2

/** Today's commune, and what the citizen called it or what it was; else the province. */
function placeChip(knowledge: Knowledge, { home, place }: State) {
  if (home === undefined) {
    const province = place && knowledge.provinces.get(place.province)
    return province && { question: '@province', text: province.name }
  }
  const { commune, before } = home
  const was = commune.was.length <= FEW_PARTS ? commune.was.map(nameInside).join(' và ') : ''
  const old = before ?? (was === nameInside(commune.name) ? '' : was)
  const text = `${commune.name}, ${nameInside(commune.province.name)}`
  return { question: '@commune', text: old === '' ? text : `${text} (trước đây là ${old})` }
}

function chipText(question: Question, value: NonNullable<Facts['answers'][string]>): string {
  if (value === UNSURE) return `chưa rõ: ${question.options[0]?.as ?? question.ask}`
  if (typeof value === 'number') return `${value} ${question.unit ?? ''}`.trim()
  const ids = writeValue(value).split(',')
  const texts = ids.flatMap((id) => question.options.find((option) => option.id === id)?.as ?? [])
  return texts.length > 0 ? texts.join(', ') : 'không có điều nào nêu trên'
}

function sourcesOf({ sources }: Pick<Procedure, 'sources'>): Turn['sources'] {
  return Object.entries(sources).map(([id, { title, url, checked }]) => ({
    id,
    title,
    ...(url !== undefined && { url }),
    checked,
  }))
}

const MOST_COMMON = 6

/** What is asked most, one of each field: somebody with another trouble should find his own. */
function commonOptions(knowledge: Knowledge, tenant: Tenant | undefined): TurnOption[] {
  const hidden = new Set(tenant?.hidden)
  const topics = [...knowledge.topics.values()].map(({ id, demand }) => ({
    id: `t:${id}`,
    demand,
    field: '',
  }))
  const procedures = [...knowledge.procedures.values()]
    .filter(({ layer, procedure }) => layer !== 'official' && !hidden.has(procedure.code))
    .map(({ procedure: { code, demand, field } }) => ({ id: `p:${code}`, demand, field }))
  const ordered = [...topics, ...procedures].sort((a, b) => b.demand - a.demand)
  const fields = new Set(ordered.map(({ field }) => field))
  return [...fields]
    .flatMap((field) => ordered.find((one) => one.field === field) ?? [])
    .sort((a, b) => b.demand - a.demand)
    .slice(0, MOST_COMMON)
    .flatMap(({ id }) => {
      const option = optionFor(knowledge, id)
      return option
        ? [
            {
              id: option.id,
              label: option.label,
              ...(option.procedure && { procedure: option.procedure }),
            },
          ]
        : []
    })
}

function contactBlock(
  { tenant }: Host,
  counters = tenant?.counters ?? [],
  title = 'Gặp người hướng dẫn',
): Block[] {
  if (tenant === undefined) return []
  return [
    {
      type: 'contact',
      title,
      hotline: tenant.hotline,
      counters,
      fictional: tenant.fictional && counters.length > 0,
    },
  ]
}

function text(sentence: string): Block {
  return {
    type: 'text',
    tone: 'plain',
    nodes: [{ type: 'p', children: [{ type: 'text', text: sentence }] }],
  }
}

function plain(node: Talk['reply'][number]): string {
  return node.type === 'text' ? node.text : node.children.map(plain).join('')
}
