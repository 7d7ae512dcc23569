import { answerBlocks } from '../../engine/answer/blocks/index.ts'
import { openQuestions, openTopicQuestions } from '../../engine/answer/questions.ts'
import { UNSURE } from '../../engine/answer/when.ts'
import { answer, type Knowledge, reply } from '../../engine/index.ts'
import type { Answers, Block, Question, Tenant, Topic, Turn } from '../../knowledge/schema/index.ts'
import { valuesOf } from '../../scripts/proof/runs.ts'

const TODAY = '2026-11-21'

/** One screen to look at, and why it was chosen. */
export type Screen = { name: string; turn: Turn }

/** All screens that stand for all others, and how many of each sort there are. */
export type Screens = {
  list: Screen[]
  questions: number
  answers: number
  paths: number
  shapes: number
}

type Path = { code: string; answers: Answers }

/**
 * Every question screen; for each procedure the largest, the smallest and the all-"chưa rõ" answer; and one answer of
 * each shape that occurs on any path of any procedure.
 */
export function screensOf(knowledge: Knowledge, tenant: Tenant): Screens {
  const questions = new Map<string, Screen>()
  const answers = new Map<string, Screen>()
  const shapes = new Map<string, Path>()
  const swept = new Set<string>()
  let paths = 0
  const show = (sort: string, { code, answers: given }: Path) => {
    const key = JSON.stringify([code, given])
    if (answers.has(key)) return
    const turn = answerTurn(knowledge, tenant, { code, answers: given })
    answers.set(key, { name: `${code} ${sort}`, turn })
    swept.add(shapeOf(turn.blocks))
  }

  for (const { procedure } of knowledge.procedures.values()) {
    const { code } = procedure
    let largest = { size: -1, path: { code, answers: {} as Answers } }
    let smallest = { size: Number.POSITIVE_INFINITY, path: largest.path }
    let unsure: Path = largest.path
    walk((given) => openQuestions(procedure, { answers: given, ...tenant.place })[0], {
      ask(question, given) {
        const key = `${code} ${question.id}`
        if (!questions.has(key))
          questions.set(key, {
            name: key,
            turn: questionTurn(knowledge, tenant, `p:${code}`, given, question),
          })
      },
      end(given) {
        paths += 1
        const path = { code, answers: given }
        const blocks = blocksOf(knowledge, tenant, path)
        const size = JSON.stringify(blocks).length
        if (size > largest.size) largest = { size, path }
        if (size < smallest.size) smallest = { size, path }
        if (Object.values(given).every((value) => value === UNSURE)) unsure = path
        const shape = shapeOf(blocks)
        if (!shapes.has(shape)) shapes.set(shape, path)
      },
    })
    show('lớn nhất', largest.path)
    show('nhỏ nhất', smallest.path)
    show('chưa rõ', unsure)
  }
  for (const topic of knowledge.topics.values())
    walk((given) => openTopicQuestions(topic, { answers: given })[0], {
      ask(question, given) {
        const key = `${topic.id} ${question.id}`
        if (!questions.has(key))
          questions.set(key, {
            name: key,
            turn: questionTurn(knowledge, tenant, `t:${topic.id}`, given, question),
          })
      },
      end() {},
    })
  for (const [shape, path] of shapes) if (!swept.has(shape)) show('dạng', path)
  return {
    list: [...questions.values(), ...answers.values(), ...others(knowledge, tenant)],
    questions: questions.size,
    answers: answers.size,
    paths,
    shapes: shapes.size,
  }
}

function walk(
  next: (given: Answers) => Question | undefined,
  seen: { ask(question: Question, given: Answers): void; end(given: Answers): void },
  given: Answers = {},
): void {
  const question = next(given)
  if (!question) {
    seen.end(given)
    return
  }
  seen.ask(question, given)
  for (const value of [...valuesOf(question), UNSURE])
    walk(next, seen, { ...given, [question.id]: value })
}

/** What an answer is made of, as the panel draws it: which parts, and what occurs within each. */
export function shapeOf(blocks: readonly Block[]): string {
  return [...new Set(blocks.filter(({ type }) => type !== 'glossary').map(partShape))]
    .sort()
    .join(' ')
}

