import { findTalk } from '../../engine/dialogue/talk.ts'
import { emptyState, type Knowledge, prepare, understand } from '../../engine/index.ts'
import { readWords } from '../../engine/text/index.ts'
import { isSyllable } from '../../engine/text/syllable.ts'
import type { CompileResult } from '../../knowledge/pack/compile.ts'
import type { Problem } from '../../knowledge/pack/problem.ts'
import type { Talk } from '../../knowledge/schema/index.ts'

/** From this rank on a fixed reply yields only where another clause asks for a procedure outright. */
const FIRM = 6
/** Of procedures that have only a name, so many must say a phrase before it counts as a common one. */
const COMMON = 3
const MOST_NAMED = 2

/** A text by which people come to an entry. */
type Way = { to: string; name: string; text: string; kind: 'name' | 'asked' | 'pointer' }

/**
 * Fixed replies that would speak in place of a procedure or topic: a phrase of one syllable, one that stands in a name,
 * and one at which a way of asking ends without being led on to what it asks for. Danger is told first, whatever else
 * is asked, so that the last holds for no urgent reply.
 */
export function checkTalk(result: CompileResult): Problem[] {
  const { content, fileOf } = result
  const firm = content.talks.filter(({ rank, whole }) => rank >= FIRM && !whole)
  const report = (talk: Talk, message: string): Problem => ({
    file: fileOf.get(talk) ?? '?',
    id: talk.id,
    path: 'says',
    message,
  })
  const short = firm.flatMap((talk) =>
    talk.says
      .filter(isOneSyllable)
      .map((phrase) =>
        report(
          talk,
          `cụm "${phrase}" chỉ có một chữ, câu nào cũng có thể chứa: hãy viết cụm dài hơn, hoặc thêm whole: true`,
        ),
      ),
  )

  const knowledge = prepare([{ format: 1, layer: 'curated', hash: '0'.repeat(64), content }])
  const context = {
    state: emptyState(undefined),
    question: undefined,
    offered: [],
    today: content.asOf,
  }
  const isSwallowed = (talk: Talk, { to, text, kind }: Way): boolean => {
    if (talk.kind === 'urgent' && kind !== 'name') return false
    if (talk.options.some((option) => option.to === to)) return false
    if (findTalk(knowledge, knowledge.reader.read(text))?.talk !== talk) return false
    if (kind !== 'asked') return true
    const understood = understand(knowledge, text, context)
    return understood.kind === 'talk' && understood.talk === talk && !understood.near.includes(to)
  }
  const swallowing = saidIn(waysOf(result), knowledge, new Set(firm)).flatMap(
    ({ talk, phrase, ways }) => {
      const found = ways.filter((way) => isSwallowed(talk, way))
      const worked = found.filter(({ kind }) => kind !== 'pointer')
      const pointed = new Set(found.filter(({ kind }) => kind === 'pointer').map(({ to }) => to))
      const told = pointed.size >= COMMON ? found : worked
      const [first] = told
      if (first === undefined) return []
      const names = [...new Set(told.map(({ name }) => name))]
      const rest = names.length - MOST_NAMED
      const whose = names
        .slice(0, MOST_NAMED)
        .map((name) => `“${name}”`)
        .join(', ')
      return [
        report(
          talk,
          `cụm "${phrase}" có trong câu "${first.text}", nên lời đáp này nói thay ${whose}${rest > 0 ? ` và ${rest} việc khác` : ''}: hãy viết cụm dài hơn, thêm unless hoặc một nút dẫn tới việc ấy, hoặc hạ rank xuống ${FIRM - 1}`,
        ),
      ]
    },
  )
  return [...short, ...swallowing]
}

function isOneSyllable(phrase: string): boolean {
  const { folded } = readWords(phrase)
  return folded.length === 1 && isSyllable(folded[0] ?? '')
}

type Said = { talk: Talk; phrase: string; ways: Way[] }

/** The texts that hold each phrase of the replies. */
function saidIn(
  ways: readonly Way[],
  { talkIndex, talkFrames }: Knowledge,
  talks: ReadonlySet<Talk>,
): Said[] {
  const said = new Map<string, Said>()
  for (const way of ways) {
    const words = readWords(way.text)
    for (const { value: talk, phrase } of [...talkIndex.find(words), ...talkFrames.find(words)]) {
      if (!talks.has(talk)) continue
      const key = `${talk.id} ${phrase}`
      const known = said.get(key) ?? { talk, phrase, ways: [] }
      known.ways.push(way)
      said.set(key, known)
    }
  }
  return [...said.values()]
}

function waysOf({ content: { procedures, topics, pointers } }: CompileResult): Way[] {
  const ofOne = (to: string, name: string, names: readonly string[], asked: readonly string[]) => [
    ...names.map((text): Way => ({ to, name, text, kind: 'name' })),
    ...asked.map((text): Way => ({ to, name, text, kind: 'asked' })),
  ]
  return [
    ...procedures.flatMap(({ code, name, officialName, asked }) =>
      ofOne(`p:${code}`, name, officialName === undefined ? [name] : [name, officialName], asked),
    ),
    ...topics.flatMap(({ id, name, asked }) => ofOne(`t:${id}`, name, [name], asked)),
    ...pointers.flatMap(({ code, name, asked }) =>
      [name, ...asked].map((text): Way => ({ to: `p:${code}`, name, text, kind: 'pointer' })),
    ),
  ]
}
