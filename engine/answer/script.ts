import type {
  Answer,
  Block,
  BlockOf,
  ChecklistItem,
  Counter,
  Fact,
  Tenant,
} from '../../knowledge/schema/index.ts'
import type { Aspect } from '../text/reader.ts'
import { answerBlocks } from './blocks.ts'
import { breaths } from './breath.ts'
import { anyWay, joinedWays, wayOf } from './joined-ways.ts'
import { sayAnswer } from './say.ts'
import {
  spokenCode,
  spokenNumber,
  spokenOrdinal,
  spokenPhone,
  spokenText,
} from './spoken-number.ts'

/** What a line of the script is about. */
export type ScriptPart =
  | 'asked'
  | 'notes'
  | 'papers'
  | 'presence'
  | 'money'
  | 'time'
  | 'where'
  | 'link'
  | 'deadlines'
  | 'conditions'
  | 'refusals'
  | 'steps'
  | 'results'
  | 'question'

/** One breath of an officer on the phone. */
export type ScriptLine = {
  part: ScriptPart
  text: string
  /** Ids of the answer's sources. */
  cites: string[]
}

type Options = {
  /** What the caller asked for: it is said first. */
  aspects?: readonly Aspect[] | undefined
  /** Whose counters are named. */
  tenant?: Tenant | undefined
  /** The next question of the case; without one, the first that is open beside a line. */
  question?: string | undefined
  /** How the caller is spoken to: "anh chị", "bác". */
  call?: string | undefined
}

/** Holds the words of one number together. */
const NO_BREAK = '\u00a0'

const ELSEWHERE_TITLE = 'Lưu ý trước khi làm'

/** What is said, before figures are spelled and lines are cut. */
type Said = { text: string; cites?: string[] | undefined }

/**
 * An answer as an officer reads it to a caller: one breath a line, figures as one says them, the asked fact first, the
 * next question last. It says what the blocks of the answer say, and nothing else.
 */
export function readAloud(answer: Answer, options: Options = {}): ScriptLine[] {
  const { aspects = [], tenant, question, call = 'anh chị' } = options
  const blocks = urgentFirst(answerBlocks(answer, aspects, tenant), answer)
  const said: [ScriptPart, Said][] = [
    ...openingOf(answer, aspects[0]),
    ...blocks.flatMap((block) => {
      const part = partOf(block)
      return part === undefined
        ? []
        : sayBlock(block, answer).map((one): [ScriptPart, Said] => [part, one])
    }),
    ...questionOf(answer, blocks, question),
  ]
  return said.flatMap(([part, { text, cites = [] }]) =>
    breaths(sentence(spokenText(addressed(text, call), NO_BREAK))).map((line) => ({
      part,
      text: unbracketed(line).replaceAll(NO_BREAK, ' '),
      cites,
    })),
  )
}

/** Where only some case belongs elsewhere, the caller hears first what he asked for. */
function urgentFirst(blocks: readonly Block[], { redirects, refer }: Answer): Block[] {
  const isSure = [...redirects, ...refer].some(({ holds }) => holds === 'yes')
  const isLater = (block: Block) =>
    !isSure && block.type === 'facts' && block.title === ELSEWHERE_TITLE
  return [...blocks.filter((block) => !isLater(block)), ...blocks.filter(isLater)]
}

function openingOf(answer: Answer, aspect: Aspect | undefined): [ScriptPart, Said][] {
  const text = sayAnswer(answer, aspect)
  // On the phone nothing stands below.
  if (/dưới đây|bên dưới/u.test(text)) return []
  return [[aspect === undefined ? 'papers' : 'asked', { text }]]
}

function questionOf(
  answer: Answer,
  blocks: readonly Block[],
  passed: string | undefined,
): [ScriptPart, Said][] {
  const asksPlace = blocks.some((block) => block.type === 'fees' && block.askPlace)
  const text =
    passed ??
    answer.open[0]?.ask ??
    (asksPlace ? 'Bạn làm việc này ở tỉnh, thành phố nào ạ?' : undefined)
  return text === undefined ? [] : [['question', { text }]]
}