function partShape(block: Block): string {
  const told = (...words: (string | false)[]) =>
    `${block.type}(${[...new Set(words.filter(Boolean))].sort().join(' ')})`
  switch (block.type) {
    case 'checklist':
      return told(
        ...block.groups.map(({ kind }) => kind),
        block.none !== undefined && 'none',
        block.notNeeded.length > 0 && 'not-needed',
      )
    case 'facts':
      return told(block.about, block.toggles.length > 0 && 'toggles')
    case 'fees':
      return told(
        block.ways.length > 1 && 'ways',
        block.toggles.length > 0 && 'toggles',
        block.askPlace && 'place',
      )
    case 'times':
      return told(block.ways.length > 1 && 'ways')
    case 'where':
      return told(block.counters.length > 0 && 'counters')
    case 'link':
      return told(block.note !== undefined && 'note')
    default:
      return block.type
  }
}

function blocksOf(knowledge: Knowledge, tenant: Tenant, { code, answers }: Path): Block[] {
  const found = answer(knowledge, { code, answers, place: tenant.place, today: TODAY })
  return found ? answerBlocks(found, [], tenant) : []
}

/** The turn to which a trail leads. */
function turnAt(knowledge: Knowledge, tenant: Tenant, trail: string[]): Turn {
  const conversation = { v: 1, pack: knowledge.hash, agenda: [], shared: {}, from: 'web', trail }
  return reply(knowledge, {
    act: { type: 'choose', id: 'cmd:next' },
    conversation,
    tenant,
    today: TODAY,
  }).turn
}

const atoms = (given: Answers) =>
  Object.entries(given).map(
    ([id, value]) => `q:${id}=${Array.isArray(value) ? value.join(',') || 'khong' : value}`,
  )

function answerTurn(knowledge: Knowledge, tenant: Tenant, path: Path): Turn {
  const turn = turnAt(knowledge, tenant, [[`p:${path.code}`, ...atoms(path.answers)].join(' ')])
  const blocks = blocksOf(knowledge, tenant, path)
  // In the conversation such a case may lead to another procedure or to an officer; the parts are drawn all the same.
  return turn.kind === 'answer' && shapeOf(turn.blocks) === shapeOf(blocks)
    ? turn
    : { ...turn, kind: 'answer', question: undefined, say: 'Dạ, đây là phần trả lời ạ.', blocks }
}

function questionTurn(
  knowledge: Knowledge,
  tenant: Tenant,
  start: string,
  given: Answers,
  { id, ask, why, kind, options }: Question,
): Turn {
  const turn = turnAt(knowledge, tenant, [[start, ...atoms(given)].join(' ')])
  if (turn.question?.id === id) return turn
  return {
    ...turn,
    kind: 'question',
    say: ask,
    question: { id, kind, ask, why, left: 1 },
    blocks: [],
    options: [
      ...options.map((option) => ({ id: `q:${id}=${option.id}`, label: option.label })),
      { id: `q:${id}=${UNSURE}`, label: 'Tôi chưa rõ' },
    ],
  }
}

/** Everything that is neither a question nor an answer: greeting, topics, guidance, no match, emergency, people. */
function others(knowledge: Knowledge, tenant: Tenant): Screen[] {
  const said = (message: string) => reply(knowledge, { message, tenant, today: TODAY }).turn
  const guidance = [...knowledge.articles.keys()].map((id) => ({
    name: `bài ${id}`,
    turn: turnAt(knowledge, tenant, [`g:${id}`]),
  }))
  const topics = [...knowledge.topics.values()].map((topic) => ({
    name: `chủ đề ${topic.id}`,
    turn: turnAt(knowledge, tenant, [[`t:${topic.id}`, ...atoms(firstCase(topic))].join(' ')]),
  }))
  const messages = [
    'giá vàng hôm nay',
    'nhà tôi đang cháy',
    'cho tôi gặp cán bộ',
    'trích lục là gì',
    'giấy tờ',
    'giấy xác nhận',
    'mấy giờ ủy ban mở cửa',
    'hồ sơ của tôi xong chưa',
  ].map((message) => ({ name: message, turn: said(message) }))
  const greeting = reply(knowledge, { act: { type: 'restart' }, tenant, today: TODAY }).turn
  return [{ name: 'lời chào', turn: greeting }, ...guidance, ...topics, ...messages]
}

function firstCase(topic: Topic): Answers {
  const given: Answers = {}
  for (;;) {
    const question = openTopicQuestions(topic, { answers: given })[0]
    const value = question && valuesOf(question)[0]
    if (!question || value === undefined) return given
    given[question.id] = value
  }
}
