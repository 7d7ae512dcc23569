import type { Answer, MoneyValue } from '../../knowledge/schema/index.ts'
import { capital, lowerFirst } from '../text/first-letter.ts'
import type { Aspect } from '../text/reader.ts'
import { tripsText } from './blocks/index.ts'
import { copiesSay } from './copies-say.ts'
import { paperRange } from './papers-by-way.ts'
import { anywhereSay, deliverySay, nextSay, postSay, validitySay } from './ways-say.ts'
import { deadlineText, formatDong } from './words.ts'

/** Most words before the asked fact itself. */
const MOST_WORDS = 25

/** First sentence of an answer: the asked fact, at most 25 words before anything else. */
export function sayAnswer(answer: Answer, aspect: Aspect | undefined): string {
  const said = aspect === undefined ? undefined : SAYINGS[aspect]?.(answer)
  return fitting(said ?? overview(answer), answer)
}

/** The asked fact as a line among others; undefined where it takes more than one. */
export function sayLine(answer: Answer, aspect: Aspect): string | undefined {
  const said = SAYINGS[aspect]?.(answer)
  return said === undefined || /dưới/.test(said)
    ? undefined
    : capital(said.replace(/^Dạ, /, '').replace(/ ạ\.$/, '.'))
}

/** A sentence that grew too long with a long name yields to one without it. */
function fitting(said: string, answer: Answer): string {
  if (said.split(' ').length <= MOST_WORDS) return said
  const papers = papersSay({ ...answer, procedure: { ...answer.procedure, name: '' } })
  const short = papers?.replace('để , ', '')
  return said === papersSay(answer) && short !== undefined
    ? short
    : 'Dạ, điều bạn hỏi ghi ngay dưới đây ạ.'
}

const SAYINGS: Partial<Record<Aspect, (answer: Answer) => string | undefined>> = {
  papers: papersSay,
  copies: copiesSay,
  form: formSay,
  fee: feeSay,
  time: timeSay,
  where: whereSay,
  online: onlineSay,
  post: postSay,
  delivery: deliverySay,
  anywhere: anywhereSay,
  who: whoSay,
  deadline: deadlineSay,
  steps: stepsSay,
  result: resultSay,
  validity: validitySay,
  next: nextSay,
  eligibility: eligibilitySay,
  status: () => 'Dạ, bạn hỏi lại nơi đã nhận hồ sơ ạ.',
  benefit: benefitSay,
}

function overview(answer: Answer): string {
  if (answer.detail === 'none')
    return `Dạ, có thủ tục “${shorten(answer.procedure.name)}”, nhưng kho chưa có chi tiết ạ.`
  if (answer.detail === 'portal')
    return `Dạ, đây là thông tin của Cổng về “${shorten(answer.procedure.name)}”.`
  return papersSay(answer) ?? `Dạ, đây là phần trả lời cho “${answer.procedure.name}”.`
}

function papersSay(answer: Answer): string | undefined {
  const { documents, noDocuments, procedure } = answer
  const required = documents.filter(({ need }) => need === 'required')
  if (required.length === 0) {
    return noDocuments === undefined
      ? undefined
      : `Dạ, ${lowerFirst(procedure.name)} không cần nộp giấy tờ nào ạ.`
  }
  const [fewest, most] = paperRange(answer)
  const open = required.filter(
    ({ holds, channels }) => holds === 'maybe' && channels === undefined,
  ).length
  if (most === 0) return `Dạ, ${purpose(procedure)}, giấy tờ tùy trường hợp của bạn ạ.`
  const least = Math.max(1, fewest)
  const number = `${least === most ? '' : `${least} đến `}${most} loại giấy tờ${fewest === most ? '' : ', tùy cách nộp'}`
  return `Dạ, ${purpose(procedure)}, bạn chuẩn bị ${number}${open === 0 ? '' : `, thêm ${open} loại tùy trường hợp`} ạ.`
}

/** Where to get the form that is filled in on paper. */
function formSay(answer: Answer): string | undefined {
  const isForm = ({ hand, channels, holds }: Answer['documents'][number]) =>
    hand === 'fill' && (holds === 'yes' || (channels !== undefined && !isOnline(channels)))
  const [form, ...others] = answer.documents.filter(isForm)
  if (form === undefined) return papersSay(answer)
  return form.where !== undefined && others.length === 0
    ? `Dạ, ${lowerFirst(form.name)}: ${lowerFirst(form.where).replace(/\.$/, '')} ạ.`
    : 'Dạ, bạn xin mẫu ở quầy, hoặc tải ở trang của thủ tục, tên mẫu ghi dưới đây ạ.'
}

