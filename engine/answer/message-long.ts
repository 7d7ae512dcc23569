import type { Answer, Block, BlockOf, ChecklistItem, Fact } from '../../knowledge/schema/index.ts'
import { lowerFirst } from '../text/first-letter.ts'
import { answerBlocks, firstConditions } from './blocks/index.ts'
import { isNamed } from './is-named.ts'
import { joinedWays } from './joined-ways.ts'
import type { MessageWhere } from './message.ts'
import { formatDay } from './words.ts'

const MOST = 2000
/** So many lines of papers are worth more than how to file and who may come instead. */
const PAPER_LINES = 9

/** Lines that stand together under the first of them. */
type Paragraph = string[]

/** Where a part was shortened, and what is said in its stead. */
const REST = {
  papers: '- Còn giấy tờ nữa, xem ở trang ghi cuối tin.',
  allPapers: '- Danh mục giấy tờ dài, xem ở trang ghi cuối tin.',
  money: '- Nhiều khoản tùy trường hợp, xem ở trang ghi cuối tin.',
  tail: '(Còn điều nên biết nữa, xem ở trang ghi cuối tin.)',
} as const

/**
 * An answer as plain text of at most 2,000 characters: papers, money, time, office, who must come, then what is good to
 * know. What is good to know is cut first, by whole lines from the end, then the ways to file and who may come instead;
 * money is told whole or not at all.
 */
export function longMessage(answer: Answer, { link, code }: MessageWhere): string {
  const head = [
    answer.procedure.name.toUpperCase(),
    ...(answer.case.length > 0
      ? [`Trường hợp: ${answer.case.map(({ as }) => as).join('; ')}.`]
      : []),
  ]
  const foot = [
    ...(link === undefined ? [] : [`Trang của trường hợp này: ${link}`]),
    ...(code === undefined ? [] : [`Mã trường hợp: ${code}`]),
    `${answer.link.online ? 'Nộp hồ sơ' : 'Xem trên Cổng'}: ${answer.link.href}`,
    `Mã thủ tục: ${answer.link.record?.code ?? answer.procedure.code}`,
    ...(answer.link.record ? [`Đây là bản riêng của ${answer.link.record.province}.`] : []),
    `Đối chiếu lần cuối ngày ${formatDay(answer.asOf)}.`,
  ]
  const { opening, papers, money, main, side, tail } = partsOf(answer)
  const text = (shortened: boolean) =>
    [
      head,
      ...opening,
      papers,
      money,
      ...main,
      ...side,
      ...tail,
      ...(shortened ? [[REST.tail]] : []),
      foot,
    ]
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n')
  const isLong = (shortened: boolean) => text(shortened).length > MOST

  if (!isLong(false)) return text(false)
  while (tail.length > 0 && isLong(true)) dropLast(tail)
  if (isLong(true) && money.join('\n').length > MOST / 3) money.splice(1, money.length, REST.money)
  while (papers.length > PAPER_LINES && isLong(true)) shorten(papers)
  while (side.length > 0 && isLong(true)) dropLast(side)
  while (papers.length > 2 && isLong(true)) shorten(papers)
  while (main.length > 0 && isLong(true)) dropLast(main)
  return text(true)
}

/** Drops the last line; a heading without lines goes with it. */
function dropLast(paragraphs: Paragraph[]): void {
  const last = paragraphs.at(-1)
  if (last === undefined) return
  do last.pop()
  while (last.at(-1)?.endsWith(':'))
  if (last.length < 2) paragraphs.pop()
}

/** Drops the last paper, and says that there is more. */
function shorten(papers: Paragraph): void {
  if (papers.at(-1) === REST.papers) papers.pop()
  do papers.pop()
  while (papers.at(-1)?.endsWith(':'))
  papers.push(papers.length > 1 ? REST.papers : REST.allPapers)
}

type Parts = {
  /** Where the case surely belongs elsewhere, and whose words these are. */
  opening: Paragraph[]
  papers: Paragraph
  money: Paragraph
  main: Paragraph[]
  /** Ways to file, and who may come instead. */
  side: Paragraph[]
  tail: Paragraph[]
}

