import { expect } from 'vitest'
import { prepare } from '../../engine/index.ts'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { Pack } from '../../knowledge/schema/index.ts'
import { createAssistant } from '../../server/assistant.ts'
import { parityOf } from './parity.ts'

/** The walk takes two cores: each test file compares every second procedure of the shipped knowledge. */
export async function expectParity(half: 0 | 1): Promise<void> {
  const { content } = compileContent('knowledge/content')
  const pack = Pack.parse({ format: 1, layer: 'curated', hash: '0'.repeat(64), content })
  const codes = content.procedures.map(({ code }) => code).filter((_, at) => at % 2 === half)
  const { differences, ...counts } = await parityOf(prepare([pack]), createAssistant([pack]), codes)
  const { paths, played, elsewhere, parts, facts, messages } = counts
  console.log(
    `${codes.length} thủ tục, ${paths} đường (${elsewhere} dẫn sang chỗ khác), ${played} đường chơi lại qua hội thoại; ` +
      `${parts} phần khác nhau, ${facts} điều đối chiếu, ${messages} tin dài trọn vẹn; ${differences.length} chỗ lệch.`,
  )
  expect(paths).toBeGreaterThan(1000)
  expect(differences).toEqual([])
}