const isOnline = (channels: readonly string[]) => channels.every((id) => id === 'online')

/** Names that are things and no doing. */
const THING = /^(Giấy|Chế độ|Thai sản|Trợ cấp|Mai táng phí|Hỗ trợ chi phí)(?= )/u

/** "để đăng ký khai sinh", "để làm hồ sơ trợ cấp tuất". */
const purpose = ({ name }: Answer['procedure']) =>
  THING.test(name)
    ? `để làm hồ sơ ${lowerFirst(name.replace(/ *\([^()]*\)/g, ''))}`
    : `để ${lowerFirst(name)}`

function feeSay({ ways, procedure }: Answer): string | undefined {
  if (ways.length === 0) return undefined
  const totals = new Set(ways.map(({ total }) => total))
  const [total] = totals
  if (totals.size === 1 && total !== undefined) {
    return total === 0
      ? `Dạ, ${lowerFirst(procedure.name)} trường hợp này không mất tiền ạ.`
      : `Dạ, ${lowerFirst(onlyLabel(ways) ?? procedure.name)}: ${formatDong(total)} ạ.`
  }
  const usual = ways.map((way) => ({ label: lowerFirst(way.label), text: usualFee(way) }))
  const texts = new Set(usual.map(({ text }) => text))
  const [only] = texts
  const said =
    texts.size === 1
      ? only && `Dạ, ${lowerFirst(onlyLabel(ways) ?? procedure.name)}: ${only} ạ.`
      : usual.every(({ text }) => text !== undefined) &&
        `Dạ, ${[...texts].map((text) => `${labelsOf(usual, text)} ${text}`).join('; ')} ạ.`
  const fits = (sentence: string | false | undefined) =>
    sentence && sentence.split(' ').length <= MOST_WORDS
  if (said && fits(said)) return said
  const shares = sharesSay(ways)
  const isAll = ways.every(({ money }) => money.every(({ charges }) => isShare(charges)))
  if (shares && fits(shares)) return isAll ? shares : `${shares} Còn khoản khác ghi bên dưới.`
  return 'Dạ, tiền phải trả tùy trường hợp, bạn xem từng dòng dưới đây ạ.'
}

/** The ways that cost the same: "nộp trực tiếp hoặc gửi qua bưu chính". */
function labelsOf(usual: { label: string; text: string | undefined }[], same: string | undefined) {
  return [...new Set(usual.flatMap(({ label, text }) => (text === same ? [label] : [])))].join(
    ' hoặc ',
  )
}

/** The shares that are paid however it is filed, where a sum cannot be told: "thuế 2% giá bán". */
function sharesSay(ways: Answer['ways']): string | undefined {
  const [shares, ...others] = ways.map(({ money }) =>
    money.flatMap(({ label, charges }) => {
      const texts = new Set(charges.map(({ text, expired }) => (expired ? '' : text)))
      const [text] = texts
      return isShare(charges) && texts.size === 1 && text ? [`${lowerFirst(label)} ${text}`] : []
    }),
  )
  if (shares === undefined || shares.length === 0) return undefined
  return others.every((other) => other.join() === shares.join())
    ? `Dạ, ${shares.join(', ')} ạ.`
    : undefined
}

const isShare = (charges: Answer['ways'][number]['money'][number]['charges']) =>
  charges.every(({ value }) => 'rate' in value)

/** What is paid for one way; "thường là" where some case has no exact sum. */
function usualFee({ money, total, possible }: Answer['ways'][number]): string | undefined {
  if (total !== undefined) return total === 0 ? 'không mất tiền' : formatDong(total)
  const usual = money.flatMap(({ charges }) => charges.at(-1) ?? [])
  if (usual.length === 0 || usual.some((charge) => charge.expired || charge.because !== undefined))
    return undefined
  if (possible !== undefined && usual.every(({ value }) => isWhole(value)))
    return `${possible.isAll ? '' : 'thường là '}${sumsText(possible.sums)}`.replace(
      'là không',
      'không',
    )
  const [line, ...more] = money
  const [charge] = usual
  if (line === undefined || charge === undefined || more.length > 0) return undefined
  if (!['amount', 'tiers', 'rate'].some((kind) => kind in charge.value)) return undefined
  const text = `${line.charges.length > 1 ? 'thường là ' : ''}${lowerFirst(charge.text)}`
  return line.cuts.length === 0 ? text : cutSay(text, line.cuts)
}

