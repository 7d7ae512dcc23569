import { codeTable } from '../../knowledge/pack/codes.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { readPack, writePack } from '../../knowledge/pack/index.ts'
import {
  buildPlaceIndex,
  joinPlaces,
  readPlaceContent,
  readPlacePackage,
} from '../../knowledge/places/index.ts'
import { numbersFor } from '../../scripts/numbers-file.ts'
import { createAssistant } from '../../server/assistant.ts'

const FOLDER = 'knowledge/content'

/** The assistant with all that is shipped: knowledge, places and short codes. */
export async function shippedAssistant() {
  const { content } = compileContent(FOLDER)
  return createAssistant(
    [await readPack(await writePack('curated', content))],
    () => buildPlaceIndex(joinPlaces(readPlacePackage(), readPlaceContent(`${FOLDER}/places`))),
    () => codeTable(numbersFor(FOLDER), content),
  )
}
