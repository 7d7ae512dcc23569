export { type AnswerInput, answer } from './answer/answer.ts'
export { answerBlocks } from './answer/blocks/index.ts'
export { type CaseInput, caseQuestions } from './answer/case-questions.ts'
export { earliest, earliestText } from './answer/earliest.ts'
export { EVENT_IDS } from './answer/event.ts'
export { isPaper } from './answer/is-paper.ts'
export { joinedWays } from './answer/joined-ways.ts'
export { type MessageLimit, messageText } from './answer/message.ts'
export { type Misfit, misfit } from './answer/misfit.ts'
export { missing } from './answer/missing.ts'
export { nextQuestion } from './answer/questions.ts'
export { readAloud, type ScriptLine, type ScriptPart } from './answer/script.ts'
export { readSlip } from './answer/slip.ts'
export { spokenPhone, spokenText } from './answer/spoken-number.ts'
export { holds } from './answer/when.ts'
export { type CaseTableInput, caseTable } from './cases/case-table.ts'
export { type Catalogue, catalogue } from './catalogue.ts'
export { type ReadCode, readCode, writeCode } from './code/code.ts'
export { codeInGroups } from './code/code-in-groups.ts'
export { MARKS } from './code/marks.ts'
export { type OpenedCode, openCode } from './code/open-code.ts'
export { typedCode } from './code/typed-code.ts'
export { communeAtom, type PlacesSource } from './dialogue/home.ts'
export { type Reply, type ReplyInput, reply } from './dialogue/reply.ts'
export { emptyState } from './dialogue/state.ts'
export { type Context, type Understood, understand } from './dialogue/understand.ts'
export {
  findPlaces,
  findProcedure,
  findProcedures,
  isField,
  type Listed,
  type ListQuery,
} from './find.ts'
export { type Knowledge, prepare } from './knowledge.ts'
export {
  type CommuneFound,
  communeOf,
  type PlaceContext,
  type PlaceOption,
  type PlaceResult,
  type Places,
  placeFault,
  preparePlaces,
  resolvePlace,
} from './places/index.ts'
export { capital, createPhraseIndex, foldText, longestOnly, lowerFirst } from './text/index.ts'