/** An amount a page or a person, with what may be taken off. */
function cutSay(text: string, cuts: Answer['ways'][number]['money'][number]['cuts']) {
  const whole = cuts.filter(({ percent }) => percent === 100)
  if (whole.some(({ because }) => because === undefined)) return 'không mất tiền'
  if (whole.length === cuts.length) return `${text} hoặc không mất tiền`
  return `${text}, có thể được giảm`
}

/** Whether an amount is what is paid, and not so much a page or a person. */
const isWhole = (value: MoneyValue) =>
  'free' in value || ('amount' in value && [undefined, 'file', 'time'].includes(value.per))

/** "35.000 đồng hoặc không mất tiền", "350.000 hoặc 500.000 đồng", "25.000 đến 100.000 đồng". */
export function sumsText(sums: readonly number[]): string {
  const paid = sums.filter((sum) => sum > 0)
  const [least, most] = [paid[0], paid.at(-1)]
  if (least === undefined || most === undefined) return 'không mất tiền'
  const from = formatDong(least).replace(/ đồng$/u, '')
  const amount =
    least === most
      ? formatDong(least)
      : `${from} ${paid.length === 2 ? 'hoặc' : 'đến'} ${formatDong(most)}`
  return paid.length < sums.length ? `${amount} hoặc không mất tiền` : amount
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
    ? `Dạ, thời gian giải quyết: ${lowerFirst(short)} ạ.`
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
    return behalf.length === 0
      ? 'Dạ, nguồn của chúng tôi không ghi ai phải đến ạ.'
      : 'Dạ, có người đi thay được, bạn xem dưới đây ạ.'
  return sure[0] === undefined
    ? 'Dạ, ai phải đến thì tùy trường hợp ạ.'
    : `Dạ, ${sure[0].who} phải đến ạ.`
}

function stepsSay({ steps }: Answer): string | undefined {
  return steps.length > 1 ? `Dạ, việc này có ${steps.length} bước ạ.` : undefined
}

function resultSay({ results }: Answer): string | undefined {
  const [first, ...more] = results
  if (first === undefined) return undefined
  const said = `Dạ, bạn sẽ nhận được ${lowerFirst(first.name)}${more.length > 0 ? ' và giấy tờ khác' : ''} ạ.`
  return said.split(' ').length <= MOST_WORDS ? said : 'Dạ, kết quả ghi ngay dưới đây ạ.'
}

function eligibilitySay({ conditions, detail }: Answer): string | undefined {
  if (detail !== 'full') return undefined
  return conditions.length > 0
    ? 'Dạ, điều kiện ghi ngay dưới đây ạ.'
    : 'Dạ, nguồn của chúng tôi không ghi điều kiện riêng ạ.'
}

function deadlineSay({ deadlines, conditions, detail }: Answer): string | undefined {
  const [first] = deadlines
  if (first === undefined && detail === 'full')
    return conditions.length > 0
      ? 'Dạ, nguồn của chúng tôi không ghi hạn; điều kiện ở ngay dưới đây ạ.'
      : 'Dạ, nguồn của chúng tôi không ghi hạn phải làm việc này ạ.'
  const told = deadlines.find(({ state }) => state !== undefined)?.state
  if (told !== undefined) return `Dạ, ${lowerFirst(told.text).replace(/\.$/u, '')} ạ.`
  return first && `Dạ, hạn là ${lowerFirst(deadlineText(first))} ạ.`
}

function benefitSay({ conditions }: Answer): string | undefined {
  return conditions.length === 0 ? undefined : 'Dạ, phần bạn hỏi ghi ngay dưới đây ạ.'
}

function shorten(name: string): string {
  const words = name.split(' ')
  return words.length <= 14 ? name : `${words.slice(0, 13).join(' ')} …`
}
