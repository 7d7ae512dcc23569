import type { Answer } from '../../knowledge/schema/index.ts'
import { sumsText } from '../answer/say.ts'
import { formatDay } from '../answer/words.ts'
import { lowerFirst } from '../text/first-letter.ts'

type Way = Pick<Answer['ways'][number], 'money' | 'total' | 'possible'>
type Line = Way['money'][number]

/** What one way of filing costs: the amounts, what is taken off them for a time, and what is then left to pay. */
export function paidLines({ money, total, possible }: Way): string[] {
  const isCut = money.some(({ cuts }) => cuts.length > 0)
  const sums = total === undefined ? possible?.sums : [total]
  const usually = possible === undefined || possible.isAll ? '' : 'thường '
  return [
    ...money.flatMap((line) => [...chargesOf(line), ...line.cuts.map(cutLine)]),
    ...(isCut && sums !== undefined ? [`${usually}còn phải trả: ${sumsText(sums)}`] : []),
  ]
}

function chargesOf({ label, charges }: Line): string[] {
  return charges.map(
    ({ text, expired, because }) =>
      `${label}: ${text}${expired ? ', cần kiểm tra lại' : ''}${because ? ` (nếu ${because})` : ''}`,
  )
}

function cutLine({ percent, label, to, because }: Line['cuts'][number]): string {
  const day = formatDay(to)
  return [
    percent === 100 ? 'được miễn: ' : `giảm ${percent}%: `,
    lowerFirst(label),
    label.includes(day) ? '' : `, đến hết ${day}`,
    because ? ` (nếu ${because})` : '',
  ].join('')
}
