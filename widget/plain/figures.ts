const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const GROUPS = ['', ' nghìn', ' triệu', ' tỷ', ' nghìn tỷ']

/**
 * A whole number as one says it.
 *
 * @example sayNumber(8000) // 'tám nghìn'
 * @example sayNumber(2025) // 'hai nghìn không trăm hai mươi lăm'
 */
export function sayNumber(number: number): string {
  if (number === 0) return 'không'
  const groups: number[] = []
  for (let rest = number; rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000)
  return groups
    .map((group, index) => ({ group, index }))
    .reverse()
    .filter(({ group }) => group > 0)
    .map(({ group, index }) => sayGroup(group, index < groups.length - 1) + (GROUPS[index] ?? ''))
    .join(' ')
}

function sayGroup(group: number, hasMoreBefore: boolean): string {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor((group % 100) / 10)
  const ones = group % 10
  const hasHundreds = hundreds > 0 || hasMoreBefore
  return [
    ...(hasHundreds ? [`${DIGITS[hundreds]} trăm`] : []),
    ...(tens > 1 ? [`${DIGITS[tens]} mươi`] : tens === 1 ? ['mười'] : []),
    ...(tens === 0 && ones > 0 && hasHundreds ? ['linh'] : []),
    ...(ones > 0 ? [sayOnes(ones, tens)] : []),
  ].join(' ')
}

function sayOnes(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1) return 'tư'
  if (ones === 5 && tens > 0) return 'lăm'
  return DIGITS[ones] ?? ''
}

const sayDigits = (text: string) =>
  Array.from(text.replace(/\D/g, ''), (digit) => DIGITS[Number(digit)]).join(' ')

const whole = (text: string) => sayNumber(Number(text.replace(/\./g, '')))

/** What stands for what, the longest shapes first; each finds only what those before it have left. */
const SHAPES: readonly [RegExp, (...found: string[]) => string][] = [
  [
    /(?:ngày )?\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g,
    (_, day = '', month = '', year = '') =>
      `ngày ${whole(day)} tháng ${whole(month)} năm ${whole(year)}`,
  ],
  [
    /(?:tháng )?\b(\d{1,2})\/((?:19|20)\d\d)\b(?!\/)/g,
    (_, month = '', year = '') => `tháng ${whole(month)} năm ${whole(year)}`,
  ],
  [
    /\b(\d{1,2})(?::|h)(\d\d)\b/g,
    (_, hour = '', minute = '') =>
      `${whole(hour)} giờ${minute === '00' ? '' : ` ${whole(minute)}`}`,
  ],
  [/\b(\d)\.(\d{6})\b/g, (_, head = '', tail = '') => `${sayDigits(head)} chấm ${sayDigits(tail)}`],
  [/\b(?:0\d{2,3}(?: ?\d{3,4}){2}|1[89]00 ?\d{4,6})\b/g, (number = '') => sayDigits(number)],
  [
    /(^|[^\p{L}\d.,/])(\d+),(\d+)(?![\p{L}\d/])/gu,
    (_, before = '', head = '', tail = '') => `${before}${whole(head)} phẩy ${sayDigits(tail)}`,
  ],
  [
    /(^|[^\p{L}\d.,/])(\d{1,3}(?:\.\d{3})+|\d{1,15})(?![\p{L}\d]|[.,/]\d)/gu,
    (_, before = '', number = '') => `${before}${whole(number)}`,
  ],
]

/**
 * A line with its figures in words, as a voice should say them.
 *
 * @example sayFigures('Lệ phí: 8.000 đồng') // 'Lệ phí: tám nghìn đồng'
 */
export function sayFigures(line: string): string {
  const spaced = line
    .replace(/(\d)\s*[–-]\s*(?=\d{1,2}(?::|h)\d\d)/g, '$1 đến ')
    .replace(/(\d)\s*–\s*(?=\d)/g, '$1 đến ')
  return SHAPES.reduce((text, [shape, say]) => text.replace(shape, say), spaced)
    .replace(/\s*%/g, ' phần trăm')
    .replace(/m²/g, 'mét vuông')
}
