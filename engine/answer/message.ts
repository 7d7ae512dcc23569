import type { Answer } from '../../knowledge/schema/index.ts'
import { lowerFirst } from '../text/first-letter.ts'
import { longMessage } from './message-long.ts'
import { paperRange } from './papers-by-way.ts'
import { formatDong } from './words.ts'

/** Most characters: of one SMS, or of one message in Zalo. */
export type MessageLimit = 160 | 2000

/** Where the case can be opened again. */
export type MessageWhere = {
  /** Address of the page of the case. */
  link?: string | undefined
  /** Short code of the case. */
  code?: string | undefined
}

/**
 * What an officer copies for a caller: an SMS without accents, or plain text for Zalo. It is never longer than the limit
 * and never cut within a line's fact; what did not fit is said to be at the link.
 */
export function messageText(answer: Answer, limit: MessageLimit, where: MessageWhere = {}): string {
  return limit === 160 ? shortMessage(answer, where) : longMessage(answer, where)
}

/** Words of a name that an SMS keeps. */
const NAME_ROOM = 60

/** The name, the number of papers and the code always; then whole facts, the most asked first, as long as they fit. */
function shortMessage(answer: Answer, { link, code }: MessageWhere): string {
  const name = plainAscii(answer.procedure.name)
  const rest = whereRest(answer, link, code)
  const elsewhere = elsewhereOf(answer)
  const count = elsewhere ?? paperCount(answer)
  const facts =
    elsewhere !== undefined
      ? []
      : [firstPaper(answer), sureTotal(answer), sureTime(answer)].flatMap((fact) =>
          fact === undefined ? [] : [plainAscii(fact)],
        )
  const messages = rest.flatMap((see) => {
    const compose = (parts: readonly string[], short: string) =>
      [
        `${[short, ...(count === undefined ? [] : [plainAscii(count)])].join(': ')}.`,
        ...parts,
        see,
      ].join(' ')
    const shorts = [name, cutWords(name, NAME_ROOM), cutWords(name, 36), cutWords(name, 20)]
    const short = shorts.find((one) => septets(compose([], one)) <= 160)
    if (short === undefined) return []
    const kept: string[] = []
    for (const fact of facts) {
      if (septets(compose([...kept, `${fact}.`], short)) <= 160) kept.push(`${fact}.`)
    }
    return [{ text: compose(kept, short), facts: kept.length, isLinked: see.includes('/') }]
  })
  // A fact is worth more than the code beside a link that ends in it, but not more than the link.
  const [best] = messages
    .filter(({ isLinked }) => isLinked === messages[0]?.isLinked)
    .sort((one, other) => other.facts - one.facts)
  if (best !== undefined) return best.text
  return `Ma thu tuc ${answer.procedure.code}.`
}

/** Where all of it stands, the fullest wording first. */
function whereRest(
  { procedure, link: { record } }: Answer,
  link: string | undefined,
  code: string | undefined,
) {
  const own = link === undefined ? undefined : link.replace(/^https:\/\//, '')
  return [
    ...(own && code ? [`Xem du: ${own} (ma ${code})`] : []),
    ...(own ? [`Xem du: ${own}`] : []),
    ...(code ? [`Xem du bang ma ${code}`] : []),
    `Xem du: dichvucong.gov.vn, ma ${record?.code ?? procedure.code}`,
  ].map(plainAscii)
}

/** A case that surely belongs elsewhere has no papers here. */
function elsewhereOf({ redirects, refer }: Answer): string | undefined {
  const to = redirects.find(({ holds }) => holds === 'yes')?.to
  if (to !== undefined) return `làm thủ tục khác, mã ${to.code}`
  return refer.some(({ holds }) => holds === 'yes') ? 'gặp cán bộ trước khi làm' : undefined
}

function paperCount(answer: Answer): string | undefined {
  const { documents, noDocuments, portalList } = answer
  const required = documents.filter(({ need }) => need === 'required')
  if (required.length === 0) {
    if (noDocuments !== undefined) return 'không cần giấy tờ'
    return portalList.length > 0 ? 'giấy tờ theo danh mục của Cổng' : undefined
  }
  const [least, most] = paperRange(answer)
  const isMore = required.some(({ holds, channels }) => holds === 'maybe' && channels === undefined)
  if (most === 0) return 'giấy tờ tùy trường hợp'
  if (least === 0) return `${most} giấy tờ tùy cách nộp${isMore ? ', có thể thêm' : ''}`
  const number = least === most ? `${most}` : `${least}-${most}`
  return `${number} giấy tờ${isMore ? ', có thể thêm' : ''}`
}

/** The first paper that is surely needed, whichever way one files. */
function firstPaper({ documents }: Answer): string | undefined {
  const first = documents.find(({ need, holds }) => need === 'required' && holds === 'yes')
  return first && `Trước hết: ${lowerFirst(first.name)}`
}

/** A sum that holds for every way and every case; an amount with a condition is left to the link. */
function sureTotal({ ways }: Answer): string | undefined {
  const [total, ...others] = new Set(ways.map(({ total }) => total))
  if (total === undefined || others.length > 0) return undefined
  return total === 0 ? 'Không mất tiền' : `Tiền: ${formatDong(total)}`
}

function sureTime({ ways }: Answer): string | undefined {
  const times = ways.flatMap(({ times }) => times)
  const [text, ...others] = new Set(times.map(({ text }) => text))
  const isSure = times.every(
    ({ because, time }) => because === undefined && !('unknown' in time) && time.note === undefined,
  )
  return text !== undefined && others.length === 0 && isSure
    ? `Thời gian: ${lowerFirst(text)}`
    : undefined
}

/** Plain letters that an SMS carries one by one. */
function plainAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’`]/gu, "'")
    .replace(/[–—]/gu, '-')
    .replace(/…/gu, '...')
    .replace(/[^\n\x20-\x7e]/g, '')
}

/** Room that a text takes in an SMS: a few signs of ASCII count twice. */
const septets = (text: string) => text.length + (text.match(/[[\]{}\\^|~]/g) ?? []).length

/** A name cut between words. */
function cutWords(text: string, most: number): string {
  if (text.length <= most) return text
  const at = text.lastIndexOf(' ', most - 3)
  return `${text.slice(0, at === -1 ? most - 3 : at).replace(/[,;:(\s-]+$/, '')}...`
}
