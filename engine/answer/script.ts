import type {
  Answer,
  Block,
  BlockOf,
  ChecklistItem,
  Counter,
  Fact,
  Tenant,
} from '../../knowledge/schema/index.ts'
import { capital, lowerFirst } from '../text/first-letter.ts'
import type { Aspect } from '../text/reader.ts'
import { answerBlocks } from './blocks/index.ts'
import { breaths } from './breath.ts'
import { isNamed } from './is-named.ts'
import { joinedWays } from './joined-ways.ts'
import { anyWay } from './papers-by-way.ts'
import { sayAnswer } from './say.ts'
import {
  spokenCode,
  spokenNumber,
  spokenOrdinal,
  spokenPhone,
  spokenText,
} from './spoken-number.ts'
import { whereToGet } from './where-to-get.ts'

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
  /** Said only to who wants to know more: where to get a paper, whose rule it is, why files come back. */
  more?: true
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
type Said = { text: string; cites?: string[] | undefined; more?: boolean }

/** Parts for who asks on, unless they are what was asked. */
const FURTHER: ReadonlySet<ScriptPart> = new Set(['conditions', 'refusals', 'steps', 'results'])

/**
 * An answer as an officer reads it to a caller: one breath a line, figures as one says them, the asked fact first, the
 * next question last. It says what the blocks of the answer say, and nothing else.
 */
export function readAloud(answer: Answer, options: Options = {}): ScriptLine[] {
  const { aspects = [], tenant, question, call = 'anh chị' } = options
  const blocks = urgentFirst(answerBlocks(answer, aspects, tenant), answer)
  const asked =
    aspects.length > 0 ? blocks.map(partOf).find((part) => part !== undefined) : undefined
  const said: [ScriptPart, Said][] = [
    ...openingOf(answer, aspects[0], blocks),
    ...blocks.flatMap((block) => {
      const part = partOf(block)
      return part === undefined
        ? []
        : sayBlock(block, answer).map((one): [ScriptPart, Said] => [
            part,
            FURTHER.has(part) && part !== asked ? { ...one, more: true } : one,
          ])
    }),
    ...questionOf(answer, blocks, question),
  ]
  return said.flatMap(([part, { text, cites = [], more = false }]) =>
    unbracketed(breaths(sentence(spokenText(addressed(text, call), NO_BREAK)))).map((line) => ({
      part,
      text: line.split(NO_BREAK).join(' '),
      cites,
      ...(more && { more }),
    })),
  )
}

/** Where only some case belongs elsewhere, the caller hears first what he asked for. */
function urgentFirst(blocks: readonly Block[], answer: Answer): Block[] {
  const isSure = belongsElsewhere(answer)
  const isLater = (block: Block) =>
    !isSure && block.type === 'facts' && block.title === ELSEWHERE_TITLE
  return [...blocks.filter((block) => !isLater(block)), ...blocks.filter(isLater)]
}

const belongsElsewhere = ({ redirects, refer }: Answer) =>
  [...redirects, ...refer].some(({ holds }) => holds === 'yes')

function openingOf(
  answer: Answer,
  aspect: Aspect | undefined,
  blocks: readonly Block[],
): [ScriptPart, Said][] {
  const said = sayAnswer(answer, aspect)
  // A sum that holds says more than that it depends.
  if (aspect === 'fee' && said.includes('dưới đây') && beginsSure(blocks)) return []
  const text =
    aspect === 'steps' && answer.steps.some(({ because }) => because !== undefined)
      ? 'Dạ, có mấy việc cần làm lần lượt ạ.'
      : withoutBelow(said)
  if (/dưới đây|bên dưới/u.test(text)) return []
  return [[aspect === undefined ? 'papers' : 'asked', { text }]]
}

/** Whether what is paid begins with a sum that holds in every case. */
const beginsSure = (blocks: readonly Block[]) =>
  blocks.some(
    (block) =>
      block.type === 'fees' &&
      block.ways.every(({ lines }) => lines[0] !== undefined && lines[0].because === undefined),
  )

/** On the phone nothing stands below. */
const withoutBelow = (text: string) =>
  text
    .replace(/[,;] (?:bạn xem|điều kiện ở)[^.]* dưới đây/u, '')
    .replace(/^Dạ, (?:điều kiện|phần bạn hỏi) ghi ngay dưới đây/u, 'Dạ, có mấy điều cần biết')
    .replace('Còn khoản khác ghi bên dưới.', 'Còn khoản khác nữa ạ.')

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
      return factsSaid(block, belongsElsewhere(answer))
    case 'steps':
      return stepsSaid(block)
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

/** Steps are counted where all of them are to be taken; else a condition leads its step. */
function stepsSaid({ items }: BlockOf<'steps'>): Said[] {
  const isCounted = items.every(({ because }) => because === undefined)
  return items.flatMap((fact, at) => {
    const lead = isCounted ? `Bước ${spokenNumber(at + 1)}` : at === 0 ? 'Trước hết' : 'Tiếp theo'
    return factSaid(fact, (text) =>
      fact.because === undefined ? `${lead}, ${lowerFirst(text)}` : text,
    )
  })
}

