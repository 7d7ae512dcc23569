const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const GROUPS = ['', ' nghìn', ' triệu']
const BILLION = 1_000_000_000

/**
 * A whole number as one says it.
 *
 * @example spokenNumber(1005) // 'một nghìn không trăm linh năm'
 * @example spokenNumber(1250000) // 'một triệu hai trăm năm mươi nghìn'
 */
export function spokenNumber(number: number): string {
  return number === 0 ? 'không' : belowAll(number, false)
}

/** Thousand millions begin anew: "hai nghìn tỷ", "một tỷ tỷ". */
function belowAll(number: number, hasMoreBefore: boolean): string {
  const billions = Math.floor(number / BILLION)
  const rest = number % BILLION
  const isLed = hasMoreBefore || billions > 0
  return [
    ...(billions > 0 ? [`${belowAll(billions, hasMoreBefore)} tỷ`] : []),
    ...[2, 1, 0].flatMap((place) => {
      const group = Math.floor(rest / 1000 ** place) % 1000
      const isFirst = !isLed && rest < 1000 ** (place + 1)
      return group === 0 ? [] : [`${spokenGroup(group, !isFirst)}${GROUPS[place]}`]
    }),
  ].join(' ')
}

function spokenGroup(group: number, hasMoreBefore: boolean): string {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor((group % 100) / 10)
  const ones = group % 10
  const hasHundreds = hundreds > 0 || hasMoreBefore
  return [
    ...(hasHundreds ? [`${DIGITS[hundreds]} trăm`] : []),
    ...(tens > 1 ? [`${DIGITS[tens]} mươi`] : tens === 1 ? ['mười'] : []),
    ...(tens === 0 && ones > 0 && hasHundreds ? ['linh'] : []),
    ...(ones > 0 ? [spokenOnes(ones, tens)] : []),
  ].join(' ')
}

function spokenOnes(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1) return 'tư'
  if (ones === 5 && tens > 0) return 'lăm'
  return DIGITS[ones] ?? ''
}

/** The place in a row: "nhất", "hai", "ba", "tư", "năm". */
export function spokenOrdinal(place: number): string {
  if (place === 1) return 'nhất'
  return place === 4 ? 'tư' : spokenNumber(place)
}

/** An amount of money: 20000 → "hai mươi nghìn đồng". */
export const spokenMoney = (dong: number): string => `${spokenNumber(dong)} đồng`

/** A share: 0.5 → "không phẩy năm phần trăm". */
export const spokenPercent = (percent: number): string => `${spokenDecimal(percent)} phần trăm`

function spokenDecimal(number: number): string {
  const [whole = '', part] = String(number).split('.')
  return part === undefined
    ? spokenNumber(Number(whole))
    : `${spokenNumber(Number(whole))} phẩy ${spokenDigits(part)}`
}

