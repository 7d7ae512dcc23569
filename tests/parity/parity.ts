import { answerBlocks, type Knowledge } from '../../engine/index.ts'
import {
  type Answer,
  Answer as AnswerSchema,
  type Answers,
  type Block,
} from '../../knowledge/schema/index.ts'
import { isRedirected, isReferred } from '../../scripts/proof/faults.ts'
import { trailName } from '../../scripts/proof/finding.ts'
import type { Assistant } from '../../server/assistant.ts'
import { readCase } from '../../server/pages/case-query.ts'
import { settle } from '../../server/pages/settle.ts'
import { turnText } from '../../widget/plain/plain-text.ts'
import { FACTS, PARTS, type Part, type Piece } from './facts.ts'
import { type PathEnd, walkPaths } from './paths.ts'
import { BLOCK_RENDERINGS, messageOf, scriptOf, voiceOf } from './renderings.tsx'
import { fold, isSaid } from './said.ts'
import { PRINTED, SPOKEN, WRITTEN } from './voices.ts'

/** What a comparison of all renderings over all paths came to. */
export type Parity = {
  /** Ends of runs, at every place and on every day on which something changes. */
  paths: number
  /** Paths whose turn, as pages and widget get it, was played through the dialogue. */
  played: number
  /** Paths that end with an officer or in another procedure. */
  elsewhere: number
  /** Different parts of answers, each compared once in every rendering. */
  parts: number
  /** Facts that were looked for, in all renderings together. */
  facts: number
  /** Long messages in which nothing was cut. */
  messages: number
  differences: string[]
}

/** One part of an answer as some path shows it. */
type Shown = { part: Part; answer: Answer; blocks: Block[]; path: string }

/** The blocks in which a part of an answer stands. */
const BLOCKS: Readonly<Record<Part, (block: Block) => boolean>> = {
  elsewhere: (block) => block.type === 'facts' && block.about === 'notes',
  papers: ({ type }) => type === 'checklist',
  who: (block) => block.type === 'facts' && ['presence', 'behalf'].includes(block.about),
  money: (block) => block.type === 'fees' || (block.type === 'facts' && block.about === 'notes'),
  time: ({ type }) => type === 'times',
  office: ({ type }) => type === 'where',
  deadlines: (block) => block.type === 'facts' && block.about === 'deadlines',
  link: ({ type }) => type === 'link',
}

/** Compares what every rendering states with the Answer, on all paths of the given procedures. */
export async function parityOf(
  knowledge: Knowledge,
  assistant: Assistant,
  codes: readonly string[],
): Promise<Parity> {
  const parity: Parity = {
    paths: 0,
    played: 0,
    elsewhere: 0,
    parts: 0,
    facts: 0,
    messages: 0,
    differences: [],
  }
  const shown = new Map<string, Shown>()
  for (const code of codes) {
    const known = knowledge.procedures.get(code)
    if (known === undefined) continue
    walkPaths(knowledge, known.procedure, (end) => {
      parity.paths += end.found.length
      if (end.found.some((answer) => isReferred(answer) || isRedirected(answer)))
        parity.elsewhere += end.found.length
      const blocks = end.found.map((answer) => answerBlocks(answer, [], undefined))
      for (const [at, answer] of end.found.entries())
        note(shown, answer, blocks[at] ?? [], nameOf(end, answer))
      const [answer] = end.found
      if (answer === undefined || end.place?.commune !== undefined) return
      parity.played += 1
      parity.differences.push(...played(assistant, end, answer, blocks[0] ?? []))
    })
  }
  await compare([...shown.values()], parity)
  return parity
}

const isElsewhere = (answer: Answer) => isReferred(answer) || isRedirected(answer)

const nameOf = ({ procedure, answers, place }: PathEnd, { today }: Answer) =>
  `${procedure.id}: ${trailName(answers)}; ${place ? JSON.stringify(place) : 'cả nước'}; ${today}`

/** Keeps each different part once: equal facts in equal blocks are rendered equally. */
function note(shown: Map<string, Shown>, answer: Answer, blocks: Block[], path: string): void {
  for (const part of PARTS) {
    const mine = blocks.filter(BLOCKS[part])
    const key = `${answer.procedure.code} ${part} ${JSON.stringify(FACTS[part](answer, WRITTEN))} ${JSON.stringify(mine)}`
    if (!shown.has(key)) shown.set(key, { part, answer, blocks: mine, path })
  }
}