type Group = BlockOf<'checklist'>['groups'][number]

function checklistSaid({ none, groups, notNeeded }: BlockOf<'checklist'>): Said[] {
  const isMore = groups.some(({ way }) => way !== undefined)
  return [
    ...(none === undefined ? [] : [{ text: none }]),
    ...joinedWays(groups).flatMap((group) => groupSaid(group, isMore)),
    ...notNeeded
      .flatMap((fact) => factSaid(fact, (text) => `Không cần mang ${lowerFirst(text)}`))
      .map((one) => ({ ...one, more: true })),
  ]
}

function groupSaid({ kind, title, way, note, items }: Group, isMore: boolean): Said[] {
  const intro = introOf(kind, title, way, { count: items.length, isMore })
  return [
    ...(intro === undefined ? [] : [{ text: intro, cites: [] }]),
    ...(note === undefined ? [] : [{ text: note, cites: [], more: true }]),
    ...items.flatMap((item, at) => paperSaid(item, leadOf(kind, title, way, at, items.length))),
  ]
}

/** Where a way of filing takes more, the papers of every way are not all. */
function introOf(
  kind: Group['kind'],
  title: string,
  way: string | undefined,
  { count, isMore }: { count: number; isMore: boolean },
) {
  if (kind === 'portal') return `${title}, theo Cổng:`
  if (kind !== 'yes' || way !== undefined || count < 2) return undefined
  const number = spokenNumber(count)
  return isMore
    ? `Nộp cách nào cũng cần ${number} loại.`
    : `Giấy tờ cần chuẩn bị có ${number} loại.`
}

/** What stands before the name of a paper: "Thứ hai,", "Nếu cha mẹ chưa cưới, anh chị mang thêm". */
function leadOf(
  kind: Group['kind'],
  title: string,
  way: string | undefined,
  at: number,
  count: number,
): (because: string | undefined) => string {
  // What is filled in on a screen is brought by nobody.
  if (way !== undefined) return () => `Nếu ${way}, bạn cần${title.endsWith('thêm') ? ' thêm' : ''}`
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
  const more = [
    ...(form === undefined || isNamed(form.label, name)
      ? []
      : [`Mẫu là ${lowerFirst(form.label)}.`]),
    ...(where === undefined ? [] : [whereToGet(where)]),
    ...(note === undefined ? [] : [note]),
    ...(badge === undefined ? [] : [`Đây là ${badge}.`]),
  ]
  return [
    { text: `${lead(because)} ${lowerFirst(name)}${detail === undefined ? '' : `, ${detail}`}.` },
    ...(oneOf === undefined
      ? []
      : [{ text: `Chỉ cần một trong các giấy sau: ${oneOf.map(lowerFirst).join('; hoặc ')}.` }]),
    ...more.map((text) => ({ text, more: true })),
  ].map((one) => ({ ...one, cites }))
}

/** A fact, its condition in front: "Nếu nộp thay, …". */
function factSaid(fact: Fact, told: (text: string) => string = (text) => text): Said[] {
  const { text, note, because, badge, cites } = fact
  const main = told(text)
  return [
    { text: because === undefined ? main : `${capital(because)}, ${lowerFirst(main)}`, cites },
    // A note may limit what was said: a cap, a fine. Until when it holds limits nothing today.
    ...(note === undefined ? [] : [{ text: note, cites, more: note.startsWith('Áp dụng đến ') }]),
    ...(badge === undefined ? [] : [{ text: `Đây là ${badge}.`, cites, more: true }]),
  ]
}

function factsSaid({ about, title, items }: BlockOf<'facts'>, isSure: boolean): Said[] {
  const told = TOLD[about]
  const intro = about === 'notes' && items.length > 0 ? [{ text: `${title}.` }] : []
  const said = [...intro, ...items.flatMap((fact) => factSaid(fact, told))]
  // What belongs elsewhere is settled by the question; what does so for sure is said in full.
  return about === 'notes' ? said.map((one) => ({ ...one, more: !isSure })) : said
}

const TOLD: Partial<Record<BlockOf<'facts'>['about'], (text: string) => string>> = {
  // "Cả hai bên: khi nộp hồ sơ".
  presence: (text) => text.replace(/: (?=(?:khi|cả khi) [^:]*$)/u, ' phải đến '),
  behalf: (text) => text.replace(/: (?=(?:không cần|cần) giấy ủy quyền)/u, ' đi thay được, '),
  deadlines: (text) => `Hạn là ${lowerFirst(text)}`,
  results: (text) => `Xong việc, bạn nhận ${lowerFirst(text)}`,
}

