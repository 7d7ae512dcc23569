export { answerBlocks } from './answer-blocks.ts'
export { AT_NAMES, NEEDS_NAMES } from './presence-blocks.ts'
export { isAspect } from './sections.ts'
export { tripsText } from './trips-text.ts'
