import type { Verdict } from './judge.ts'
import type { Question } from './question.ts'
import { type Share, shareOf } from './share.ts'

/** A question with how the reply to it was judged. */
export type Judged = { question: Question; verdict: Verdict }

/** What the whole assistant does, as against its search alone. */
export type DialogueScores = {
  /** In scope: one procedure or topic shown, of all. */
  direct: Share
  /** Among the direct ones. */
  right: Share
  onTheWay: Share
  wrong: Share
  /** In scope: a choice put, of all; and what the choices hold. */
  choices: Share
  choicesRight: Share
  choicesRightOrOnTheWay: Share
  refused: Share
  asked: Share
  /** Out of scope. */
  outAnswered: Share
  outOffered: Share
  /** Not in the catalogue. */
  noneAnswered: Share
  noneOffered: Share
  noneSaid: Share
  /** All the procedures of a question about several. */
  several: Share
  /** Ask back: nothing was answered, and for ambiguous questions the choice holds a right code. */
  ambiguous: Share
  vague: Share
}

const DIRECT: Verdict[] = ['right', 'on-the-way', 'wrong']
const CHOICE: Verdict[] = ['choice-right', 'choice-on-the-way', 'choice-wrong']

/** Tallies judged questions. */
export function scoreDialogue(judged: readonly Judged[]): DialogueScores {
  const are = (...verdicts: Verdict[]) => {
    return ({ verdict }: Judged) => verdicts.includes(verdict)
  }
  const of = (wanted: (question: Question) => boolean) =>
    judged.filter(({ question }) => wanted(question))
  const inScope = of(isInScope)
  const direct = inScope.filter(are(...DIRECT))
  const choices = inScope.filter(are(...CHOICE))
  const out = of(({ expect }) => expect === 'decline')
  const none = of(({ expect }) => expect === 'not-in-catalogue')
  return {
    direct: shareOf(inScope, are(...DIRECT)),
    right: shareOf(direct, are('right')),
    onTheWay: shareOf(direct, are('on-the-way')),
    wrong: shareOf(direct, are('wrong')),
    choices: shareOf(inScope, are(...CHOICE)),
    choicesRight: shareOf(choices, are('choice-right')),
    choicesRightOrOnTheWay: shareOf(choices, are('choice-right', 'choice-on-the-way')),
    refused: shareOf(inScope, are('refused')),
    asked: shareOf(inScope, are('asked')),
    outAnswered: shareOf(out, are(...DIRECT)),
    outOffered: shareOf(out, are(...CHOICE)),
    noneAnswered: shareOf(none, are(...DIRECT)),
    noneOffered: shareOf(none, are(...CHOICE)),
    noneSaid: shareOf(none, are('refused')),
    several: shareOf(
      of(({ scope }) => scope === 'multi'),
      are('right', 'choice-right'),
    ),
    ambiguous: shareOf(
      of(({ scope }) => scope === 'ambiguous'),
      are('choice-right'),
    ),
    vague: shareOf(
      of(({ scope }) => scope === 'vague'),
      are('asked', ...CHOICE),
    ),
  }
}

/** Whether a question is about one procedure that the catalogue holds. */
export function isInScope({ scope, expect }: Question): boolean {
  return scope === 'in' && expect === 'answer'
}