/** What is the same for every way is said once, ahead of what differs. */
function feesSaid({ ways }: BlockOf<'fees'>): Said[] {
  const [first, ...others] = ways
  const said = (lines: readonly Fact[], slot: string) =>
    JSON.stringify(lines.filter((fact) => slotOf(fact) === slot))
  const isCommon = (fact: Fact) =>
    first !== undefined &&
    others.length > 0 &&
    others.every(({ lines }) => said(lines, slotOf(fact)) === said(first.lines, slotOf(fact)))
  const common = first?.lines.filter(isCommon) ?? []
  const noTotals = new Set(ways.flatMap(({ noTotal }) => noTotal ?? []))
  return [
    ...(common.length === 0
      ? []
      : [{ text: 'Về tiền, mọi cách nộp đều có:' }, ...moneySaid(common)]),
    ...ways.flatMap(({ label, lines, total }) => {
      const own = lines.filter((fact) => !isCommon(fact))
      const sum = total === undefined || (own.length > 0 && saysAll(lines, total)) ? [] : [total]
      if (own.length === 0 && sum.length === 0) return []
      return [
        { text: wayIntro('Về tiền', label) },
        ...moneySaid(own),
        ...sum.map((text) => ({
          text: text === 'Không mất tiền' ? `${text}.` : `Tổng cộng ${text}.`,
        })),
      ]
    }),
    ...[...noTotals].map((text) => ({ text })),
  ]
}

const moneySaid = (lines: readonly Fact[]): Said[] =>
  lines.flatMap((fact, at) =>
    factSaid(withoutEnd(fact), (text) => otherwise(money(text), fact, lines[at - 1])),
  )

/** An end that the text itself tells is not told again. */
function withoutEnd({ note, ...fact }: Fact): Fact {
  const end = note === undefined ? undefined : /^Áp dụng đến (\S+)\.$/u.exec(note)?.[1]
  return note === undefined || (end !== undefined && fact.text.includes(end))
    ? fact
    : { ...fact, note }
}

/** "Lệ phí: 20.000 đồng" without its colon; a sentence behind it keeps it. */
const money = (text: string) => text.replace(/: (?=\d|không mất tiền|chưa rõ|cần hỏi)/u, ' ')

/** Of two records that exclude one another, the second holds where the first does not. */
function otherwise(text: string, fact: Fact, before: Fact | undefined): string {
  const isRest =
    before?.because !== undefined && fact.because === undefined && slotOf(before) === slotOf(fact)
  return isRest ? `Trường hợp khác thì ${lowerFirst(text)}` : text
}

/** What is paid for: "Lệ phí". */
const slotOf = ({ text }: Fact) => text.split(': ')[0] ?? text

/** Whether the one line has said the sum already. */
const saysAll = (lines: readonly Fact[], total: string) =>
  lines.length === 1 && lines[0]?.text.toLowerCase().includes(total.toLowerCase())

function timesSaid({ ways, caution }: BlockOf<'times'>): Said[] {
  const told = new Set<string>()
  // When it is ready, and what is noted, often holds for every way: it is said once.
  const once = (text: string | undefined) => {
    if (text === undefined || told.has(text)) return undefined
    told.add(text)
    return text
  }
  return [
    ...ways.flatMap(({ label, lines }): Said[] => [
      { text: wayIntro('Về thời gian', label) },
      ...lines.flatMap(({ note, earliest, ...fact }, at) => {
        const ready = once(earliest)
        return [
          ...factSaid({ ...fact, note: once(note) }, (text) =>
            lines[at - 1]?.because !== undefined && fact.because === undefined
              ? `Trường hợp khác thì ${lowerFirst(text)}`
              : text,
          ),
          ...(ready === undefined ? [] : [{ text: ready, cites: fact.cites }]),
        ]
      }),
    ]),
    { text: caution },
  ]
}

function wayIntro(about: string, label: string): string {
  return label === 'Mọi cách nộp'
    ? `${about}, nộp cách nào cũng như nhau:`
    : `${about}, khi ${anyWay(label.split(', '))}:`
}

function whereSaid({ agencies, ways, counters, fictional }: BlockOf<'where'>): Said[] {
  return [
    ...agencies.flatMap((fact) =>
      factSaid(fact, (text) => text.replace(/^(Nơi nhận|Nơi giải quyết): /u, '$1 là ')),
    ),
    ...ways.flatMap((fact) =>
      factSaid(fact, (text) => text.replace(/ \((toàn trình|một phần)\)/u, ' $1')).map(
        (one, at) => ({
          ...one,
          more: at > 0,
        }),
      ),
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
    ...(link.record ? [{ text: `${link.record.province} có bản riêng của thủ tục này.` }] : []),
    {
      text: `Cần tìm thì gõ mã thủ tục ${spokenCode(link.record?.code ?? procedure.code)}.`,
      more: true,
    },
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

/** A line that is nothing but a remark in brackets is said without them, as part of its sentence. */
function unbracketed(lines: readonly string[]): string[] {
  const insideOf = (line = '') => /^\(([^()]*)\)\.?$/u.exec(line)?.[1]
  return lines.map((line, at) => {
    const inside = insideOf(line)
    const isOpen = (one = '.') => !/[.!?…:;,]$/u.test(one)
    const said =
      inside === undefined
        ? line
        : isOpen(lines[at - 1])
          ? `${lowerFirst(inside)}.`
          : sentence(inside)
    return insideOf(lines[at + 1]) !== undefined && isOpen(said) ? `${said},` : said
  })
}

const sentence = (text: string) => capital(/[.!?…:;,]$/u.test(text) ? text : `${text}.`)
