import type { Block, BlockOf, Counter, Fact, RichNode } from '../../../knowledge/schema/index.ts'
import { shareLines } from './share-lines.ts'
import type { Fold, SheetGroup, SheetLine, SheetPart } from './sheet.ts'
import { factLine, sentence } from './sheet-line.ts'
import { sheetPapers } from './sheet-papers.ts'

/** Reasons for return that are told where space is short. */
const TOP_REFUSALS: Readonly<Partial<Record<Fold, number>>> = { 2: 3, 3: 2 }
/** Other procedures, and officers to see first: opens the answer, and is framed on paper. */
const OPENING = 'Lưu ý trước khi làm'

/**
 * The blocks of an answer as parts of a sheet of paper, in the order in which one needs them before going: papers, who,
 * ways with their trips, money, time, office, deadlines, what goes wrong. Days counted from today are left out, as paper
 * is kept.
 */
export function sheetParts(blocks: readonly Block[], fold: Fold): SheetPart[] {
  const isOpening = (block: Block) => block.type === 'facts' && block.title === OPENING
  const ordered = [...blocks.filter((block) => !isOpening(block)), ...blocks.filter(isOpening)]
  const parts = ordered.flatMap((block) => partsOf(block, fold))
  // The trips that a way still takes are told before the money.
  const money = parts.findIndex(({ title }) => title === 'Tiền phải trả')
  const ways = parts.findIndex(({ title }) => title === WAYS)
  const [trips] = money !== -1 && ways > money ? parts.splice(ways, 1) : []
  if (trips) parts.splice(money, 0, trips)
  return parts
}

const WAYS = 'Nộp cách nào, đi mấy lần'

function partsOf(block: Block, fold: Fold): SheetPart[] {
  const lineOf = (fact: Fact) => factLine(fact, fold)
  switch (block.type) {
    case 'text':
      return [
        {
          title: '',
          mark: 'none',
          groups: [
            { lines: block.nodes.map((node) => ({ text: wordsOf(node), small: [], cites: [] })) },
          ],
        },
      ]
    case 'checklist':
      return sheetPapers(block, fold)
    case 'facts':
      return factParts(block, fold)
    case 'fees':
      return [moneyPart(block, lineOf, fold)]
    case 'times':
      return [timePart(block, lineOf)]
    case 'where':
      return whereParts(block, lineOf)
    case 'link': {
      const text = `${block.label === 'Mở trang nộp hồ sơ' ? 'Nộp trên mạng' : 'Xem'} ở trang:`
      const small = block.note === undefined ? [] : [block.note]
      const line = { text, small, href: block.href, cites: [] }
      return [{ title: '', mark: 'dash', groups: [{ lines: [line] }] }]
    }
    case 'steps':
      return fold >= 1
        ? []
        : [
            {
              title: block.title,
              mark: 'dash',
              isSmall: true,
              groups: [{ lines: block.items.map(lineOf) }],
            },
          ]
    case 'refusals': {
      const items = block.items.slice(0, TOP_REFUSALS[fold])
      const lines = items.map(({ text, fix, cites }) => ({
        text: `${sentence(text)} → ${sentence(fix)}`,
        small: [],
        cites,
      }))
      return [{ title: block.title, mark: 'dash', isSmall: true, groups: [{ lines }] }]
    }
    default:
      return []
  }
}

/** From which fold on facts of a kind are left to the page. */
const FOLDED: Partial<Record<BlockOf<'facts'>['about'], Fold>> = { results: 1, conditions: 2 }
/** What is set in ordinary letters; the rest is secondary. */
const MAIN = new Set<BlockOf<'facts'>['about']>(['presence', 'behalf', 'deadlines'])

function factParts({ about, title, items }: BlockOf<'facts'>, fold: Fold): SheetPart[] {
  if (items.length === 0 || fold >= (FOLDED[about] ?? Number.POSITIVE_INFINITY)) return []
  const isFramed = title === OPENING
  const lines = items.map((fact) => factLine(fact, isFramed ? 0 : fold))
  const told = isFramed && fold >= 1 ? lines.map(withoutWhy) : lines
  return [{ title, mark: 'dash', isSmall: !MAIN.has(about), isFramed, groups: [{ lines: told }] }]
}