function partOf(block: Block): ScriptPart | undefined {
  switch (block.type) {
    case 'text':
      return 'notes'
    case 'checklist':
      return 'papers'
    case 'fees':
      return 'money'
    case 'times':
      return 'time'
    case 'where':
    case 'link':
    case 'steps':
    case 'refusals':
      return block.type
    case 'facts':
      return block.about === 'behalf' ? 'presence' : block.about
    default:
      return undefined
  }
}

function sayBlock(block: Block, answer: Answer): Said[] {
  switch (block.type) {
    case 'text':
      return block.nodes.map((node) => ({ text: plain(node) }))
    case 'checklist':
      return checklistSaid(block)
    case 'fees':
      return feesSaid(block)
    case 'times':
      return timesSaid(block)
    case 'where':
      return whereSaid(block)
    case 'link':
      return linkSaid(answer)
    case 'facts':
      return factsSaid(block)
    case 'steps':
      return block.items.flatMap((fact, at) =>
        factSaid(fact, (text) => `Bước ${spokenNumber(at + 1)}, ${lowerFirst(text)}`),
      )
    case 'refusals':
      return [
        { text: 'Hồ sơ hay bị trả lại vì những điều sau.' },
        ...block.items.flatMap(({ text, fix, cites }) => [
          { text, cites },
          { text: `Để tránh, ${lowerFirst(fix)}`, cites },
        ]),
      ]
    default:
      return []
  }
}

type Group = BlockOf<'checklist'>['groups'][number]

function checklistSaid({ none, groups, notNeeded }: BlockOf<'checklist'>): Said[] {
  return [
    ...(none === undefined ? [] : [{ text: none }]),
    ...joinedWays(groups).flatMap(groupSaid),
    ...notNeeded.flatMap((fact) => factSaid(fact, (text) => `Không cần mang ${lowerFirst(text)}`)),
  ]
}

function groupSaid({ kind, title, note, items }: Group): Said[] {
  const way = wayOf(title)
  const intro = introOf(kind, title, items.length, way)
  return [
    ...(intro === undefined ? [] : [{ text: intro, cites: [] }]),
    ...(note === undefined ? [] : [{ text: note, cites: [] }]),
    ...items.flatMap((item, at) => paperSaid(item, leadOf(kind, title, way, at, items.length))),
  ]
}

function introOf(kind: Group['kind'], title: string, count: number, way: string | undefined) {
  if (kind === 'portal') return `${title}, theo Cổng:`
  return kind === 'yes' && way === undefined && count > 1
    ? `Giấy tờ cần chuẩn bị có ${spokenNumber(count)} loại.`
    : undefined
}

/** What stands before the name of a paper: "Thứ hai,", "Nếu cha mẹ chưa cưới, anh chị mang thêm". */
function leadOf(
  kind: Group['kind'],
  title: string,
  way: string | undefined,
  at: number,
  count: number,
): (because: string | undefined) => string {
  if (way !== undefined) return () => `Nếu ${lowerFirst(way)}, bạn mang thêm`
  const bring =
    kind === 'exemption'
      ? 'để được miễn, giảm tiền, bạn mang'
      : kind === 'maybe'
        ? 'bạn mang thêm'
        : kind === 'if-not-found'
          ? 'bạn nên mang theo'
          : undefined
  if (bring === undefined)
    return () => (count === 1 ? 'Bạn chuẩn bị' : `Thứ ${spokenOrdinal(at + 1)},`)
  return (because) => {
    if (because !== undefined) return `${capital(because.replace(/^cần (?=nếu )/u, ''))}, ${bring}`
    const reason = title.startsWith('Mang theo, phòng khi')
      ? 'phòng khi hệ thống chưa có dữ liệu, '
      : kind === 'maybe'
        ? 'tùy trường hợp, '
        : ''
    return capital(`${reason}${bring}`)
  }
}

