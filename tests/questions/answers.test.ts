import { describe, expect, test } from 'vitest'
import { readAnswer } from '../../engine/dialogue/free-answer.ts'
import { denies, readWords } from '../../engine/text/index.ts'
import type { Question } from '../../knowledge/schema/index.ts'
import { readKnowledge } from '../../scripts/evaluate/read-knowledge.ts'

const {
  knowledge: { reader, procedures, topics },
} = await readKnowledge('')
const answered = (question: Question, said: string) =>
  readAnswer(question, reader.read(said))?.split(',') ?? []

/** Every question with its options, once. */
const questions = [
  ...new Map(
    [...[...procedures.values()].map(({ procedure }) => procedure), ...topics.values()]
      .flatMap(({ questions }) => questions)
      .map((question) => [JSON.stringify([question.ask, question.options]), question]),
  ).values(),
]

/** “Không phải làm” is no need, and behind a “mà” stands what is meant. */
const SPEAKS_OF_MORE = /^(có|đã|phải|đúng|rồi|vâng|dạ|làm|mất)( |$)| mà /

describe('what is shipped with a question answers it', { timeout: 60_000 }, () => {
  test('the words of an option, typed, mean that option', () => {
    const others = questions.flatMap((question) =>
      question.options.flatMap(({ id, label, as, says }) =>
        [label, as, ...says]
          .filter((phrase) => !answered(question, phrase).includes(id))
          .map((phrase) => `${question.id}: ${phrase} → ${answered(question, phrase)}`),
      ),
    )
    expect(questions.length).toBeGreaterThan(500)
    expect(others).toEqual([])
  })

  test('an option that is denied is not taken', () => {
    // An option that itself denies something may be what a denial means.
    const isPlain = (phrase: string) => !readWords(phrase).accented.some(denies)
    const taken = questions.flatMap((question) =>
      question.options
        .filter(({ label, as, says }) => [label, as, ...says].every(isPlain))
        .flatMap(({ id, says }) =>
          says
            .filter((phrase) => !phrase.includes(',') && !SPEAKS_OF_MORE.test(phrase))
            .map((phrase) => `không phải ${phrase}`)
            .filter((denied) => answered(question, denied).includes(id))
            .map((denied) => `${question.id}: ${denied} → ${id}`),
        ),
    )
    expect(taken).toEqual([])
  })
})
