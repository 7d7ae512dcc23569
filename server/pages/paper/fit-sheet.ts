import type { Turn } from '../../../knowledge/schema/index.ts'
import type { Fold, SheetLine, SheetPart, SheetSize } from './sheet.ts'
import { sheetParts } from './sheet-parts.ts'

/** A sheet as it is printed: its parts, how much was left to the page, and where it all comes from. */
export type FittedSheet = { parts: SheetPart[]; fold: Fold; tightness: Tightness; footer: string }

/** How closely letters are set. */
type Tightness = 'roomy' | 'dense' | 'tight'

/** How letters are set, in points; the same as in widget/paper/in.css. */
type Setting = { columns: number; width: number; main: number; small: number; leading: number }
const A4 = { columns: 2, width: 266, main: 11 }
const LARGE = { columns: 1, width: 549, main: 16 }
const SETTINGS: Readonly<Record<SheetSize, Readonly<Record<Tightness, Setting>>>> = {
  a4: {
    roomy: { ...A4, small: 10, leading: 1.28 },
    dense: { ...A4, small: 9, leading: 1.17 },
    tight: { ...A4, small: 9, leading: 1.14 },
  },
  lon: {
    roomy: { ...LARGE, small: 16, leading: 1.2 },
    dense: { ...LARGE, small: 14, leading: 1.17 },
    tight: { ...LARGE, small: 12, leading: 1.15 },
  },
}
/** What is tried in turn until a sheet fits its pages. */
const TRIALS: Readonly<Record<SheetSize, readonly (readonly [Fold, Tightness])[]>> = {
  a4: [
    [0, 'roomy'],
    [1, 'dense'],
    [2, 'dense'],
    [3, 'tight'],
  ],
  lon: [
    [0, 'roomy'],
    [1, 'roomy'],
    [2, 'roomy'],
    [2, 'dense'],
    [3, 'dense'],
    [3, 'tight'],
  ],
}
/** Height of a page within its margins. */
const PAGE = 793
/** What the head of a sheet takes besides its words, and the width that the QR code leaves to them. */
const HEAD = {
  a4: { rest: 46, width: 455, title: 19 },
  lon: { rest: 44, width: 440, title: 24 },
} as const
/** How one opens the case again, with the name of what was left out: said in every head. */
const OPENING_WORDS = 125
/** Width of a letter as a share of its size, in the usual sans serif faces. */
const LETTER = 0.48
/** How much wider bold letters are. */
const BOLD = 1.08
const MOST_PAGES = 9
/** Share of the room that is filled: what may not be parted leaves a gap at the foot of a column. */
const FILLED = 0.98

/** The parts of an answer with as much as fits on the fewest pages: what is secondary is left out first. */
export function fitSheet(
  { name, words }: { name: string; words: readonly string[] },
  turn: Turn,
  size: SheetSize,
): FittedSheet {
  const sheets = TRIALS[size].map(([fold, tightness]): FittedSheet => {
    const parts = sheetParts(turn.blocks, fold)
    return { fold, tightness, parts, footer: footerText(turn, parts, fold) }
  })
  for (let pages = 1; pages < MOST_PAGES; pages++)
    for (const sheet of sheets) {
      const setting = SETTINGS[size][sheet.tightness]
      const head = heightOfHead(name, words, size, setting)
      const room = (pages * PAGE - head) * setting.columns
      const foot = heightOf(sheet.footer, setting.width, size === 'lon' ? 12 : 9, 1.2) + 10
      if (heightOfParts(sheet.parts, setting) + foot <= room * FILLED) return sheet
    }
  return sheets.at(-1) as FittedSheet
}

function heightOfHead(
  name: string,
  words: readonly string[],
  size: SheetSize,
  { main, leading }: Setting,
): number {
  const { rest, width, title } = HEAD[size]
  const lines = [...words, 'x'.repeat(OPENING_WORDS)]
  return lines.reduce(
    (sum, text) => sum + heightOf(text, width, main * BOLD, leading),
    rest + heightOf(name, width, title * BOLD, 1.12),
  )
}

/** Sources that are named where space is short. */
const TOP_SOURCES = 2

/** Where the printed lines come from, in a few lines of their own. */
function footerText({ blocks, sources }: Turn, parts: readonly SheetPart[], fold: Fold): string {
  const told = blocks.find((block) => block.type === 'sources')
  const cited = new Set(
    parts.flatMap(({ groups }) =>
      groups.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites)),
    ),
  )
  const titles = sources.filter(({ id }) => cited.has(id)).map(({ title }) => title)
  const named = fold < 2 ? titles : titles.slice(0, TOP_SOURCES)
  const more = titles.length - named.length
  return [
    'Trả lời tự động, theo nguồn ghi dưới đây; khi cần, bạn hỏi lại nơi nhận hồ sơ.',
    ...(told === undefined ? [] : [`${told.asOf}.`]),
    ...(named.length === 0
      ? []
      : [`Nguồn: ${named.join('; ')}${more === 0 ? '' : `, và ${more} nguồn nữa ghi ở trang`}.`]),
  ].join(' ')
}

/** Height of all parts under each other, in one column. */
function heightOfParts(parts: readonly SheetPart[], setting: Setting): number {
  return parts.reduce((sum, part) => sum + heightOfPart(part, setting), 0)
}

function heightOfPart({ title, groups, foot, isSmall, isFramed }: SheetPart, setting: Setting) {
  const { width, main, small, leading } = setting
  const letters = isSmall ? { ...setting, main: small } : setting
  const smallLine = (text = '') => heightOf(text, width, small, leading)
  const inner = groups.reduce(
    (height, { title, hint, lines }) =>
      height +
      (title === undefined ? 0 : small * leading + 3) +
      smallLine(hint) +
      lines.reduce((all, line) => all + heightOfLine(line, letters), 0),
    0,
  )
  return (title === '' ? 0 : main * leading + 6) + inner + smallLine(foot) + (isFramed ? 14 : 0)
}

/** Bold letters are wider. Lines of nothing but small letters are lower. */
function heightOfLine({ name = '', text, small, href = '', isMaybe }: SheetLine, setting: Setting) {
  const { width, leading } = setting
  const main = isMaybe ? setting.small : setting.main
  const own = (name.length * BOLD + text.length) * LETTER * main
  const behind = (small.join(' ').length + href.length) * LETTER * setting.small
  const room = width - setting.main * 1.6
  const mainLines = Math.ceil(own / room)
  const smallLines = Math.ceil((own + behind) / room) - mainLines
  return (mainLines * main + smallLines * setting.small) * leading + 2
}

function heightOf(text: string, width: number, size: number, leading: number): number {
  return Math.ceil((text.length * LETTER * size) / width) * size * leading
}
