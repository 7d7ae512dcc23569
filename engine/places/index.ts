export { type Places, preparePlaces } from './prepare.ts'
export {
  type CommuneFound,
  communeOf,
  type PlaceContext,
  type PlaceOption,
  type PlaceResult,
  resolvePlace,
} from './resolve.ts'
