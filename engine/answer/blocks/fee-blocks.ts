import type { Answer, Block, Fact, MoneyLine } from '../../../knowledge/schema/index.ts'
import { lowerFirst } from '../../text/first-letter.ts'
import { formatDay, formatDong } from '../words.ts'
import { badgeOf, common, factsBlock, noteOf } from './facts.ts'
import { sameWays } from './same-ways.ts'
import { toggleOf } from './toggle-of.ts'
import { tripsText } from './trips-text.ts'

/** What is to be paid for each way of filing, and what of it will soon change. */
export function feeBlocks(answer: Answer): Block[] {
  const ways = answer.ways.filter(({ money }) => money.length > 0)
  if (ways.length === 0) return []
  return [
    {
      type: 'fees',
      title: 'Tiền phải trả',
      ways: sameWays(
        ways.map(({ channel, label, money, total }) => ({
          channel,
          label,
          lines: money.flatMap((line) => moneyFacts(line)),
          ...(total !== undefined && { total: total === 0 ? 'Không mất tiền' : formatDong(total) }),
          ...noTotalOf(money),
        })),
      ).map((way) => ({ ...way, trips: tripsOf(way.channel, ways) })),
      ...exemptionsOf(answer),
      toggles: answer.open.filter(({ settles }) => settles.includes('money')).map(toggleOf),
      askPlace:
        answer.place === undefined &&
        ways.some(({ money }) =>
          money.some(({ charges }) => charges.some(({ value }) => 'council' in value)),
        ),
    },
    ...factsBlock(
      'notes',
      'Sắp thay đổi',
      (answer.changes ?? []).map(({ text, cites }) => ({ text, cites })),
    ),
  ]
}

/** The trips that remain for ways that are told together. */
function tripsOf(channels: string, ways: Answer['ways']): string[] {
  const meant = new Set(channels.split(' '))
  return ways
    .filter(({ channel }) => meant.has(channel))
    .map((way) => `${way.label}: ${tripsText(way)}`)
}

/** The papers with which one pays less, beside the money. */
function exemptionsOf({ documents }: Answer): { exemptions?: Fact[] } {
  const exemptions = documents
    .filter(({ need }) => need === 'proves-exemption')
    .map((paper) => ({
      ...common(paper),
      text: `${paper.holds === 'yes' ? 'Bạn có thể được miễn, giảm' : 'Có thể được miễn, giảm'}; mang ${lowerFirst(paper.name)}.`,
      ...(paper.lookup !== undefined && { note: paper.lookup.text }),
    }))
  return exemptions.length === 0 ? {} : { exemptions }
}

/** Why there is no sum: a share of a value that only the case knows. */
function noTotalOf(money: readonly MoneyLine[]): { noTotal?: string } {
  const bases = money.flatMap(({ charges }) =>
    charges.flatMap(({ value }) => ('rate' in value ? [value.rate.of] : [])),
  )
  return bases.length === 0
    ? {}
    : { noTotal: `Chưa có tổng vì còn tùy ${[...new Set(bases)].join(' và ')}.` }
}

/** A sum that is not known reads on: "Lệ phí chưa rõ: …". */
const UNKNOWN = /^(Chưa rõ|Cần hỏi lại quầy): /u

function moneyFacts(line: MoneyLine): Fact[] {
  const charges = line.charges.map((charge) => ({
    text: `${line.label}${UNKNOWN.test(charge.text) ? '' : ':'} ${lowerFirst(charge.text)}`,
    ...(charge.because !== undefined && { because: `nếu ${charge.because}` }),
    ...noteOf([
      'rate' in charge.value ? charge.value.note : undefined,
      charge.expired
        ? 'Mức này đã hết hạn ghi trong nguồn, cần kiểm tra lại tại quầy.'
        : charge.to && `Áp dụng đến ${formatDay(charge.to)}.`,
    ]),
    ...badgeOf(charge.layer),
    cites: [charge.source],
  }))
  const cuts = line.cuts.map((cut) => ({
    text: `${cut.percent === 100 ? 'Được miễn' : `Giảm ${cut.percent}%`}: ${cut.label}`,
    note: `Áp dụng đến ${formatDay(cut.to)}.`,
    ...(cut.because !== undefined && { because: `nếu ${cut.because}` }),
    cites: [cut.source],
  }))
  return [...charges, ...cuts]
}
