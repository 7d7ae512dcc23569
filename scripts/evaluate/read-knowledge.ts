import { readFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { type Knowledge, prepare } from '../../engine/index.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { readPack } from '../../knowledge/pack/read.ts'
import { writePack } from '../../knowledge/pack/write.ts'
import type { Pack } from '../../knowledge/schema/index.ts'

/** Packs, and the knowledge that they come to together. */
export type Loaded = { packs: Pack[]; knowledge: Knowledge }

/** The content of this checkout as it stands, without a build, and the given packs beside it. */
export async function readKnowledge(paths: string): Promise<Loaded> {
  const { content, problems } = compileContent('knowledge/content')
  if (problems.length > 0)
    console.error(
      `Nội dung có ${problems.length} lỗi (npm run knowledge:check); mục lỗi không được tính.`,
    )
  const texts = [
    await writePack('curated', content),
    ...paths
      .split(delimiter)
      .filter((path) => path !== '')
      .map((path) => readFileSync(path, 'utf8')),
  ]
  const packs = await Promise.all(texts.map(readPack))
  return { packs, knowledge: prepare(packs) }
}
