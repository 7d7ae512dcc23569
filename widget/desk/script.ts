import { readAloud, type ScriptLine } from '../../engine/index.ts'
import type { Answer, Tenant } from '../../knowledge/schema/index.ts'

/** One sentence to read out, breath by breath, with what it is about and where it comes from. */
export type Sentence = { part: string; breaths: readonly string[]; cites: readonly string[] }
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

/** The script of an answer, sentence by sentence. */
export function scriptOf(answer: Answer, { aspects, tenant, question }: Host): Sentence[] {
  return sentencesOf(
    readAloud(answer, { aspects: aspects as NonNullable<Options['aspects']>, tenant, question }),
  )
}

/** Breaths put together until one ends its sentence: a line to stand on is something to say. */
export function sentencesOf(lines: readonly ScriptLine[]): Sentence[] {
  const sentences: { part: string; breaths: string[]; cites: string[] }[] = []
  let isOpen = false
  for (const { part, text, cites } of lines) {
    const last = sentences[sentences.length - 1]
    if (isOpen && last?.part === part) last.breaths.push(text)
    else sentences.push({ part, breaths: [text], cites: [...cites] })
    isOpen = !/[.!?…][”)]*$/.test(text)
  }
  return sentences
}

/** Where a part begins; undefined where the script has none. */
export function startOf(sentences: readonly Sentence[], part: string): number | undefined {
  const at = sentences.findIndex((one) => one.part === part)
  return at < 0 ? undefined : at
}
