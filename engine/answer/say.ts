import type { Answer } from '../../knowledge/schema/index.ts'
import type { Aspect } from '../text/reader.ts'
import { tripsText } from './blocks.ts'
import { deadlineText, formatDong } from './words.ts'

/** Most words before the asked fact itself. */
const MOST_WORDS = 25

/** First sentence of an answer: the asked fact, at most 25 words before anything else. */
export function sayAnswer(answer: Answer, aspect: Aspect | undefined): string {
  const said = aspect === undefined ? undefined : SAYINGS[aspect]?.(answer)
  return said ?? overview(answer)
}

const SAYINGS: Partial<Record<Aspect, (answer: Answer) => string | undefined>> = {
  papers: papersSay,
  form: papersSay,
  fee: feeSay,
  time: timeSay,
  where: whereSay,
  online: onlineSay,
  who: whoSay,
  deadline: deadlineSay,
  benefit: benefitSay,
}

function overview(answer: Answer): string {
  if (answer.detail === 'none')
    return `Dạ, có thủ tục “${shorten(answer.procedure.name)}”, nhưng kho chưa có chi tiết ạ.`
  if (answer.detail === 'portal')
    return `Dạ, đây là thông tin của Cổng về “${shorten(answer.procedure.name)}”.`
  return papersSay(answer) ?? `Dạ, đây là phần trả lời cho “${answer.procedure.name}”.`
}

function papersSay({ documents, noDocuments, ways, procedure }: Answer): string | undefined {
  const required = documents.filter(({ need }) => need === 'required')
  if (required.length === 0) {
    return noDocuments === undefined
      ? undefined
      : `Dạ, ${lower(procedure.name)} không cần nộp giấy tờ nào ạ.`
  }
  const always = required.filter(({ holds }) => holds === 'yes').length
  const counts = ways.map(
    ({ channel }) => always + required.filter(({ channels }) => channels?.includes(channel)).length,
  )
  const most = Math.max(always, ...counts)
  const open = required.filter(
    ({ holds, channels }) => holds === 'maybe' && channels === undefined,
  ).length
  if (most === 0) return `Dạ, để ${lower(procedure.name)}, giấy tờ tùy trường hợp của bạn ạ.`
  const fewest = counts.length === 0 ? always : Math.min(...counts)
  const number =
    fewest === most
      ? `${most} loại giấy tờ`
      : `${Math.max(1, fewest)} đến ${most} loại giấy tờ, tùy cách nộp`
  return `Dạ, để ${lower(procedure.name)}, bạn chuẩn bị ${number}${open === 0 ? '' : `, thêm ${open} loại tùy trường hợp`} ạ.`
}

function feeSay({ ways, procedure }: Answer): string | undefined {
  if (ways.length === 0) return undefined
  const totals = new Set(ways.map(({ total }) => total))
  const [total] = totals
  if (totals.size === 1 && total !== undefined) {
    return total === 0
      ? `Dạ, ${lower(procedure.name)} trường hợp này không mất tiền ạ.`
      : `Dạ, ${lower(onlyLabel(ways) ?? procedure.name)}: ${formatDong(total)} ạ.`
  }
  const usual = ways.map((way) => ({ way, text: usualFee(way) }))
  const texts = new Set(usual.map(({ text }) => text))
  const [only] = texts
  const said =
    texts.size === 1
      ? only && `Dạ, ${lower(onlyLabel(ways) ?? procedure.name)}: ${only} ạ.`
      : usual.every(({ text }) => text !== undefined) &&
        `Dạ, ${usual.map(({ way, text }) => `${lower(way.label)} ${text}`).join('; ')} ạ.`
  const fits = (sentence: string | false | undefined) =>
    sentence && sentence.split(' ').length <= MOST_WORDS
  if (said && fits(said)) return said
  const shares = sharesSay(ways)
  const isAll = ways.every(({ money }) => money.every(({ charges }) => isShare(charges)))
  if (shares && fits(shares)) return isAll ? shares : `${shares} Còn khoản khác ghi bên dưới.`
  return 'Dạ, tiền phải trả tùy trường hợp, bạn xem từng dòng dưới đây ạ.'
}

