import type { Answer, Block } from '../../../knowledge/schema/index.ts'
import { factsBlock } from './facts.ts'
import type { Section } from './sections.ts'

const UNCLEAR = {
  checklist: { about: 'papers', title: 'Cần hỏi lại quầy về giấy tờ' },
  fees: { about: 'fees', title: 'Cần hỏi lại quầy về số tiền' },
  times: { about: 'times', title: 'Cần hỏi lại quầy về thời hạn' },
  where: { about: 'where', title: 'Cần hỏi lại quầy về nơi nộp' },
} as const

/** What the records leave unclear stands right behind the part that it is about. */
export function unclearBlocks({ unclear = [] }: Answer, section: Section): Block[] {
  const { about, title } = UNCLEAR[section as keyof typeof UNCLEAR] ?? {}
  if (title === undefined) return []
  const items = unclear.filter((item) => item.about === about)
  return factsBlock(
    'notes',
    title,
    items.map(({ text, source }) => ({ text, cites: [source] })),
  )
}
