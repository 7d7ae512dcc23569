import type { Answer } from '../../knowledge/schema/index.ts'
import { capital, lowerFirst } from '../text/first-letter.ts'
import { tripsText } from './blocks/index.ts'
import { receivingOffices } from './counters-of.ts'

/** Most words before the asked fact itself. */
const MOST_WORDS = 25

/** Whether the file may go by post, as the record has it. */
export function postSay({ ways, behalf, detail }: Answer): string | undefined {
  if (detail === 'none') return undefined
  const post = ways.find(({ channel }) => channel === 'post')
  if (post === undefined) {
    const carrier = behalf.find(({ who }) => /bưu/u.test(who))
    if (carrier !== undefined) return `Dạ, bạn nhờ ${lowerFirst(carrier.who)} nộp thay được ạ.`
    const labels = [...new Set(ways.map(({ label }) => lowerFirst(label)))].join(' hoặc ')
    return `Dạ, thủ tục này không ghi cách gửi qua bưu điện${labels === '' ? '' : `; bạn ${labels}`} ạ.`
  }
  const { note, trips } = post.about
  const condition = post.because === undefined ? '' : `, nếu ${post.because}`
  const said = `Dạ, có cách gửi qua bưu điện${condition}`
  const isToldOf = note !== undefined && /bưu|gửi|cách này/iu.test(note)
  if (isToldOf && isShort(`${said}. ${note}`)) return `${said}. ${note}`
  if (trips === undefined) return `${said} ạ.`
  return `${said}, ${trips === 0 ? '' : 'vẫn '}${tripsText(post)} ạ.`
}

const BY_POST = /(?:nhận|trả)[^.;]* qua (?:đường )?(?:bưu điện|bưu chính)/iu
/** "Nếu nơi đó nhận qua bưu điện" is about the file. */
const FILED = /nơi (?:đó|ấy) nhận|nhận hồ sơ|người nhận/iu

/** What the record says of getting the result by post; undefined where it says nothing. */
export function deliveryTold({ ways, steps, results, presence }: Answer): string | undefined {
  const lines = [
    ...ways.flatMap(({ about }) => [about.note, about.tripFor]),
    ...steps.map(({ text }) => text),
    ...results.map(({ name }) => name),
  ].flatMap((line) => line?.split(/[.;] /) ?? [])
  const said = lines
    .map((line) => line.replace(/[.;]$/u, ''))
    .find((line) => BY_POST.test(line) && !FILED.test(line) && isShort(line))
  if (said !== undefined) return `Dạ được ạ. ${capital(said)}.`
  const comer = presence.find(({ at, holds }) => at !== 'file' && holds === 'yes')
  return comer && `Dạ, ${lowerFirst(comer.who)} phải đến nhận kết quả ạ.`
}

/** The same, or that the record is silent. */
export function deliverySay(answer: Answer): string | undefined {
  if (answer.detail === 'none') return undefined
  return (
    deliveryTold(answer) ??
    'Dạ, hồ sơ của thủ tục này không ghi gửi kết quả về nhà. Bạn hỏi quầy lúc nộp nhé.'
  )
}

/** Whether the file may be handed in elsewhere: yes or no as the way has it, or that the record is silent. */
export function anywhereSay(answer: Answer): string | undefined {
  const way = answer.ways.find(({ channel, about }) => channel === 'in-person' && about.anywhere)
  const [office] = receivingOffices(answer)
  if (office === undefined) return undefined
  const name = lowerOffice(office.name)
  const online = answer.ways.some(({ channel }) => channel === 'online')
    ? ' Ở xa thì bạn nộp trực tuyến.'
    : ''
  const said = (sentence: string, short = sentence) =>
    [`${sentence}${online}`, sentence].find(isShort) ?? short
  const condition = way?.because === undefined ? '' : `, nếu ${way.because}`
  switch (way?.about.anywhere) {
    case 'nationwide':
      return `Dạ được ạ, nộp trực tiếp ở đâu trong cả nước cũng được${condition}.`
    case 'yes':
      return said('Dạ, trong tỉnh thì quầy nào cũng nhận; ở tỉnh khác thì hồ sơ không ghi ạ.')
    case 'assisted':
      return said(
        'Dạ, quầy xã khác trong tỉnh giúp nộp trực tuyến; ở tỉnh khác thì hồ sơ không ghi ạ.',
      )
    case 'no':
      return said(
        `Dạ không ạ, chỉ nộp được tại ${name}.`,
        'Dạ không ạ, chỉ nộp được ở đúng nơi nhận ghi dưới đây.',
      )
    default:
      return /bất kỳ|không phụ thuộc|gần nhất|cả nước/u.test(name)
        ? `Dạ được ạ, nộp tại ${name}.`
        : said(
            `Dạ, hồ sơ ghi nộp tại ${name}, không ghi nơi khác ạ.`,
            'Dạ, hồ sơ chỉ ghi nơi nhận dưới đây, không ghi nơi khác ạ.',
          )
  }
}

const LASTS = /(?:giá trị|thời hạn|hạn dùng|hạn sử dụng)[^.;]{0,25}\d+ (?:năm|tháng|ngày)/iu
const OF_RESULT =
  /^(?:Giấy|Thẻ|Phiếu|Sổ|Bằng|Hộ chiếu|Chứng nhận)(?: này)? (?:có giá trị|có thời hạn|dùng được)/u

/** How long what is received may be used, where the record says so; else that it does not. */
export function validitySay({ results, conditions, steps, detail }: Answer): string | undefined {
  if (detail === 'none') return undefined
  const told = [...conditions, ...steps]
    .map(({ text }) => text)
    .filter((text) => OF_RESULT.test(text))
  const line = [...results.map(({ name }) => name), ...told]
    .flatMap((text) => text.split('. '))
    .find((text) => LASTS.test(text) && isShort(text))
  return line === undefined
    ? 'Dạ, hồ sơ của thủ tục này không ghi giấy dùng được bao lâu. Bạn xem ngày hết hạn in trên giấy, nếu có ạ.'
    : `Dạ, ${lowerFirst(line).replace(/\.$/u, '')} ạ.`
}

/** What may come next: the neighbours that stand as buttons, as many as a sentence holds. */
export function nextSay({ related, procedure }: Answer): string {
  const names = related
    .filter(({ to }) => to.code !== procedure.code)
    .slice(0, 3)
    .map(({ to }) => lowerFirst(to.name.replace(/ *\([^()]*\)/gu, '')))
  for (let size = names.length; size > 0; size--) {
    const said = `Dạ, sau việc này bạn có thể xem: ${names.slice(0, size).join('; ')}. Bạn bấm ở dưới ạ.`
    if (isShort(said)) return said
  }
  if (names.length > 0) return 'Dạ, việc có thể làm tiếp là các nút bên dưới ạ.'
  return 'Dạ, nhận kết quả là xong ạ. Nguồn của chúng tôi không ghi việc phải làm tiếp.'
}

const isShort = (said: string) => said.split(' ').length <= MOST_WORDS

/** Names of bodies keep their capital; "Nơi bạn đang làm việc" is none. */
export const lowerOffice = (name: string) =>
  /^(?:Nơi|Nhà trường|Trường) /u.test(name) ? lowerFirst(name) : name
