/** How figures stand in a rendering: written for the eye, or spelled for the ear. */
export type Voice = {
  number: (value: number) => string
  percent: (value: number) => string
  day: (iso: string) => string
  hour: (clock: string) => string
  code: (code: string) => string
  /** Free words of the knowledge, as the pieces that stand in the rendering as they are. */
  words: (text: string) => string[]
  /** Whether it is paper: days counted from today are left out, and reasons where space is short. */
  isPaper?: boolean
}

/** "20.000", "0,5%", "21/11/2026". */
export const WRITTEN: Voice = {
  number: (value) => value.toLocaleString('de-DE'),
  percent: (value) => `${value.toLocaleString('de-DE')}%`,
  day: (iso) => iso.split('-').reverse().join('/'),
  hour: (clock) =>
    `${Number(clock.slice(0, 2))} giờ ${clock.endsWith(':00') ? '' : clock.slice(3)}`,
  code: (code) => code,
  words: (text) => [text],
}

/** On paper. */
export const PRINTED: Voice = { ...WRITTEN, isPaper: true }

const ONES = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ')

/** Spelled from a table of the first hundred, so that the engine's own speller is judged, not repeated. */
const HUNDRED = Array.from({ length: 100 }, (_, number) => {
  const [tens = 0, ones = 0] = String(number).padStart(2, '0').split('').map(Number)
  if (tens === 0) return ONES[ones] ?? ''
  const head = tens === 1 ? 'mười' : `${ONES[tens]} mươi`
  const tail = ['', tens === 1 ? 'một' : 'mốt', 'hai', 'ba', tens === 1 ? 'bốn' : 'tư', 'lăm']
  return `${head} ${tail[ones] ?? ONES[ones]}`.trim()
})

function thousand(group: number, isWhole: boolean): string {
  const [hundreds, rest] = [Math.floor(group / 100), group % 100]
  if (!isWhole && hundreds === 0) return HUNDRED[rest] ?? ''
  if (rest === 0) return `${ONES[hundreds]} trăm`
  return `${ONES[hundreds]} trăm ${rest < 10 ? 'linh ' : ''}${HUNDRED[rest]}`
}

/** A whole number below a thousand million, as one says it. */
export function spell(value: number): string {
  if (value === 0) return 'không'
  const groups = value.toLocaleString('de-DE').split('.').map(Number)
  return groups
    .map((group, at) => ({ group, at, unit: ['', 'nghìn', 'triệu', 'tỷ'][groups.length - 1 - at] }))
    .filter(({ group }) => group > 0)
    .map(({ group, at, unit }) => `${thousand(group, at > 0)} ${unit}`.trim())
    .join(' ')
}

const digits = (text: string) => [...text].map((letter) => ONES[Number(letter)] ?? letter).join(' ')

/** "hai mươi nghìn", "không phẩy năm phần trăm", "ngày hai mươi mốt tháng mười một năm …". */
export const SPOKEN: Voice = {
  number: spell,
  percent: (value) => {
    const [whole = '', part] = String(value).split('.')
    return `${spell(Number(whole))}${part === undefined ? '' : ` phẩy ${digits(part)}`} phần trăm`
  },
  day: (iso) => {
    const [year = 0, month = 0, date = 0] = iso.split('-').map(Number)
    const named = month === 4 ? 'tư' : spell(month)
    return `ngày ${date <= 10 ? 'mùng ' : ''}${spell(date)} tháng ${named} năm ${spell(year)}`
  },
  hour: (clock) => {
    const [hour = 0, minute = 0] = clock.split(':').map(Number)
    return `${spell(hour)} giờ${minute === 0 ? '' : ` ${spell(minute)}`}`
  },
  code: (code) => code.split('.').map(digits).join(' chấm '),
  words: (text) =>
    text
      .split(/(?:^| )[^ ]*(?:\d|\/|%)[^ ]*(?= |$)|(?:^| )(?:[x×–-]|cm|m²|km)[.,;:)]*(?= |$)/u)
      .map((piece) => piece.trim())
      .filter((piece) => /\p{L}/u.test(piece)),
}
