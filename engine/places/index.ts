export { communeOf } from './commune.ts'
export { type Places, preparePlaces } from './prepare.ts'
export { type PlaceContext, resolvePlace } from './resolve.ts'
export type { CommuneFound, PlaceOption, PlaceResult } from './result.ts'
