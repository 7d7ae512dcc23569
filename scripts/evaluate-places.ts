import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { foldText, preparePlaces, resolvePlace } from '../engine/index.ts'
import {
  joinPlaces,
  nameKey,
  readPlaceContent,
  readPlacePackage,
} from '../knowledge/places/index.ts'
import { type MappingRow, readMapping } from './places/read-csv.ts'
import { addResult, emptyScore, type PlaceScore } from './places/score.ts'
import { withSlip } from './places/slip.ts'

const USAGE =
  'Cách dùng: npm run evaluate:places -- <bảng xã cũ mới.csv[.gz]> [--index dist/places.json] [--every 1] [--show 20] [--json]'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    index: { type: 'string', default: 'dist/places.json' },
    content: { type: 'string', default: 'knowledge/content/places' },
    every: { type: 'string', default: '1' },
    show: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
  },
})
const [file] = positionals
if (file === undefined || !existsSync(values.index)) {
  console.error(file === undefined ? USAGE : 'Hãy chạy npm run build trước.')
  process.exit(2)
}

/** Least shares to reach, and the most of wrong places given as certain. */
const BOUNDS = {
  'có huyện và tỉnh': { first: 0.99 },
  'có tỉnh': { first: 0.95 },
  'chỉ tên': { safe: 0.99 },
} as const
const MOST_WRONG = 0.005

const places = preparePlaces(JSON.parse(readFileSync(values.index, 'utf8')))
const facts = joinPlaces(readPlacePackage(), readPlaceContent(values.content))
const rows = readMapping(file)
const all = groupUnits(rows)
const every = Math.max(1, Number(values.every) || 1)
const units = all.filter((_, place) => place % every === 0)

const keyOf = ({ ward, district, province }: Pick<MappingRow, 'ward' | 'district' | 'province'>) =>
  [ward, district, province].map(nameKey).join('|')
const ours = new Map(
  facts.olds.map(({ was, district, from, to }) => [
    keyOf({ ward: was, district, province: from }),
    to,
  ]),
)
const disagreements = all.filter(({ codes, ...unit }) => {
  const to = ours.get(keyOf(unit))
  return to === undefined || [...codes].some((code) => !to.includes(code))
})

/** Ways to write an old name, from all that was known to the bare name. */
const SENTENCE = 'trong câu'
const WAYS: [string, (unit: MappingRow) => string][] = [
  ['có huyện và tỉnh', ({ ward, district, province }) => `${ward}, ${district}, ${province}`],
  ['có tỉnh', ({ ward, province }) => `${ward}, ${province}`],
  ['chỉ tên', ({ ward }) => ward],
  [
    'không nói xã, huyện, tỉnh',
    ({ ward, district, province }) => [ward, district, province].map(bare).join(' '),
  ],
  [
    'trong câu',
    ({ ward, district }) => `em ở ${lower(ward)} ${lower(district)} thì nộp hồ sơ ở đâu ạ`,
  ],
  [
    'gõ nhầm một chữ',
    ({ ward, district, province }) => `${withSlip(ward)}, ${district}, ${province}`,
  ],
]
const WRITINGS: [string, (text: string) => string][] = [
  ['có dấu', (text) => text],
  ['không dấu', foldText],
]

const wrong: string[] = []
const scores = WAYS.flatMap(([way, textOf]) =>
  WRITINGS.map(([writing, write]) => {
    const score = emptyScore()
    for (const unit of units) {
      const text = write(textOf(unit))
      const right = new Set([...unit.codes, ...correctedCodes(unit)])
      if (
        addResult(
          score,
          resolvePlace(places, text, { only: way !== SENTENCE }),
          right,
          unit.newProvince,
        )
      )
        wrong.push(`${way}, ${writing}: ${text}`)
    }
    return { way, writing, ...score }
  }),
)
const failures = scores.flatMap((score) => failuresOf(score.way, score))

if (values.json) {
  console.log(
    JSON.stringify({
      units: units.length,
      scores,
      disagreements: disagreements.length,
      wrong: wrong.length,
      failures,
    }),
  )
} else {
  console.log(`${units.length} tên xã cũ trong bảng.`)
  for (const { way, writing, asked, ...score } of scores) {
    const share = (count: number) => `${((100 * count) / asked).toFixed(2)} %`
    console.log(
      `${way}, ${writing}: đúng ngay ở chỗ đầu ${share(score.first)}; đúng hoặc hỏi lại ${share(score.safe)} (chắc chắn và đúng ${share(score.certain)}, câu hỏi dẫn tới nơi đúng ${share(score.leads)}); không hiểu ${share(score.none)}; sai mà nói chắc ${share(score.wrong)}.`,
    )
  }
  const shown = Number(values.show) || 0
  console.log(
    `Bảng và chỉ mục khác nhau ở ${disagreements.length} nơi (giải thích ở docs/dia-danh.md):`,
  )
  for (const { codes, ...unit } of disagreements.slice(0, shown))
    console.log(
      `  ${unit.ward}, ${unit.district}, ${unit.province}: bảng ${[...codes].join(' ')}, chỉ mục ${ours.get(keyOf(unit))?.join(' ') ?? 'không có'}`,
    )
  if (wrong.length > 0) console.log(`Sai mà nói chắc, ${wrong.length} câu:`)
  for (const line of wrong.slice(0, shown)) console.log(`  ${line}`)
  for (const line of failures) console.error(line)
}
if (failures.length > 0) process.exitCode = 1

type OldUnit = MappingRow & { codes: Set<string> }

/** The rows of one old unit together: one that was divided has several. */
function groupUnits(rows: readonly MappingRow[]): OldUnit[] {
  const units = new Map<string, OldUnit>()
  for (const row of rows) {
    const key = [row.ward, row.district, row.province].join('|')
    const known = units.get(key)
    if (known === undefined) units.set(key, { ...row, codes: new Set([row.newCode]) })
    else known.codes.add(row.newCode)
  }
  return [...units.values()]
}

/** Where a correction with a source says other than the table, the correction is right. */
function correctedCodes(unit: MappingRow): string[] {
  return disagreements.some((other) => keyOf(other) === keyOf(unit))
    ? (ours.get(keyOf(unit)) ?? [])
    : []
}

function failuresOf(way: string, score: PlaceScore): string[] {
  const bound: { first?: number; safe?: number } = BOUNDS[way as keyof typeof BOUNDS] ?? {}
  const short = (name: 'first' | 'safe') =>
    bound[name] !== undefined && score[name] / score.asked < bound[name]
      ? [`${way}: ${name} dưới ${100 * bound[name]} %`]
      : []
  return [
    ...short('first'),
    ...short('safe'),
    ...(score.wrong / score.asked > MOST_WRONG
      ? [`${way}: sai mà nói chắc quá ${100 * MOST_WRONG} %`]
      : []),
  ]
}

function bare(name: string): string {
  return name.replace(/^(Xã|Phường|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh) (?!\d)/, '')
}

function lower(name: string): string {
  return name.replace(/^(Xã|Phường|Thị trấn|Quận|Huyện|Thị xã|Thành phố)/, (kind) =>
    kind.toLowerCase(),
  )
}
