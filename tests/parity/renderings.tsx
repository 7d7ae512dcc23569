import { messageText, readAloud } from '../../engine/index.ts'
import type { Answer, Block, Turn } from '../../knowledge/schema/index.ts'
import { Block as PageBlock } from '../../server/pages/blocks/block.tsx'
import { PrintSheet } from '../../server/pages/paper/print-sheet.tsx'
import { FOLDS } from '../../server/pages/paper/sheet.ts'
import { sheetParts } from '../../server/pages/paper/sheet-parts.ts'
import { turnText } from '../../widget/plain/plain-text.ts'
import { wordsOn } from '../server/markup.ts'
import { draw, everyElement, textOf } from '../widget/draw.ts'
import { PRINTED, type Voice, WRITTEN } from './voices.ts'

type Sources = Turn['sources']

const SITE = {
  base: '',
  publicUrl: new URL('https://hoi.example.vn/'),
  tenant: undefined,
  isNamed: false,
}

/** A turn that shows nothing but one block. */
const turnOf = (block: Block, sources: Sources): Turn => ({
  kind: 'answer',
  say: '',
  blocks: [block],
  options: [],
  case: [],
  sources,
})

/** What each rendering makes of one block; links are appended, for they are read with the words. */
export const BLOCK_RENDERINGS: Readonly<
  Record<string, (block: Block, sources: Sources) => string | Promise<string>>
> = {
  page: (block, sources) => {
    const page = String(<PageBlock block={block} sources={sources} site={SITE} />)
    const links = [...page.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href)
    return `${wordsOn(page)} ${wordsOn(links.join(' '))}`
  },
  text: (block, sources) => turnText(turnOf(block, sources)),
  widget: async (block, sources) => {
    const element = await draw(tagOf(block), { block, sources, live: false })
    const links = everyElement(element).flatMap((one) => one.getAttribute('href') ?? [])
    return `${titleOf(block)} ${textOf(element)} ${links.join(' ')}`
  },
  print: (block, sources) =>
    wordsOn(
      String(
        <PrintSheet
          sheet={{
            name: '',
            code: block.type === 'link' ? block.code : '',
            turn: turnOf(block, sources),
            short: undefined,
            link: 'https://hoi.example.vn/',
            isMoved: false,
          }}
          size="a4"
          tenant={undefined}
        />,
      ),
    ),
  // The code of a procedure stands in the head of every sheet.
  'print, short of space': (block) =>
    `${block.type === 'link' ? block.code : ''} ${stringsIn(sheetParts([block], MOST_FOLDED)).join(' ')}`,
}

const MOST_FOLDED = FOLDS.at(-1) ?? 0

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** How figures stand in the renderings of blocks, and what they may leave out. */
export const voiceOf = (rendering: string): Voice =>
  rendering.startsWith('print') ? PRINTED : WRITTEN

const tagOf = ({ type }: Block) => `htt-${type}-block`

const titleOf = (block: Block) => ('title' in block ? block.title : '')

/** The script as one text. */
export const scriptOf = (answer: Answer): string =>
  readAloud(answer)
    .map(({ text }) => text)
    .join(' ')

/** The long message; undefined where something had to be cut. */
export function messageOf(answer: Answer): string | undefined {
  const text = messageText(answer, 2000)
  return text.includes('xem ở trang ghi cuối tin') ? undefined : text
}
