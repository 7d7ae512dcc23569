import { type Places, preparePlaces } from '../../engine/index.ts'
import {
  buildPlaceIndex,
  joinPlaces,
  readPlaceContent,
  readPlacePackage,
} from '../../knowledge/places/index.ts'

/** The places as the build draws them, read from where they are kept. */
export function readPlaces(content = 'knowledge/content/places'): Places {
  return preparePlaces(buildPlaceIndex(joinPlaces(readPlacePackage(), readPlaceContent(content))))
}
