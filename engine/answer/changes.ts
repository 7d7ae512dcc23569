import type { Answer, MoneyLine, Procedure } from '../../knowledge/schema/index.ts'
import { lowerFirst } from '../text/first-letter.ts'
import { formatDay, formatDong } from './words.ts'
import { addDays } from './working-days.ts'

type Change = NonNullable<Answer['changes']>[number]
type Way = { channel: Change['channels'][number]; label: string }

/** How far ahead a change is told. */
const AHEAD = 90

/**
 * What the money will be within 90 days: a sentence for each slot and day on which a record begins or ends, told for all
 * ways of filing at once where they change alike. `moneyOn` gives what is paid for a way on a day.
 */
export function soonChanges(
  { fees, reductions }: Pick<Procedure, 'fees' | 'reductions'>,
  ways: readonly Way[],
  today: string,
  moneyOn: (way: Way, day: string) => MoneyLine[],
): Change[] {
  const end = addDays(today, AHEAD)
  const days = [...fees, ...reductions]
    .flatMap(({ from, to }) => [from ?? [], to === undefined ? [] : addDays(to, 1)].flat())
    .filter((day) => today < day && day <= end)
  const told = new Map<string, Change>()
  for (const way of ways) {
    let before = days.length === 0 ? [] : moneyOn(way, today)
    for (const on of [...new Set(days)].sort()) {
      const after = moneyOn(way, on)
      for (const line of after) {
        const said = changeOf(
          before.find(({ slot }) => slot === line.slot),
          line,
        )
        if (said === undefined) continue
        const key = `${on} ${said.text}`
        const known = told.get(key)
        if (known === undefined)
          told.set(key, { on, text: said.text, channels: [way.channel], cites: said.cites })
        else known.channels.push(way.channel)
      }
      before = after
    }
  }
  return [...told.values()].map(({ on, text, channels, cites }) => {
    const only = ways.filter(({ channel }) => channels.includes(channel))
    const where =
      only.length === ways.length
        ? ''
        : `, ${only.map(({ label }) => lowerFirst(label)).join(', ')}`
    return { on, text: `Từ ${formatDay(on)}${where}: ${text}.`, channels, cites }
  })
}

/** What is new about a line, in words; nothing where it stays as it was. */
function changeOf(
  before: MoneyLine | undefined,
  after: MoneyLine,
): { text: string; cites: string[] } | undefined {
  const label = lowerFirst(after.label)
  const [first] = after.charges
  if (first?.expired) {
    if (before?.charges[0]?.expired) return undefined
    const text = `${label} hiện nay hết hạn ghi trong nguồn, bạn hỏi lại quầy`
    return { text, cites: [first.source] }
  }
  const were = (before?.charges ?? []).map(keyOf)
  const charges = after.charges.filter((charge) => !were.includes(keyOf(charge)))
  const ended = (before?.cuts ?? []).filter((cut) => !has(after.cuts, cut))
  const begun = after.cuts.filter((cut) => !has(before?.cuts ?? [], cut))
  if (charges.length + ended.length + begun.length === 0) return undefined
  const sums =
    after.total !== undefined && charges.length > 0
      ? [after.total === 0 ? 'không mất tiền' : formatDong(after.total)]
      : charges.map(
          ({ text, because }) =>
            `${lowerFirst(text)}${because === undefined ? '' : ` nếu ${because}`}`,
        )
  const usual = after.charges.find(
    ({ because, value }) => because === undefined && 'amount' in value,
  )
  const becomes =
    charges.length > 0 || usual === undefined
      ? []
      : [`thành ${after.total === undefined ? lowerFirst(usual.text) : formatDong(after.total)}`]
  const cuts = [
    ...ended.map(
      ({ percent }) => `không còn ${percent === 100 ? 'được miễn' : `giảm ${percent}%`}`,
    ),
    ...begun.map(({ percent }) => (percent === 100 ? 'được miễn' : `giảm ${percent}%`)),
  ]
  const parts = [...sums, ...cuts, ...(cuts.length > 0 ? becomes : [])]
  return {
    text: `${label} ${parts.join(', ')}`,
    cites: [...new Set([...charges, ...ended, ...begun].map(({ source }) => source))],
  }
}

type Cut = MoneyLine['cuts'][number]

function has(cuts: readonly Cut[], { percent, label }: Cut): boolean {
  return cuts.some((cut) => cut.percent === percent && cut.label === label)
}

function keyOf({ text, because, expired }: MoneyLine['charges'][number]): string {
  return JSON.stringify([text, because, expired])
}
