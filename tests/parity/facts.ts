import type { Answer, MoneyValue } from '../../knowledge/schema/index.ts'
import type { Voice } from './voices.ts'

/** The parts of an answer that every rendering states. */
export const PARTS = [
  'elsewhere',
  'papers',
  'who',
  'money',
  'time',
  'office',
  'deadlines',
  'link',
] as const
export type Part = (typeof PARTS)[number]

/** Words of one fact, which must stand together; of a list, any one is enough. */
export type Piece = string | string[]

type Facts = (answer: Answer, voice: Voice) => Piece[][]

/** What each part of an answer states, said from the Answer alone. */
export const FACTS: Readonly<Record<Part, Facts>> = {
  elsewhere: ({ redirects, refer }, { words, code, isPaper }) => [
    ...redirects.map(({ to, why, because = '' }) => [
      ...words(to.name),
      code(to.code),
      ...(isPaper ? [] : words(why)),
      ...words(because),
    ]),
    ...refer.map(({ whom, why, bring, because = '' }) => [
      ...words(whom),
      ...(isPaper ? [] : words(why)),
      ...bring.flatMap(words),
      ...words(because),
    ]),
  ],
  papers: paperFacts,
  who: ({ presence, behalf }, { words }) => [
    ...presence.map(({ who, at, why, because = '' }) => [
      ...words(who),
      { file: 'khi nộp hồ sơ', collect: 'khi nhận kết quả', both: 'cả khi nộp và khi nhận' }[at],
      ...words(why),
      ...words(because),
    ]),
    ...behalf.map(({ who, needs, note = '', because = '' }) => [
      ...words(who),
      {
        none: 'không cần giấy ủy quyền',
        paper: 'cần giấy ủy quyền không phải chứng thực',
        'certified-paper': 'cần giấy ủy quyền có chứng thực',
        unstated: 'cần giấy ủy quyền nơi nhận cho biết có phải chứng thực không',
      }[needs],
      ...words(note),
      ...words(because),
    ]),
  ],
  money: moneyFacts,
  time: timeFacts,
  office: officeFacts,
  deadlines: ({ deadlines }, { number, words }) =>
    deadlines.map(({ qty, unit, after, before, until, lost, because = '' }) => [
      `${number(qty)} ${UNITS[unit]}`,
      ...words(after ?? before ?? until ?? ''),
      ...words(lost),
      ...words(because),
    ]),
  link: ({ procedure, link }, { code }) => [
    // A province's own record is found by its own code.
    [
      code(link.record?.code ?? procedure.code),
      [link.href, new URL(link.href).hostname],
      ...(link.record === undefined ? [] : [link.record.province]),
    ],
  ],
}

const UNITS = {
  hour: 'giờ',
  day: 'ngày',
  'working-day': 'ngày làm việc',
  month: 'tháng',
  year: 'năm',
} as const

const COPIES = {
  original: 'bản chính',
  copy: 'bản sao thường',
  'certified-copy': 'bản sao có chứng thực',
  'original-or-copy': 'bản chính hoặc bản sao',
  'e-copy': 'bản điện tử hoặc ảnh chụp rõ',
} as const

function paperFacts(answer: Answer, { number, day, words, isPaper }: Voice): Piece[][] {
  const { documents, noDocuments, portalList, notNeeded, ways } = answer
  const hands = { submit: 'nộp lại', show: 'xuất trình rồi cầm về', fill: 'điền rồi nộp' }
  const each = { file: '', person: 'cho mỗi người', copy: 'cho mỗi bản cần làm' }
  return [
    ...documents.map((paper) => [
      ...words(paper.name),
      `${number(paper.qty)} ${paper.hand === 'fill' ? 'tờ' : COPIES[paper.as]}`,
      hands[paper.hand],
      each[paper.per ?? 'file'],
      ...(paper.oneOf ?? []).flatMap(({ name }) => words(name)),
      ...words(paper.where ?? ''),
      ...words(paper.form?.name ?? ''),
      ...words(paper.lookup?.text ?? ''),
      ...words(paper.note ?? ''),
      // What only the way of filing decides stands under the names of the ways.
      ...(paper.need === 'required' && paper.channels !== undefined
        ? ways.filter(({ channel }) => paper.channels?.includes(channel)).map(({ label }) => label)
        : words(paper.because ?? '')),
    ]),
    ...(noDocuments === undefined ? [] : [words(noDocuments)]),
    ...portalList.flatMap(({ items }) => items.map(({ name }) => words(name))),
    ...notNeeded.map(({ name, why, since, because = '' }) => [
      ...words(name),
      ...(isPaper ? [] : words(why)),
      ...words(because),
      since === undefined || isPaper ? '' : day(since),
    ]),
  ]
}

