import { readAloud, type ScriptLine } from '../../engine/index.ts'
import type { Answer, Tenant } from '../../knowledge/schema/index.ts'

/** One sentence to read out, breath by breath, with what it is about and where it comes from. */
export type Sentence = {
  part: string
  breaths: readonly string[]
  cites: readonly string[]
  /** Said only to who asks on. */
  more?: boolean
}
type Options = NonNullable<Parameters<typeof readAloud>[1]>

/** What a script is made for. */
type Host = {
  /** What the caller asked about. */
  aspects: readonly string[]
  /** Whose counters are named; none where the caller lives elsewhere. */
  tenant: Tenant | undefined
  /** What to ask at the end. */
  question: string | undefined
}

/**
 * The script of an answer, sentence by sentence. The next question follows the first sentence: what is said after it is
 * shorter once it is answered.
 */
export function scriptOf(answer: Answer, { aspects, tenant, question }: Host): Sentence[] {
  const sentences = sentencesOf(
    readAloud(answer, { aspects: aspects as NonNullable<Options['aspects']>, tenant, question }),
  )
  const [first, ...rest] = sentences
  if (first === undefined || first.part === 'question') return sentences
  const asks = rest.filter(({ part }) => part === 'question')
  return [first, ...asks, ...rest.filter(({ part }) => part !== 'question')]
}

/** Breaths put together until one ends its sentence: a line to stand on is something to say. */
export function sentencesOf(lines: readonly ScriptLine[]): Sentence[] {
  const sentences: (Sentence & { breaths: string[] })[] = []
  let isOpen = false
  for (const { part, text, cites, more } of lines) {
    const last = sentences[sentences.length - 1]
    if (isOpen && last?.part === part) last.breaths.push(text)
    else sentences.push({ part, breaths: [text], cites: [...cites], ...(more && { more }) })
    isOpen = !/[.!?…][”)]*$/.test(text)
  }
  return sentences
}

/** The next sentence that is said to everybody; the last one stays. */
export function nextMain(sentences: readonly Sentence[], at: number): number {
  const next = sentences.findIndex(({ more }, index) => index > at && !more)
  return next < 0 ? at : next
}

/** Where a part begins; undefined where the script has none. */
export function startOf(sentences: readonly Sentence[], part: string): number | undefined {
  const at = sentences.findIndex((one) => one.part === part)
  return at < 0 ? undefined : at
}