/** What to bring to an officer stays; why another procedure is the right one can be read on the page. */
function withoutWhy({ small, ...line }: SheetLine): SheetLine {
  return { ...line, small: small.flatMap((one) => one.match(/Mang theo: .*$/) ?? []) }
}

const wordsOf = (node: RichNode): string =>
  'children' in node ? node.children.map(wordsOf).join('') : node.text

type LineOf = (fact: Fact) => SheetLine
const bare = (text: string): SheetLine => ({ text, small: [], cites: [] })

/** The papers that prove an exemption are told among the papers; where space is short, only there. */
function moneyPart(block: BlockOf<'fees'>, lineOf: LineOf, fold: Fold): SheetPart {
  const { title, ways, exemptions = [], askPlace } = block
  const groups: SheetGroup[] = shareLines(ways).map(({ label, lines, total, noTotal }) => ({
    title: label,
    lines: [
      ...lines.map(lineOf),
      ...(total === undefined ? [] : [{ ...bare(''), name: `Tổng cộng: ${total}` }]),
      ...(noTotal === undefined ? [] : [bare(noTotal)]),
    ],
  }))
  const less = { title: 'Được miễn, giảm', lines: exemptions.map(lineOf) }
  return {
    title,
    mark: 'dash',
    groups: exemptions.length === 0 || fold >= 2 ? groups : [...groups, less],
    ...(askPlace && { foot: 'Mức thu do từng tỉnh quyết định. Bạn hỏi nơi nhận hồ sơ ạ.' }),
  }
}

function timePart({ title, ways, caution }: BlockOf<'times'>, lineOf: LineOf): SheetPart {
  return {
    title,
    mark: 'dash',
    groups: shareLines(ways).map(({ label, lines }) => ({
      ...(ways.length > 1 && { title: label }),
      lines: lines.map(lineOf),
    })),
    foot: caution,
  }
}

function whereParts(block: BlockOf<'where'>, lineOf: LineOf): SheetPart[] {
  const { title, agencies, ways, counters, fictional } = block
  return [
    ...(ways.length === 0
      ? []
      : [{ title: WAYS, mark: 'dash' as const, groups: [{ lines: ways.map(lineOf) }] }]),
    {
      title,
      mark: 'dash',
      groups: [
        ...(agencies.length === 0 ? [] : [{ lines: joinOffices(agencies).map(lineOf) }]),
        ...(counters.length === 0 ? [] : [{ lines: counters.map(counterLine) }]),
      ],
      ...(fictional && counters.length > 0 && { foot: 'Địa chỉ và giờ làm việc ở đây là ví dụ.' }),
    },
  ]
}

const ROLE = /^Nơi (?:nhận|giải quyết): /

/** An office that both takes in and decides is named once. */
function joinOffices(agencies: readonly Fact[]): Fact[] {
  const joined: Fact[] = []
  for (const fact of agencies) {
    const name = fact.text.replace(ROLE, '')
    const place = joined.findIndex(
      (one) => one.text.replace(ROLE, '') === name && one.because === fact.because,
    )
    const twin = joined[place]
    const isSame = twin !== undefined && (fact.note === undefined || fact.note === twin.note)
    if (isSame) joined[place] = { ...twin, text: `Nơi nhận và giải quyết: ${name}` }
    else joined.push(fact)
  }
  return joined
}

function counterLine({ name, address, hours, phone }: Counter): SheetLine {
  return {
    name,
    text: '',
    small: [
      `Địa chỉ: ${address ?? 'chưa có thông tin'}`,
      `Giờ làm việc: ${hours?.join('; ') ?? 'chưa có thông tin'}`,
      `Điện thoại: ${phone?.number ?? 'chưa có thông tin'}`,
    ],
    cites: [],
  }
}