/** The shares that are paid however it is filed, where a sum cannot be told: "thuế 2% giá bán". */
function sharesSay(ways: Answer['ways']): string | undefined {
  const [shares, ...others] = ways.map(({ money }) =>
    money.flatMap(({ label, charges }) => {
      const texts = new Set(charges.map(({ text, expired }) => (expired ? '' : text)))
      const [text] = texts
      return isShare(charges) && texts.size === 1 && text ? [`${lower(label)} ${text}`] : []
    }),
  )
  if (shares === undefined || shares.length === 0) return undefined
  return others.every((other) => other.join() === shares.join())
    ? `Dạ, ${shares.join(', ')} ạ.`
    : undefined
}

const isShare = (charges: Answer['ways'][number]['money'][number]['charges']) =>
  charges.every(({ value }) => 'rate' in value)

/** What is paid for one way where no exception holds; "thường là" where the case leaves one open. */
function usualFee({ money, total }: Answer['ways'][number]): string | undefined {
  if (total !== undefined) return total === 0 ? 'không mất tiền' : formatDong(total)
  const [line, ...more] = money
  const charge = line?.charges.at(-1)
  if (line === undefined || charge === undefined || more.length > 0 || charge.expired)
    return undefined
  const isAmount = ['amount', 'tiers', 'rate'].some((kind) => kind in charge.value)
  if (!isAmount || charge.because !== undefined) return undefined
  return `${line.charges.length > 1 || line.cuts.length > 0 ? 'thường là ' : ''}${lower(charge.text)}`
}

/** What is paid for, where there is one thing only: "phí chứng thực cho mỗi bản sao" says more than the procedure. */
function onlyLabel(ways: Answer['ways']): string | undefined {
  const labels = new Set(ways.flatMap(({ money }) => money.map(({ label }) => label)))
  return labels.size === 1 ? [...labels][0] : undefined
}

function timeSay({ ways }: Answer): string | undefined {
  const texts = new Set(ways.flatMap(({ times }) => times.map(({ text }) => text)))
  const [text] = texts
  if (text === undefined) return undefined
  const short = text.split(';')[0] ?? text
  return texts.size === 1 && short.split(' ').length <= 18
    ? `Dạ, thời gian giải quyết: ${lower(short)} ạ.`
    : 'Dạ, thời gian tùy cách nộp và trường hợp, bạn xem dưới đây ạ.'
}

function whereSay({ agencies }: Answer): string | undefined {
  const receiving = agencies.filter(({ role, holds }) => role === 'receives' && holds === 'yes')
  const names = (
    receiving.length > 0 ? receiving : agencies.filter(({ role }) => role === 'receives')
  ).map(({ name }) => name)
  if (names.length === 0) return undefined
  const said = `Dạ, bạn nộp tại ${names.slice(0, 2).join(' hoặc ')} ạ.`
  return said.split(' ').length <= MOST_WORDS ? said : 'Dạ, nơi nộp ghi ngay dưới đây ạ.'
}

function onlineSay({ ways, detail }: Answer): string | undefined {
  if (detail === 'none') return undefined
  const online = ways.find(({ channel }) => channel === 'online')
  if (online === undefined) return 'Dạ, thủ tục này chưa nộp trực tuyến được ạ.'
  return online.about.trips === undefined
    ? 'Dạ, nộp trực tuyến được ạ.'
    : `Dạ, nộp trực tuyến được, ${tripsText(online)} ạ.`
}

function whoSay({ presence, behalf, detail }: Answer): string | undefined {
  if (detail !== 'full') return undefined
  const sure = presence.filter(({ holds }) => holds === 'yes')
  if (presence.length === 0)
    return behalf.length === 0 ? undefined : 'Dạ, có người đi thay được, bạn xem dưới đây ạ.'
  return sure[0] === undefined
    ? 'Dạ, ai phải đến thì tùy trường hợp ạ.'
    : `Dạ, ${sure[0].who} phải đến ạ.`
}

function deadlineSay({ deadlines }: Answer): string | undefined {
  const [first] = deadlines
  return first && `Dạ, hạn là ${lower(deadlineText(first))} ạ.`
}

function benefitSay({ conditions }: Answer): string | undefined {
  return conditions.length === 0 ? undefined : 'Dạ, phần bạn hỏi ghi ngay dưới đây ạ.'
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function shorten(name: string): string {
  const words = name.split(' ')
  return words.length <= 14 ? name : `${words.slice(0, 13).join(' ')} …`
}
