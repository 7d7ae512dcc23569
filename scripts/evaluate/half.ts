import type { Question } from './question.ts'

/** Rules are written from half `a` only; half `b` shows what they do to questions that nobody read. */
export type Half = 'a' | 'b'

/** The half of a question: questions about one procedure are never on both sides. */
export function halfOf({ procedure, id }: Pick<Question, 'procedure' | 'id'>): Half {
  return fnv1a(procedure ?? id) % 2 === 0 ? 'a' : 'b'
}

/** FNV-1a, 32 bits, over the UTF-8 of a text. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return hash >>> 0
}