/** The way to file is named where it makes a difference. */
const wayOf = <T>(ways: readonly T[], label: string, said: (way: T) => unknown): Piece =>
  new Set(ways.map((way) => JSON.stringify(said(way)))).size > 1 ? [label, 'mọi cách nộp'] : ''

function moneyFacts({ ways, changes = [] }: Answer, voice: Voice): Piece[][] {
  const { number, percent, day, words } = voice
  const way = (label: string) => wayOf(ways, label, ({ money }) => money)
  return [
    ...ways.flatMap(({ label, money, total }) => [
      ...money.flatMap(({ label: what, charges, cuts }) => [
        ...charges.map(({ value, because = '', to, expired }) => [
          way(label),
          ...words(what),
          ...valuePieces(value, voice),
          ...words(because),
          expired ? 'đã hết hạn ghi trong nguồn' : to === undefined ? '' : day(to),
        ]),
        ...cuts.map((cut) => [
          cut.percent === 100 ? 'được miễn' : `giảm ${percent(cut.percent)}`,
          ...words(cut.label),
          ...words(cut.because ?? ''),
          day(cut.to),
        ]),
      ]),
      ...(total === undefined
        ? []
        : [[way(label), total === 0 ? 'không mất tiền' : `${number(total)} đồng`]]),
    ]),
    ...changes.map(({ text }) => words(text)),
  ]
}

function valuePieces(value: MoneyValue, { number, percent, words }: Voice): Piece[] {
  const dong = (amount: number) => `${number(amount)} đồng`
  if ('free' in value) return ['không mất tiền', ...words(value.free)]
  if ('council' in value) return words(value.note ?? 'do hội đồng nhân dân tỉnh quy định')
  if ('unknown' in value) return ['chưa rõ', ...words(value.unknown)]
  if ('suspect' in value) return ['cần hỏi lại quầy', ...words(value.suspect)]
  if ('range' in value) return value.range.map(dong)
  if ('amount' in value) return [dong(value.amount)]
  if ('rate' in value)
    return [percent(value.rate.percent), ...words(value.rate.of), ...words(value.note ?? '')]
  return [
    ...value.tiers.map(({ amount }) => dong(amount)),
    value.cap === undefined ? '' : dong(value.cap),
  ]
}

function timeFacts({ ways }: Answer, { number, hour, words, isPaper }: Voice): Piece[][] {
  const way = (label: string) => wayOf(ways, label, ({ times }) => times)
  return ways.flatMap(({ label, times }) =>
    times.map(({ time, because = '', earliest }) => {
      const rest = [way(label), ...words(because), ...words(isPaper ? '' : (earliest?.text ?? ''))]
      if ('unknown' in time) return [...words(time.unknown), ...rest]
      const { qty, unit, cutoff, longer, note = '' } = time
      return [
        cutoff !== undefined && qty === 1 ? 'trong ngày' : `${number(qty)} ${UNITS[unit]}`,
        cutoff === undefined ? '' : hour(cutoff),
        ...longer.flatMap(({ why, qty, unit }) => [
          `thêm ${number(qty)} ${UNITS[unit]}`,
          ...words(why),
        ]),
        ...words(note),
        ...rest,
      ]
    }),
  )
}

function officeFacts({ agencies, ways }: Answer, { number, words }: Voice): Piece[][] {
  const anywhere = {
    nationwide: 'ở đâu trong cả nước cũng được',
    yes: 'bất kỳ quầy nào trong tỉnh',
    assisted: 'quầy xã khác trong tỉnh có thể giúp',
    no: 'chỉ nộp được tại đúng nơi nhận',
  }
  return [
    ...agencies.map(({ role, name, note = '', because = '' }) => [
      role === 'receives' ? 'nơi nhận' : ['nơi giải quyết', 'nơi nhận và giải quyết'],
      ...words(name),
      ...words(note),
      ...words(because),
    ]),
    ...ways.map(({ label, about, because = '' }) => [
      label,
      about.trips === undefined
        ? ''
        : about.trips === 0
          ? 'không phải đến quầy'
          : `đến ${number(about.trips)} lần`,
      ...words(about.tripFor ?? ''),
      about.level === undefined ? '' : about.level === 'full' ? 'toàn trình' : 'một phần',
      about.anywhere === undefined ? '' : anywhere[about.anywhere],
      about.account?.startsWith('vneid') ? 'đăng nhập bằng VNeID' : '',
      ...words(about.note ?? ''),
      ...words(because),
    ]),
  ]
}
