export { buildPlaceIndex, joinPlaces, type OldUnit, type PlaceFacts } from './build-index.ts'
export {
  communesHash,
  countDifferences,
  listDifferences,
  type OfficialProvince,
} from './differences.ts'
export { readPlaceContent } from './read-corrections.ts'
export { readPlacePackage } from './read-package.ts'
export { nameKey } from './tidy-name.ts'
