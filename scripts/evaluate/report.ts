import type { Compared } from './compare.ts'
import type { Evaluation, Scores } from './evaluate.ts'
import type { Miss } from './misses.ts'
import type { SearchScores } from './search-scores.ts'
import { percent, type Share, say } from './share.ts'

/** An evaluation for people, without any single question. */
export function reportLines(evaluation: Evaluation): string[] {
  const { all, halves, real, peers, byOrigin, byNoise } = evaluation
  return [
    '',
    row('', [
      `tất cả: ${all.questions} câu`,
      `nửa a, đọc để viết luật: ${halves.a.questions}`,
      `nửa b, không đọc: ${halves.b.questions}`,
      `người thật gõ: ${real.questions}`,
      'a − b',
    ]),
    ...MEASURES.map(([name, measure]) => {
      const [a, b] = [measure(halves.a), measure(halves.b)]
      const shares = [measure(all), a, b, measure(real)]
      return row(name, [...shares.map(say), a.of && b.of ? percent(a.share - b.share) : '–'])
    }),
    row('Tìm: MRR@10', [
      ...[all, halves.a, halves.b, real].map(({ search }) => decimal(search.mrr, 3)),
      decimal(halves.a.search.mrr - halves.b.search.mrr, 3),
    ]),
    '',
    'Tìm kiếm theo nguồn câu hỏi',
    ...groupLines(byOrigin),
    '',
    'Tìm kiếm theo kiểu nhiễu',
    ...groupLines(byNoise),
    '',
    'Bên cạnh các bộ tìm kiếm có sẵn: cùng tài liệu, cùng câu hỏi trong phạm vi',
    ...peerLines(peers),
  ]
}

const MEASURES: [string, (scores: Scores) => Share][] = [
  ['Tìm: hit@1', ({ search }) => search.hit1],
  ['Tìm: hit@3', ({ search }) => search.hit3],
  ['Tìm khi biết tỉnh: hit@1', ({ provinces }) => provinces.hit1],
  ['Tìm khi biết tỉnh: hit@3', ({ provinces }) => provinces.hit3],
  ['  đúng mã của tỉnh ở hạng 1', ({ provinces }) => provinces.own],
  ['Tìm nhiều việc: cả trong ba hạng đầu', ({ several }) => several],
  ['Trả lời thẳng, trong phạm vi', ({ dialogue }) => dialogue.direct],
  ['  trong đó đúng', ({ dialogue }) => dialogue.right],
  ['  trong đó hỏi thêm rồi dẫn tới', ({ dialogue }) => dialogue.onTheWay],
  ['  trong đó SAI', ({ dialogue }) => dialogue.wrong],
  ['Cho chọn, trong phạm vi', ({ dialogue }) => dialogue.choices],
  ['  có việc đúng', ({ dialogue }) => dialogue.choicesRight],
  ['  có việc đúng hoặc việc dẫn tới', ({ dialogue }) => dialogue.choicesRightOrOnTheWay],
  ['Từ chối, trong phạm vi', ({ dialogue }) => dialogue.refused],
  ['Hỏi lại chung chung, trong phạm vi', ({ dialogue }) => dialogue.asked],
  ['Ngoài phạm vi mà trả lời', ({ dialogue }) => dialogue.outAnswered],
  ['Ngoài phạm vi mà cho chọn', ({ dialogue }) => dialogue.outOffered],
  ['Không có trong danh mục mà trả lời', ({ dialogue }) => dialogue.noneAnswered],
  ['Không có trong danh mục mà cho chọn', ({ dialogue }) => dialogue.noneOffered],
  ['Không có trong danh mục và nói vậy', ({ dialogue }) => dialogue.noneSaid],
  ['Hỏi nhiều việc, được cả', ({ dialogue }) => dialogue.several],
  ['Nhiều việc khớp: cho chọn, có việc đúng', ({ dialogue }) => dialogue.ambiguous],
  ['Chưa nói việc gì: hỏi lại', ({ dialogue }) => dialogue.vague],
  ['Việc đúng có trong kho', ({ reach }) => reach.held],
  ['Việc đúng đã soạn kỹ', ({ reach }) => reach.workedOut],
  ['Việc đúng đã soạn hoặc có tên', ({ reach }) => reach.ours],
]

function groupLines(groups: Record<string, SearchScores>): string[] {
  return Object.entries(groups).map(([name, { hit1, hit3, mrr }]) =>
    line(name, `hit@1 ${say(hit1)}  hit@3 ${say(hit3)}  MRR@10 ${decimal(mrr, 3)}`),
  )
}

function peerLines(peers: readonly Compared[]): string[] {
  const [ours] = peers
  return peers.map(({ name, scores: { hit1, hit3 }, ms }) => {
    const ratio = (own: number, other: number) =>
      other === 0 ? '–' : `${decimal(own / other, 2)} lần`
    const beside =
      ours === undefined || name === ours.name
        ? ''
        : `  (ta: hit@1 ${ratio(ours.scores.hit1.share, hit1.share)}, hit@3 ${ratio(
            ours.scores.hit3.share,
            hit3.share,
          )}, thời gian ${ratio(ours.ms, ms)})`
    const figures = `hit@1 ${percent(hit1.share)} %  hit@3 ${percent(hit3.share)} %  ${decimal(ms, 2)} ms/câu`
    return line(name, `${figures}${beside}`)
  })
}

/** The questions that failed; those that real people typed come first. */
export function missLines(misses: readonly Miss[]): string[] {
  const isReal = ({ origin }: Miss) => origin === 'user-log' || origin === 'citizen'
  const [real, others] = [misses.filter(isReal), misses.filter((miss) => !isReal(miss))]
  return [
    '',
    `Câu người thật gõ mà hỏng: ${real.length}`,
    ...real.flatMap(lines),
    '',
    `Câu khác mà hỏng: ${others.length}`,
    ...others.flatMap(lines),
  ]
}

function lines({ id, q, origin, label, codes, fault, shown, hits }: Miss): string[] {
  return [
    '',
    `${id} (${origin}) “${q}”`,
    `  ${fault}`,
    ...(label === null
      ? []
      : [`  cần: ${label}${codes.length > 0 ? ` [${codes.join(', ')}]` : ''}`]),
    ...(shown.length > 0 ? [`  đưa ra: ${shown.join(' | ')}`] : []),
    ...hits.map(
      ({ ref, name, score, coverage, why }) =>
        `  ${score.toFixed(2)} phủ ${coverage.toFixed(2)}  ${name} [${ref}]  ${why.join('; ')}`,
    ),
  ]
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(42), ...cells.map((cell) => cell.padEnd(30))].join(' ').trimEnd()
}

function line(name: string, value: string): string {
  return `  ${name.padEnd(14)} ${value}`
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',')
}