function paperSaid(item: ChecklistItem, lead: (because: string | undefined) => string): Said[] {
  const { name, detail, because, oneOf, where, form, note, badge, cites } = item
  const texts = [
    `${lead(because)} ${lowerFirst(name)}.`,
    ...(detail === undefined ? [] : [`${capital(detail)}.`]),
    ...(oneOf === undefined
      ? []
      : [`Chỉ cần một trong các giấy sau: ${oneOf.map(lowerFirst).join('; hoặc ')}.`]),
    ...(form === undefined || form.label === name ? [] : [`Mẫu là ${lowerFirst(form.label)}.`]),
    ...(where === undefined ? [] : [whereToGet(where)]),
    ...(note === undefined ? [] : [note]),
    ...(badge === undefined ? [] : [`Đây là ${badge}.`]),
  ]
  return texts.map((text) => ({ text, cites }))
}

/** A place is got from; what already says how stands as it is. */
const whereToGet = (where: string) =>
  /^(?:xin|lấy|mẫu|tự|chứng thực|khai|hỏi|cán bộ|giấy|trích lục|có|tải|mất ở|nhờ|dùng|các|người|bên bán)(?!\p{L})/iu.test(
    where,
  )
    ? where
    : `Lấy ở ${lowerFirst(where)}`

/** A fact, its condition in front: "Nếu nộp thay, …". */
function factSaid(fact: Fact, told: (text: string) => string = (text) => text): Said[] {
  const { text, note, because, badge, cites } = fact
  const main = told(text)
  return [
    { text: because === undefined ? main : `${capital(because)}, ${lowerFirst(main)}`, cites },
    ...(note === undefined ? [] : [{ text: note, cites }]),
    ...(badge === undefined ? [] : [{ text: `Đây là ${badge}.`, cites }]),
  ]
}

function factsSaid({ about, title, items }: BlockOf<'facts'>): Said[] {
  const told = TOLD[about]
  const intro = about === 'notes' && items.length > 0 ? [{ text: `${title}.` }] : []
  return [...intro, ...items.flatMap((fact) => factSaid(fact, told))]
}

const TOLD: Partial<Record<BlockOf<'facts'>['about'], (text: string) => string>> = {
  // "Cả hai bên: khi nộp hồ sơ".
  presence: (text) => text.replace(/: (?=(?:khi|cả khi) [^:]*$)/u, ' phải đến '),
  behalf: (text) => text.replace(/: (?=(?:không cần|cần) giấy ủy quyền)/u, ' đi thay được, '),
  deadlines: (text) => `Hạn là ${lowerFirst(text)}`,
  results: (text) => `Xong việc, bạn nhận ${lowerFirst(text)}`,
}

function feesSaid({ ways }: BlockOf<'fees'>): Said[] {
  return ways.flatMap(({ label, lines, total, noTotal }) => [
    { text: wayIntro('Về tiền', label) },
    ...lines.flatMap((fact, at) =>
      factSaid(fact, (text) => otherwise(money(text), fact, lines[at - 1])),
    ),
    ...(total === undefined || lines.some(({ text }) => saysAll(lines.length, text, total))
      ? []
      : [{ text: total === 'Không mất tiền' ? `${total}.` : `Tổng cộng ${total}.` }]),
    ...(noTotal === undefined ? [] : [{ text: noTotal }]),
  ])
}

/** "Lệ phí: 20.000 đồng" without its colon; a sentence behind it keeps it. */
const money = (text: string) => text.replace(/: (?=\d|không mất tiền|chưa rõ|cần hỏi)/u, ' ')

/** Of two records that exclude one another, the second holds where the first does not. */
function otherwise(text: string, fact: Fact, before: Fact | undefined): string {
  const slotOf = ({ text }: Fact) => text.split(': ')[0]
  const isRest =
    before?.because !== undefined && fact.because === undefined && slotOf(before) === slotOf(fact)
  return isRest ? `Trường hợp khác thì ${lowerFirst(text)}` : text
}

