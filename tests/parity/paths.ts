import { withImplied } from '../../engine/answer/implied.ts'
import { localise } from '../../engine/answer/patches.ts'
import { nextQuestion } from '../../engine/answer/questions.ts'
import { holds } from '../../engine/answer/when.ts'
import { answer, type Knowledge } from '../../engine/index.ts'
import type { Answer, Answers, Place, Procedure, When } from '../../knowledge/schema/index.ts'
import { daysOf } from '../../scripts/proof/days.ts'
import { placesOf } from '../../scripts/proof/places.ts'
import { walkRuns } from '../../scripts/proof/runs.ts'

/** The end of one run of questions: the case, and the answers for it on every day on which a fact changes. */
export type PathEnd = {
  procedure: Procedure
  place: Place | undefined
  answers: Answers
  found: Answer[]
}

/** Walks what the proof walks: every maximal run of `first` questions, at every place with a rule of its own. */
export function walkPaths(
  knowledge: Knowledge,
  procedure: Procedure,
  visit: (end: PathEnd) => void,
): void {
  const { code } = procedure
  const patches = knowledge.patches.get(code) ?? []
  for (const place of placesOf(procedure, patches)) {
    const local = localise(procedure, patches, place, 'curated').procedure
    const days = daysOf(local, knowledge.asOf)
    const factsOf = (answers: Answers) => ({
      answers: withImplied(local.questions, answers),
      ...(place && { province: place.province }),
    })
    const isOver = (answers: Answers) => {
      const surely = ({ when }: { when: When }) => holds(when, factsOf(answers)) === 'yes'
      const isKnown = ({ to }: { to: string }) => knowledge.codes.has(to)
      return local.refer.some(surely) || local.redirect.filter(isKnown).some(surely)
    }
    walkRuns({
      next: (answers) => (isOver(answers) ? undefined : nextQuestion(local, factsOf(answers))),
      outcome: () => '',
      end: (answers) => {
        const found = days.map(
          (today) => answer(knowledge, { code, answers, place, today }) as Answer,
        )
        visit({ procedure, place, answers, found })
      },
    })
  }
}
