import type { Answer, Block, BlockOf, ChecklistItem, Fact } from '../../knowledge/schema/index.ts'
import { answerBlocks } from './blocks.ts'
import { joinedWays } from './joined-ways.ts'
import type { MessageWhere } from './message.ts'
import { formatDay } from './words.ts'

const MOST = 2000

/** Lines that stand together. What is `whole` is dropped at once: half of it would be another fact. */
type Paragraph = { lines: string[]; isWhole?: boolean }

/** An answer as plain text of at most 2,000 characters, what matters most first; whole lines are cut from its end. */
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
    `Mã thủ tục: ${answer.procedure.code}`,
    `Đối chiếu lần cuối ngày ${formatDay(answer.asOf)}.`,
  ]
  const kept = paragraphsOf(answer)
  const whole = textOf(head, kept, foot)
  if (whole.length <= MOST) return whole

  const more = `(Còn nữa, xem ở ${link === undefined ? 'trang' : 'đường dẫn'} ghi dưới đây.)`
  while (kept.length > 0 && textOf(head, kept, [more, ...foot]).length > MOST) dropLast(kept)
  return textOf(head, kept, [more, ...foot])
}

function textOf(head: string[], paragraphs: readonly Paragraph[], foot: string[]): string {
  return [head, ...paragraphs.map(({ lines }) => lines), foot]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** Drops the last line, or all that stands with it; a heading without lines goes, too. */
function dropLast(paragraphs: Paragraph[]): void {
  const last = paragraphs.at(-1)
  if (last === undefined) return
  do last.lines.pop()
  while (last.lines.at(-1)?.endsWith(':'))
  if (last.isWhole || last.lines.length < 2) paragraphs.pop()
}

/** Parts in the order in which they are kept. */
function paragraphsOf(answer: Answer): Paragraph[] {
  const blocks = answerBlocks(answer, [], undefined)
  const isSure = [...answer.redirects, ...answer.refer].some(({ holds }) => holds === 'yes')
  const notes = blocks.filter((block) => block.type === 'facts' && block.about === 'notes')
  const texts = blocks.filter(({ type }) => type === 'text')
  const of = (type: Block['type']) => blocks.filter((block) => block.type === type)
  const about = (name: BlockOf<'facts'>['about']) =>
    blocks.filter((block) => block.type === 'facts' && block.about === name)
  return [
    ...(isSure ? notes : []),
    ...texts,
    ...of('checklist'),
    ...of('fees'),
    ...of('times'),
    ...of('where'),
    ...about('presence'),
    ...about('behalf'),
    ...about('deadlines'),
    ...(isSure ? [] : notes),
    ...about('conditions'),
    ...of('refusals'),
  ]
    .map(paragraphOf)
    .concat(of('checklist').map(moreOnPapers))
    .filter(({ lines }) => lines.length > 0)
}

function paragraphOf(block: Block): Paragraph {
  switch (block.type) {
    case 'text':
      return { lines: block.nodes.map(plain) }
    case 'checklist':
      return {
        lines: [
          'GIẤY TỜ',
          ...(block.none === undefined ? [] : [block.none]),
          ...joinedWays(block.groups).flatMap(({ title, items }) => [
            `${title}:`,
            ...items.map(paperLine),
          ]),
        ],
      }
    case 'fees':
      return {
        isWhole: true,
        lines: [
          'TIỀN PHẢI TRẢ',
          ...block.ways.flatMap(({ label, lines, total, noTotal }) => [
            `${label}:`,
            ...lines.map(factLine),
            ...(total === undefined ? [] : [`Tổng cộng: ${total}`]),
            ...(noTotal === undefined ? [] : [noTotal]),
          ]),
        ],
      }
    case 'times':
      return {
        isWhole: true,
        lines: [
          'THỜI GIAN',
          ...block.ways.flatMap(({ label, lines }) => [`${label}:`, ...lines.map(factLine)]),
          block.caution,
        ],
      }
    case 'where':
      return { lines: ['NỘP Ở ĐÂU', ...[...block.agencies, ...block.ways].map(factLine)] }
    case 'facts':
      return {
        lines:
          block.items.length === 0 ? [] : [block.title.toUpperCase(), ...block.items.map(factLine)],
      }
    case 'refusals':
      return {
        lines: [
          'VÌ SAO HỒ SƠ HAY BỊ TRẢ LẠI',
          ...block.items.map(({ text, fix }) => `- ${text} Cách tránh: ${fix}`),
        ],
      }
    default:
      return { lines: [] }
  }
}

/** What is of help on a paper, but does not decide whether it is needed. */
function moreOnPapers(block: Block): Paragraph {
  if (block.type !== 'checklist') return { lines: [] }
  const papers = new Map(
    block.groups.flatMap(({ items }) => items.map((item) => [item.name, item])),
  )
  const lines = [
    ...[...papers.values()].flatMap(({ name, where, note }) => {
      const said = [where && `lấy ở đâu: ${lowerFirst(where)}`, note].filter(Boolean)
      return said.length === 0
        ? []
        : [`- ${name}: ${said.map((part) => ended(part ?? '')).join(' ')}`]
    }),
    ...block.notNeeded.map((fact) => `- Không cần mang: ${factLine(fact).slice(2)}`),
  ]
  return { lines: lines.length === 0 ? [] : ['THÊM VỀ GIẤY TỜ', ...lines] }
}

function paperLine({ name, detail, because, oneOf, form, badge }: ChecklistItem): string {
  const said = [
    because,
    oneOf && `một trong các giấy: ${oneOf.join('; ')}`,
    form && form.label !== name && `mẫu ${form.label}`,
    badge,
  ].filter(Boolean)
  return `- ${name}${detail === undefined ? '' : ` (${detail})`}${said.length === 0 ? '' : `, ${said.join('; ')}`}`
}

function factLine(fact: Fact & { earliest?: string | undefined }): string {
  const { text, note, because, badge, earliest } = fact
  const said = [because, note, earliest, badge].filter(Boolean)
  return `- ${text}${said.length === 0 ? '' : ` (${said.join(' ')})`}`
}

type Node = BlockOf<'text'>['nodes'][number]

const plain = (node: Node): string =>
  node.type === 'text' ? node.text : node.children.map(plain).join('')

const ended = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`)

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
