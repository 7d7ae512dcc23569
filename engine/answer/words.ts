import type { Deadline, MoneyValue, ProcessingTime } from '../../knowledge/schema/index.ts'

/** 20000 → "20.000 đồng", as money is written in Vietnamese. */
export function formatDong(amount: number): string {
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`
}

/** 0.5 → "0,5%". */
function formatPercent(percent: number): string {
  return `${String(percent).replace('.', ',')}%`
}

/** "2026-11-21" → "21/11/2026". */
export function formatDay(day: string): string {
  return day.split('-').reverse().join('/')
}

/** What an amount is taken for. */
const PER_NAMES = {
  copy: 'bản',
  page: 'trang',
  person: 'người',
  file: 'hồ sơ',
  time: 'lần',
  signature: 'chữ ký',
  document: 'giấy tờ',
} as const

const UNIT_NAMES = {
  hour: 'giờ',
  day: 'ngày',
  'working-day': 'ngày làm việc',
  month: 'tháng',
  year: 'năm',
} as const

/** "7 ngày làm việc". */
export function formatSpan(qty: number, unit: keyof typeof UNIT_NAMES): string {
  return `${qty} ${UNIT_NAMES[unit]}`
}

/** Until when: "Trong 60 ngày kể từ ngày sinh", "Chậm nhất 3 ngày làm việc trước ngày nghỉ". */
export function deadlineText({ qty, unit, after, before, until }: Deadline): string {
  const span = formatSpan(qty, unit)
  if (before !== undefined) return `Chậm nhất ${span} trước ${before}`
  return until === undefined ? `Trong ${span} kể từ ${after}` : `Trong ${span} trước ${until}`
}

/** How long it takes, in one or two sentences without a promise. */
export function timeText(time: ProcessingTime): string {
  if ('unknown' in time) return time.unknown
  const span = formatSpan(time.qty, time.unit)
  const cutoff = time.cutoff === undefined ? undefined : hourText(time.cutoff)
  const base =
    cutoff === undefined
      ? span
      : time.qty > 1
        ? `${span}; nộp sau ${cutoff} thì tính từ ngày làm việc tiếp theo`
        : `Trong ngày nếu nộp trước ${cutoff}; nộp sau giờ đó thì ngày làm việc tiếp theo`
  const longer = time.longer.map(({ why, qty, unit }) => `thêm ${formatSpan(qty, unit)} nếu ${why}`)
  return [base, ...longer].join('; ')
}

/** "15:00" → "15 giờ". */
export function hourText(cutoff: string): string {
  const [hour = '', minute = ''] = cutoff.split(':')
  return minute === '00' ? `${Number(hour)} giờ` : `${Number(hour)} giờ ${minute}`
}

/** An amount in words; what is not known says so. */
export function moneyText(value: MoneyValue): string {
  if ('free' in value) return `Không mất tiền, vì ${value.free}`
  if ('council' in value)
    return value.note ?? 'Do Hội đồng nhân dân tỉnh quy định, chưa có số cụ thể'
  if ('unknown' in value) return `Chưa rõ: ${value.unknown}`
  if ('suspect' in value) return `Cần hỏi lại quầy: ${value.suspect}`
  if ('rate' in value) return `${formatPercent(value.rate.percent)} ${value.rate.of}`
  if ('range' in value) {
    return `${formatDong(value.range[0])} đến ${formatDong(value.range[1])}${perText(value.per)}`
  }
  if ('amount' in value) return `${formatDong(value.amount)}${perText(value.per)}`
  return tiersText(value)
}

function perText(per: keyof typeof PER_NAMES | undefined): string {
  return per === undefined ? '' : `/${PER_NAMES[per]}`
}

function tiersText(value: Extract<MoneyValue, { tiers: unknown }>): string {
  const unit = PER_NAMES[value.per]
  let next = 1
  const parts = value.tiers.map(({ upTo, amount }) => {
    const span =
      upTo === undefined
        ? `từ ${unit} thứ ${next}`
        : upTo === next
          ? `${unit} thứ ${next}`
          : `${unit} ${next} đến ${upTo}`
    next = (upTo ?? next) + 1
    return `${span}: ${formatDong(amount)}/${unit}`
  })
  const cap =
    value.cap === undefined ? [] : [`tối đa ${formatDong(value.cap)}${perText(value.capPer)}`]
  return [...parts, ...cap].join('; ')
}