/** The dialogue, played with the same answers, must end in the very blocks of the answer, or where the case belongs. */
function played(assistant: Assistant, end: PathEnd, answer: Answer, blocks: Block[]): string[] {
  const told = {
    ...readCase(new URLSearchParams(end.place && { tinh: end.place.province })),
    answers: new Map(Object.entries(end.answers).map(([id, value]) => [id, atom(value)])),
  }
  const { turn } = settle(assistant, `p:${end.procedure.code}`, told, {
    tenant: undefined,
    today: answer.today,
  })
  const path = `${nameOf(end, answer)}: lượt (${turn.kind})`
  if (isElsewhere(answer)) {
    const text = fold(turnText(turn))
    return leadsTo(answer)
      .filter((words) => !isSaid(text, words))
      .map((words) => `${path} thiếu ${words.join(' | ')}`)
  }
  const has = new Set(turn.blocks.map((block) => JSON.stringify(block)))
  return blocks
    .filter((block) => !has.has(JSON.stringify(block)))
    .map((block) => `${path} thiếu khối ${block.type}`)
}

/** Where a case surely belongs: the other procedure, else whom to see and what to bring. */
function leadsTo({ redirects, refer }: Answer): string[][] {
  const to = redirects.find(({ holds }) => holds === 'yes')?.to
  return to !== undefined
    ? [[to.name]]
    : refer
        .filter(({ holds }) => holds === 'yes')
        .map(({ whom, why, bring }) => [whom, why, ...bring])
}

/** An answer as a trail writes it. */
const atom = (value: Answers[string]) =>
  Array.isArray(value) ? value.join(',') || '-' : String(value)

async function compare(parts: readonly Shown[], parity: Parity): Promise<void> {
  const drawn = new Map<string, string>()
  const folded = async (name: string, block: Block, { sources }: Answer) => {
    const key = `${name} ${JSON.stringify(block)} ${sources.map(({ id }) => id)}`
    const known = drawn.get(key)
    if (known !== undefined) return known
    const render = BLOCK_RENDERINGS[name] as (typeof BLOCK_RENDERINGS)[string]
    const text = fold(await render(block, sources))
    drawn.set(key, text)
    return text
  }
  // One answer may be the first to show several parts: it is rendered whole only once.
  const wholes = new Map<Answer, Whole>()
  const wholeOf = (answer: Answer) => {
    const whole = wholes.get(answer) ?? renderWhole(answer)
    wholes.set(answer, whole)
    return whole
  }

  for (const { part, answer, blocks, path } of parts) {
    parity.parts += 1
    const written = FACTS[part](answer, WRITTEN)
    const printed = FACTS[part](answer, PRINTED)
    const look = (name: string, text: string, facts: readonly Piece[][]) => {
      for (const fact of facts) {
        parity.facts += 1
        if (!isSaid(text, fact))
          parity.differences.push(
            `${path}: ${name}, ${part}: thiếu ${fact.flat().filter(Boolean).join(' | ')}`,
          )
      }
    }
    for (const name of Object.keys(BLOCK_RENDERINGS)) {
      const texts: string[] = []
      for (const block of blocks) texts.push(await folded(name, block, answer))
      look(name, texts.join(' '), voiceOf(name) === PRINTED ? printed : written)
    }
    const { script, message, sent } = wholeOf(answer)
    look('script', script, FACTS[part](answer, SPOKEN))
    if (message !== undefined) {
      parity.messages += 1
      look('message', message, written)
    }
    if (sent === undefined) parity.differences.push(`${path}: JSON không đúng khuôn`)
    else if (JSON.stringify(FACTS[part](sent, WRITTEN)) !== JSON.stringify(written))
      parity.differences.push(`${path}: JSON, ${part}: khác`)
  }
}

/** What is rendered from an answer as a whole, folded; `sent` is what arrives by JSON, if it keeps to the schema. */
type Whole = { script: string; message: string | undefined; sent: Answer | undefined }

function renderWhole(answer: Answer): Whole {
  const message = messageOf(answer)
  const sent = AnswerSchema.safeParse(JSON.parse(JSON.stringify(answer)))
  return {
    script: fold(scriptOf(answer)),
    message: message === undefined ? undefined : fold(message),
    sent: sent.data,
  }
}