function partsOf(answer: Answer): Parts {
  const blocks = answerBlocks(answer, [], undefined)
  const isSure =
    [...answer.redirects, ...answer.refer].some(({ holds }) => holds === 'yes') ||
    firstConditions(answer).length > 0
  const facts = (...about: BlockOf<'facts'>['about'][]) =>
    blocks.flatMap((block) =>
      block.type === 'facts' && about.includes(block.about) && block.items.length > 0
        ? [[block.title.toUpperCase(), ...block.items.map(factLine)]]
        : [],
    )
  const of = <T extends Block['type']>(type: T) =>
    blocks.filter((block): block is BlockOf<T> => block.type === type)
  const agencies = of('where').flatMap((block) => block.agencies)
  const ways = of('where').flatMap((block) => block.ways)
  const times = of('times').flatMap(({ ways }) => ways)
  const notes = facts('notes')
  const tail = [
    ...of('checklist').map(otherPapers),
    ...facts('deadlines'),
    ...(isSure ? [] : notes),
    ...facts('conditions'),
    more('THÊM VỀ NƠI NỘP', [...agencies, ...ways]),
    more(
      'THÊM VỀ THỜI GIAN',
      times.flatMap(({ lines }) => lines),
    ),
    ...of('checklist').map(moreOnPapers),
    ...of('refusals').map(({ items }) => [
      'VÌ SAO HỒ SƠ HAY BỊ TRẢ LẠI',
      ...items.map(({ text, fix }) => `- ${text} Cách tránh: ${fix}`),
    ]),
  ]
  return {
    opening: [...(isSure ? notes : []), ...of('text').map(({ nodes }) => nodes.map(plain))],
    papers: of('checklist').flatMap(neededPapers),
    money: of('fees').flatMap(moneyLines),
    main: [
      ...of('times').map(({ caution }) => [
        'THỜI GIAN',
        ...times.flatMap(({ label, lines }) => [
          `${label}:`,
          ...lines.map((fact) => bareLine(fact)),
        ]),
        caution,
      ]),
      ...(agencies.length === 0 ? [] : [['NỘP Ở ĐÂU', ...agencies.map((fact) => bareLine(fact))]]),
      ...facts('presence'),
    ],
    side: [
      ...(ways.length === 0 ? [] : [['CÁCH NỘP', ...ways.map((fact) => bareLine(fact))]]),
      ...facts('behalf'),
    ],
    tail: tail.filter((lines) => lines.length > 0),
  }
}

const isOther = ({ kind }: BlockOf<'checklist'>['groups'][number]) =>
  kind === 'if-not-found' || kind === 'exemption'

function neededPapers({ none, groups }: BlockOf<'checklist'>): Paragraph {
  return [
    'GIẤY TỜ',
    ...(none === undefined ? [] : [none]),
    ...groupLines(groups.filter((group) => !isOther(group))),
  ]
}

/** Papers that are of use, and those that nobody asks for. */
function otherPapers({ groups, notNeeded }: BlockOf<'checklist'>): Paragraph {
  const lines = [
    ...groupLines(groups.filter(isOther)),
    ...(notNeeded.length === 0 ? [] : ['Không cần mang:', ...notNeeded.map(factLine)]),
  ]
  return lines.length === 0 ? [] : ['GIẤY TỜ KHÁC', ...lines]
}

const groupLines = (groups: BlockOf<'checklist'>['groups']) =>
  joinedWays(groups).flatMap(({ title, items }) => [`${title}:`, ...items.map(paperLine)])

function moneyLines({ ways }: BlockOf<'fees'>): Paragraph {
  return [
    'TIỀN PHẢI TRẢ',
    ...ways.flatMap(({ label, lines, total, noTotal }) => [
      `${label}:`,
      ...lines.map(factLine),
      ...(total === undefined ? [] : [`Tổng cộng: ${total}`]),
      ...(noTotal === undefined ? [] : [noTotal]),
    ]),
  ]
}

/** What is of help on a paper, but does not decide whether it is needed. */
function moreOnPapers({ groups }: BlockOf<'checklist'>): Paragraph {
  const papers = new Map(groups.flatMap(({ items }) => items.map((item) => [item.name, item])))
  const lines = [...papers.values()].flatMap(({ name, where, note }) => {
    const said = [
      ...(where === undefined ? [] : [`lấy ở đâu: ${lowerFirst(where)}`]),
      ...(note === undefined ? [] : [note]),
    ]
    return said.length === 0 ? [] : [`- ${name}: ${said.map(ended).join(' ')}`]
  })
  return lines.length === 0 ? [] : ['THÊM VỀ GIẤY TỜ', ...lines]
}

function paperLine({ name, detail, because, oneOf, form, badge }: ChecklistItem): string {
  const said = [
    because,
    oneOf && `một trong các giấy: ${oneOf.join('; ')}`,
    form && !isNamed(form.label, name) && `mẫu ${form.label}`,
    badge,
  ].filter(Boolean)
  return `- ${name}${detail === undefined ? '' : ` (${detail})`}${said.length === 0 ? '' : `, ${said.join('; ')}`}`
}

type Line = Fact & { earliest?: string | undefined }

/** A fact with its condition; what else there is to say of it comes later. */
const bareLine = ({ note, earliest, ...fact }: Line) => factLine(fact)

function more(title: string, facts: readonly Line[]): Paragraph {
  const lines = facts.flatMap(({ text, note, earliest }) => {
    const said = [
      ...(earliest === undefined ? [] : [earliest]),
      ...(note === undefined ? [] : [note]),
    ]
    return said.length === 0 ? [] : [`- ${text}: ${said.map(ended).join(' ')}`]
  })
  return lines.length === 0 ? [] : [title, ...new Set(lines)]
}

function factLine({ text, note, because, badge }: Fact): string {
  const said = [because, note, badge].flatMap((one) => one || [])
  return `- ${text}${said.length === 0 ? '' : ` (${said.reduce(follow)})`}`
}

/** A sentence begins behind a full stop; what is none goes on behind a semicolon. */
const follow = (before: string, after: string) =>
  /^\p{Lu}/u.test(after) ? `${ended(before)} ${after}` : `${before.replace(/\.$/u, '')}; ${after}`

type Node = BlockOf<'text'>['nodes'][number]

const plain = (node: Node): string =>
  node.type === 'text' ? node.text : node.children.map(plain).join('')

const ended = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`)
