import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type * as z from 'zod'
import {
  PlaceCorrections,
  PlaceCounts,
  PlaceNicknames,
  PlaceResolutions,
  PlaceSplits,
} from '../schema/places.ts'

/** All that we add to the package: corrections, divisions, nicknames, and what to check against. */
export type PlaceContent = ReturnType<typeof readPlaceContent>

/** Reads the files on places of the content folder. */
export function readPlaceContent(dir: string) {
  const read = <T extends z.ZodType>(name: string, schema: T): z.infer<T> => {
    const file = join(dir, name)
    const result = schema.safeParse(parse(readFileSync(file, 'utf8')))
    if (!result.success) throw new Error(`${file}: ${result.error.message}`)
    return result.data
  }
  return {
    resolutions: read('nghi-quyet.yaml', PlaceResolutions),
    counts: read('doi-chieu.yaml', PlaceCounts),
    corrections: read('sua-goi.yaml', PlaceCorrections),
    splits: read('chia-tach.yaml', PlaceSplits),
    nicknames: read('ten-goi.yaml', PlaceNicknames),
  }
}
