const UNITS = { giờ: 'hour', ngày: 'day', 'ngày làm việc': 'working-day', tháng: 'month' } as const

/** Amounts of đồng that a text names, as whole numbers. */
export function amountsIn(text: string): number[] {
  const grouped = text.matchAll(
    /(?<![\d.,/])\d{1,3}(?:\.\d{3})+(?![\d/])|(?<![\d.,/])\d{1,3}(?:,\d{3})+(?![\d/])/g,
  )
  const plain = text.matchAll(/(?<![\d.,/])\d{4,}(?=\s*(?:đồng|đ|vnđ|vnd)(?!\p{L}))/giu)
  return [...grouped, ...plain]
    .map(([digits]) => Number(digits.replace(/[.,]/g, '')))
    .filter((amount) => amount >= 1000)
}

/** Spans of time that a text names: "3 working-day". */
export function spansIn(text: string): string[] {
  const named = text.matchAll(
    /(\d{1,3})\s*(?:\([^)]{1,30}\)\s*)?(ngày làm việc|ngày|giờ|tháng|năm)(?!\s*\d)/giu,
  )
  return [...named].map(([, digits, word]) => spanOf(Number(digits), (word ?? '').toLowerCase()))
}

/** One span in a form that compares: years are months, two words for one unit are one. */
export function spanOf(qty: number, unit: string): string {
  if (unit === 'year' || unit === 'năm') return `${qty * 12} month`
  return `${qty} ${UNITS[unit as keyof typeof UNITS] ?? unit}`
}

const WORDS = { hour: 'giờ', day: 'ngày', 'working-day': 'ngày làm việc', month: 'tháng' } as const

/** A span for people: "3 working-day" → "3 ngày làm việc". */
export function spanWords(span: string): string {
  const [qty = '', unit = ''] = span.split(' ')
  return `${qty} ${WORDS[unit as keyof typeof WORDS] ?? unit}`
}
