import { findTalk } from '../../engine/dialogue/talk.ts'
import {
  createPhraseIndex,
  type Knowledge,
  longestOnly,
  type Reply,
  reply,
} from '../../engine/index.ts'
import type { Reading } from '../../engine/text/index.ts'
import { nameOf } from '../evaluate/misses.ts'
import { type Outcome, outcomeOf } from '../evaluate/outcome.ts'
import { rewritesOf } from './rewrites.ts'

/** A phrase of the message and what it is taken for. */
type Taken = { said: string; for: string }

/** How a message is understood at the start of a conversation, step by step. */
export type Trace = {
  syllables: string[]
  /** Abbreviations written out, keyboard remains and run-together words mended. */
  rewrites: Taken[]
  expanded: string[]
  synonyms: Taken[]
  noise: string[]
  aspects: Taken[]
  command: string | undefined
  negated: string[]
  weighty: string[]
  /** Where a second request may begin: each part with the first that is found for it alone. */
  parts: Taken[]
  candidates: {
    ref: string
    name: string
    score: number
    coverage: number
    covered: number
    exact: boolean
    same: number
    why: string[]
  }[]
  decision: { kind: keyof typeof DECISIONS; shown: string[]; reason: string }
  say: string
  moves: string[]
}

const MOST_CANDIDATES = 6

/** Follows a message through reading, searching and deciding. */
export function traceOf(knowledge: Knowledge, message: string, today: string): Trace {
  const { lexicon, reader, search } = knowledge
  const reading = reader.read(message)
  const { words, expanded } = reading
  const at = (places: readonly number[]) => places.map((place) => expanded.accented[place] ?? '')
  const taken = <T>(entries: { phrases: string[]; value: T }[], name: (value: T) => string) =>
    longestOnly(createPhraseIndex(entries).find(expanded)).map(({ value, start, length }) => ({
      said: expanded.accented.slice(start, start + length).join(' '),
      for: name(value),
    }))
  const candidates = search
    .find(reading, { limit: MOST_CANDIDATES })
    .map(({ ref, score, coverage, covered, exact, same, why }) => ({
      ref,
      name: nameOf(knowledge, ref),
      score,
      coverage,
      covered,
      exact,
      same: same.length,
      why,
    }))
  const answered = reply(knowledge, { message, today })
  const outcome = outcomeOf(knowledge, answered)
  return {
    syllables: words.accented,
    rewrites: rewritesOf(words, expanded),
    expanded: expanded.accented,
    synonyms: taken(
      lexicon.synonyms.map(({ say, means }) => ({ phrases: say, value: means })),
      (means) => means,
    ),
    noise: taken([{ phrases: lexicon.noise, value: '' }], String).map(({ said }) => said),
    aspects: taken(
      lexicon.aspects.map(({ aspect, says }) => ({ phrases: says, value: aspect })),
      String,
    ),
    command: reading.command,
    negated: at(reading.negated),
    weighty: at(reading.weighty),
    parts: (reading.parts.length < 2 ? [] : reading.parts).map(({ text: said }) => {
      const [first] = search.find(reader.read(said), { limit: 1 })
      return { said, for: first === undefined ? '(không có)' : nameOf(knowledge, first.ref) }
    }),
    candidates,
    decision: {
      kind: outcome.kind === 'refused' ? outcome.by : outcome.kind,
      shown: shownOf(outcome).map((ref) => `${nameOf(knowledge, ref)} [${ref}]`),
      reason: reasonOf(knowledge, reading, answered, outcome, candidates),
    },
    say: answered.turn.say,
    moves: answered.conversation.trail,
  }
}

function shownOf({ kind, refs }: Outcome): string[] {
  return kind === 'topic' ? refs.slice(0, 1) : refs
}

function reasonOf(
  knowledge: Knowledge,
  reading: Reading,
  { turn, conversation }: Reply,
  outcome: Outcome,
  [first, second]: Trace['candidates'],
): string {
  const { expanded, weighty, command } = reading
  const found = findTalk(knowledge, reading)
  if (outcome.kind === 'refused' && found?.talk.kind === turn.kind)
    return `lời đáp soạn sẵn “${found.talk.id}”, vì có “${found.phrase}”`
  if (command !== undefined && conversation.trail.length === 0) return `cả câu là lệnh “${command}”`
  const confusable = longestOnly(knowledge.confusableIndex.find(expanded))[0]
  if (
    outcome.kind === 'choice' &&
    confusable !== undefined &&
    conversation.trail.at(-1)?.includes('?:c:')
  )
    return `“${confusable.phrase}” dễ lẫn giữa nhiều việc, nên hỏi một câu`
  if (weighty.length === 0) return 'không chữ nào nói tới một việc'
  if (first === undefined) return 'không tìm được ứng viên nào'
  const lead = second === undefined ? 'không có ứng viên thứ hai' : leadOf(first, second)
  const whole = first.exact ? 'nói trọn một tên hay một cách hỏi; ' : ''
  return `ứng viên đầu: ${whole}giải thích ${percent(first.coverage)} sức nặng của câu; ${lead}`
}

function leadOf(first: Trace['candidates'][number], second: Trace['candidates'][number]): string {
  const ratio = first.score / Math.max(second.score, 0.001)
  return `điểm gấp ${ratio.toFixed(2).replace('.', ',')} lần ứng viên thứ hai`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

const DECISIONS = {
  direct: 'trả lời thẳng',
  topic: 'mở chủ đề',
  choice: 'cho chọn',
  asked: 'hỏi lại',
  unknown: 'nói chưa có',
  talk: 'đáp lời soạn sẵn',
  urgent: 'đáp lời soạn sẵn, việc khẩn',
} as const

/** A trace for people. */
export function traceLines(trace: Trace): string[] {
  const { decision, candidates } = trace
  const pairs = (taken: readonly Taken[]) => taken.map((one) => `${one.said} → ${one.for}`)
  return [
    line('Chữ đọc được', [trace.syllables.join(' ')]),
    line('Viết lại', pairs(trace.rewrites)),
    line('Sau khi viết lại', trace.rewrites.length > 0 ? [trace.expanded.join(' ')] : []),
    line('Từ dân gian', pairs(trace.synonyms)),
    line('Lời đệm', trace.noise),
    line('Hỏi về', pairs(trace.aspects)),
    line('Lệnh', trace.command === undefined ? [] : [trace.command]),
    line('Bị loại ra', trace.negated),
    line('Chữ nặng', trace.weighty),
    line('Các phần', pairs(trace.parts)),
    'Ứng viên:',
    ...candidates.flatMap(({ ref, name, score, coverage, covered, exact, same, why }, at) => [
      `  ${at + 1}. ${score.toFixed(2)}  ${name} [${ref}]${same > 0 ? ` và ${same} mục cùng tên` : ''}`,
      `     phủ câu hỏi ${percent(coverage)}, nói ${percent(covered)} của cụm khớp${exact ? ', trọn vẹn' : ''}; ${why.join('; ')}`,
    ]),
    ...(candidates.length === 0 ? ['  không có'] : []),
    `Quyết định: ${DECISIONS[decision.kind]}${decision.shown.length > 0 ? `: ${decision.shown.join(' | ')}` : ''}`,
    `Vì sao: ${decision.reason}.`,
    `Lời đáp: ${trace.say}`,
    line('Bước ghi lại', trace.moves),
  ]
}

function line(name: string, values: readonly string[]): string {
  return `${name}: ${values.length > 0 ? values.join(' · ') : 'không có'}`
}
