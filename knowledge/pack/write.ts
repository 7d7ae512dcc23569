import type { Layer, PackContent } from '../schema/pack.ts'
import { sha256 } from './hash.ts'

/** Writes a pack: the same content gives the same bytes. */
export async function writePack(layer: Layer, content: PackContent): Promise<string> {
  const text = JSON.stringify(content)
  return `${packHead(layer, await sha256(text))}${text}}`
}

/** The fixed beginning of a pack file; only the text of `content` and a closing brace follow. */
function packHead(layer: Layer, hash: string): string {
  return `{"format":1,"layer":"${layer}","hash":"${hash}","content":`
}