/** Whether the one line has said the sum already. */
const saysAll = (count: number, text: string, total: string) =>
  count === 1 && text.toLowerCase().includes(total.toLowerCase())

function timesSaid({ ways, caution }: BlockOf<'times'>): Said[] {
  return [
    ...ways.flatMap(({ label, lines }) => [
      { text: wayIntro('Về thời gian', label) },
      ...lines.flatMap((fact, at) => [
        ...factSaid(fact, (text) =>
          lines[at - 1]?.because !== undefined && fact.because === undefined
            ? `Trường hợp khác thì ${lowerFirst(text)}`
            : text,
        ),
        ...(fact.earliest === undefined ? [] : [{ text: fact.earliest, cites: fact.cites }]),
      ]),
    ]),
    { text: caution },
  ]
}

function wayIntro(about: string, label: string): string {
  return label === 'Mọi cách nộp'
    ? `${about}, nộp cách nào cũng như nhau:`
    : `${about}, nếu ${anyWay(label.split(', '))}:`
}

function whereSaid({ agencies, ways, counters, fictional }: BlockOf<'where'>): Said[] {
  return [
    ...agencies.flatMap((fact) =>
      factSaid(fact, (text) => text.replace(/^(Nơi nhận|Nơi giải quyết): /u, '$1 là ')),
    ),
    ...ways.flatMap((fact) =>
      factSaid(fact, (text) => text.replace(/ \((toàn trình|một phần)\)/u, ' $1')),
    ),
    ...counters.flatMap(counterSaid),
    ...(counters.length > 0 && fictional ? [{ text: 'Địa chỉ và giờ vừa nói chỉ là ví dụ.' }] : []),
  ]
}

function counterSaid({ name, address, hours, phone }: Counter): Said[] {
  return [
    { text: `Bạn đến ${name}.` },
    { text: address === null ? 'Địa chỉ thì tôi chưa có ạ.' : `Địa chỉ: ${address}.` },
    ...(hours === null ? [] : [{ text: `Giờ làm việc: ${hours.join('; ')}.` }]),
    ...(phone === null ? [] : [{ text: `Số điện thoại: ${spokenPhone(phone.number)}.` }]),
  ]
}

/** The page by its host: what lies behind is found by the code. */
function linkSaid({ link, procedure }: Answer): Said[] {
  const host = new URL(link.href).hostname.replace(/^www\./, '')
  return [
    { text: `Bạn mở trang ${host} để ${link.online ? 'nộp hồ sơ' : 'xem thêm'}.` },
    { text: `Cần tìm thì gõ mã thủ tục ${spokenCode(procedure.code)}.` },
  ]
}

type Node = BlockOf<'text'>['nodes'][number]

const plain = (node: Node): string =>
  node.type === 'text' ? node.text : node.children.map(plain).join('')

/** The caller is spoken to as the officer would: "bạn bè" and the like are no address. Without look-behind, for old Safari. */
function addressed(text: string, call: string): string {
  if (!/ạn/u.test(text)) return text
  return text
    .replace(/(^|[^\p{L}])bạn(?!\p{L})(?! (?:bè|đời))/gu, (_, before) => before + call)
    .replace(/(^|[^\p{L}])Bạn(?!\p{L})(?! (?:bè|đời))/gu, (_, before) => before + capital(call))
}

/** A line that is nothing but a remark in brackets is said without them. */
const unbracketed = (line: string) => {
  const inside = /^\(([^()]*)\)\.?$/u.exec(line)?.[1]
  return inside === undefined ? line : sentence(inside)
}

const sentence = (text: string) => capital(/[.!?…:;,]$/u.test(text) ? text : `${text}.`)

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "CT01" keeps its letters. */
const lowerFirst = (text: string) =>
  /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
