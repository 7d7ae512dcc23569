export { answerBlocks } from './answer-blocks.ts'
export { isAspect } from './sections.ts'
export { tripsText } from './trips-text.ts'