/** A calendar day: "2026-12-15" → "ngày mười lăm tháng mười hai năm hai nghìn không trăm hai mươi sáu". */
export function spokenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${spokenDate(date ?? 0, month ?? 0)} năm ${spokenNumber(year ?? 0)}`
}

const spokenDate = (date: number, month: number) =>
  `ngày ${date <= 10 ? 'mùng ' : ''}${spokenNumber(date)} tháng ${spokenMonth(month)}`

const spokenMonth = (month: number) => (month === 4 ? 'tư' : spokenNumber(month))

/** An hour of the clock: "15:00" → "mười lăm giờ", "7:30" → "bảy giờ ba mươi". */
export function spokenHour(clock: string): string {
  const [hour, minute] = clock.split(/[:h]/).map(Number)
  return `${spokenNumber(hour ?? 0)} giờ${minute ? ` ${spokenNumber(minute)}` : ''}`
}

/** Digits one by one, in the groups in which they are written: "1900 1009" → "một chín không không, một không không chín". */
const spokenDigits = (text: string): string =>
  text
    .split(/[^\d]+/)
    .filter((group) => group !== '')
    .map((group) => Array.from(group, (digit) => DIGITS[Number(digit)]).join(' '))
    .join(', ')

/** A number to call, in groups of three and four: "0243826553" → "không hai bốn ba, tám hai sáu, năm năm ba". */
export function spokenPhone(number: string): string {
  const isGrouped = /\d[ .-]+\d/.test(number)
  const digits = number.replace(/\D/g, '')
  if (isGrouped || digits.length < 7) return spokenDigits(number)
  const head = digits.slice(0, 4)
  const tail = digits.slice(4)
  return spokenDigits(`${head} ${tail.replace(/\d{3}(?=\d{3,}$|\d{3}$)/g, '$& ')}`)
}

/** A procedure code: "1.000656" → "một chấm không không không sáu năm sáu". */
export const spokenCode = (code: string): string =>
  code
    .split('.')
    .map((part) => spokenDigits(part))
    .join(' chấm ')

const whole = (text: string) => spokenNumber(Number(text.replace(/\./g, '')))

/**
 * What stands for what, the longest shapes first; each finds only what those before it have left. Engines before Safari
 * 16.4 know no look-behind, so each shape captures what stands before the figures, and that is kept.
 */
const SHAPES: readonly [RegExp, (before: string, ...found: string[]) => string | undefined][] = [
  [
    /(^|[^\d/])(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})\b/giu,
    (_, date = '', month = '', year = '') => spokenDay(`${year}-${month}-${date}`),
  ],
  [
    // What follows "mẫu" or "số" is no day.
    /((?:mẫu|số|thông tư|nghị định|luật|thửa|\p{L}) )(\d{1,2})\/(\d{1,2})(?![\d/\p{L}-])/giu,
    (before, date = '', month = '') =>
      before.length > 2 ? undefined : spokenDate(Number(date), Number(month)),
  ],
  [
    /(^|[^\d/])(?:tháng )?(\d{1,2})\/((?:19|20)\d\d)\b(?!\/)/giu,
    (_, month = '', year = '') => `tháng ${spokenMonth(Number(month))} năm ${whole(year)}`,
  ],
  [/(tháng )0?4\b(?![.,/]\d| (?:ngày|năm)\b)/giu, () => 'tư'],
  [
    /(^|[^\d.,])(\d{1,2})(?::|h)(\d\d)\b/g,
    (_, hour = '', minute = '') => spokenHour(`${hour}:${minute}`),
  ],
  [/(^|[^\d.,])(\d\.\d{6})(?!\d)/g, (_, code = '') => spokenCode(code)],
  [
    /(^|[^\d.,])((?:\+84 ?|0)\d{1,3}(?:[ .]?\d{3,4}){2})(?!\d)/g,
    (_, number = '') => spokenPhone(number),
  ],
  [/(^|[^\d.,])(1[89]00 ?\d{4,6})(?!\d)/g, (_, number = '') => spokenPhone(number)],
  [/((?:gọi|tổng đài|đường dây nóng) )(1\d\d)(?!\d)/giu, (_, number = '') => spokenDigits(number)],
  [
    /(^|[^\p{L}\d.,/])(\d+),(\d+)(?![\p{L}\d/])/gu,
    (_, head = '', tail = '') => `${whole(head)} phẩy ${spokenDigits(tail)}`,
  ],
  [
    /(^|[^\p{L}\d.,/-])(\d{1,3}(?:\.\d{3})+|\d{1,15})(?![\p{L}\d]|[.,/-]\d|\/\p{L})/gu,
    (_, number = '') => whole(number),
  ],
]

/** Signs that are said as words. */
const SIGNS: readonly [RegExp, string][] = [
  [/(\d)\s*[–-]\s*(?=\d{1,2}(?::|h)\d\d)/g, '$1 đến '],
  [/(^|[^\d/])(\d+)\s*[–-]\s*(?=\d+(?![\d/-]))/g, '$1$2 đến '],
  [/(\d)\s*[x×]\s*(?=\d)/g, '$1 nhân '],
  [/(\d|đồng)\/(?=(?:bản|trang|người|hồ sơ|lần|chữ ký|giấy tờ)(?!\p{L}))/gu, '$1 mỗi '],
  [/(\d)\s*%/g, '$1 phần trăm'],
  [/(\d)\s*m²/g, '$1 mét vuông'],
  [/(\d)\s*cm(?!\p{L})/gu, '$1 xăng ti mét'],
  [/(\d)\s*km(?!\p{L})/gu, '$1 ki lô mét'],
]

/**
 * A text with its figures as one says them. Numbers of laws and forms stay as they are written.
 *
 * @param space - What stands between the words of one number, where it must not be torn.
 * @example spokenText('Lệ phí 8.000 đồng/bản') // 'Lệ phí tám nghìn đồng mỗi bản'
 */
export function spokenText(text: string, space = ' '): string {
  if (!/\d|đồng\//u.test(text)) return text
  const signed = SIGNS.reduce((line, [sign, words]) => line.replace(sign, words), text)
  return SHAPES.reduce(
    (line, [shape, say]) =>
      line.replace(shape, (all: string, before: string, ...found: string[]) => {
        const words = say(before, ...found)
        return words === undefined ? all : before + words.split(' ').join(space)
      }),
    signed,
  )
}
