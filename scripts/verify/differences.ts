import type { CatalogueEntry, OfficialRecord } from '../../knowledge/import/index.ts'
import type { Procedure } from '../../knowledge/schema/index.ts'
import type { DifferenceKind } from '../../knowledge/schema/verdict.ts'
import { compareAgencies } from './compare-agencies.ts'
import { spansIn, spanWords } from './figures.ts'
import { amountsNamed, amountsOf, spanStated, spansNamed } from './ours.ts'
import { nameOf, type OfficialPart } from './parts.ts'
import { textHash } from './text-hash.ts'

/** One thing that our file and the official record say differently. */
export interface Difference {
  about: DifferenceKind
  /** Tells the difference from others of its kind, whatever the texts. */
  key: string
  official: string
  ours: string
  /** Mark of the official text: a verdict holds as long as it stays. */
  hash: string
}

/** What is known officially about one procedure. */
export interface Official {
  record?: OfficialRecord | undefined
  entry?: CatalogueEntry | undefined
  /** Whether a catalogue was among the files at all. */
  hasCatalogue: boolean
  /** Set where the record is that of a twin code: its name and its offices are its own. */
  isTwin: boolean
}

const LIVE = ['ACTIVE', 'UPDATED', '']
const CHANNELS = { online: 'trực tuyến', 'in-person': 'trực tiếp', post: 'bưu chính' } as const
/** A row on post that speaks of the result alone: nothing can be filed that way. */
const RETURN_ONLY = /^[-+\s]*trả kết quả(?!.*nộp hồ sơ)/is
const LEGAL_NUMBER =
  /\d+(?:\.\d+)?\/(?:\d{4}\/)?(?:[A-ZĐ][A-Za-zĐđ]*-[A-ZĐ][A-Za-zĐđ]*|QH\d+|UBTVQH\d+)/u

/** All differences between a procedure and its record, each with the mark of the official text. */
export function differencesOf(
  procedure: Procedure,
  official: Official,
  parts: readonly OfficialPart[],
): Difference[] {
  const { record } = official
  return merged([
    ...states(official),
    ...(record === undefined
      ? []
      : [
          ...(official.isTwin
            ? []
            : [...names(procedure, record), ...agencies(procedure, record, official.entry)]),
          ...channels(procedure, record),
          ...times(procedure, parts, record),
          ...amounts(procedure, parts),
          ...legal(procedure, record),
        ]),
  ])
}

/** Rows that differ in the same way are one difference, with the mark of all their texts. */
function merged(differences: readonly Difference[]): Difference[] {
  return differences.flatMap((one, index) => {
    const alike = ({ about, key }: Difference) => about === one.about && key === one.key
    if (differences.findIndex(alike) < index) return []
    const texts = new Set(differences.filter(alike).map(({ official }) => official))
    if (texts.size === 1) return [one]
    const official = [...texts].join(' · ')
    return [{ ...one, official, hash: textHash(official) }]
  })
}

function states({ record, entry, hasCatalogue }: Official): Difference[] {
  const told = [
    ...(hasCatalogue && !entry ? ['không có trong danh mục'] : []),
    ...[entry?.state, record?.state].filter(
      (state) => state !== undefined && !LIVE.includes(state),
    ),
    ...(entry?.type.endsWith('_INTERNAL') || record?.isInternal ? ['thủ tục nội bộ'] : []),
  ] as string[]
  const text = [...new Set(told)].join(', ')
  return text === '' ? [] : [difference('state', 'trạng thái', text, 'đang có hiệu lực')]
}

function names({ name, officialName = name }: Procedure, record: OfficialRecord): Difference[] {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^thủ tục\s*:?\s*/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .replace(/uỷ/g, 'ủy')
      .trim()
  return plain(officialName) === plain(record.name)
    ? []
    : [difference('name', 'tên', record.name, officialName)]
}

function agencies(
  procedure: Procedure,
  { receives, decides }: OfficialRecord,
  entry?: CatalogueEntry,
) {
  const listed = (entry?.agencies ?? []).filter((name) => name !== '')
  const told = receives.length > 0 ? receives : listed
  const all = [...told, ...decides]
  return compareAgencies(all, procedure.agencies, listed).map(({ key, official, ours }) => ({
    ...difference('agency', key, official, ours),
    hash: textHash(all.join(' ')),
  }))
}

function channels(procedure: Procedure, { methods, isFull }: OfficialRecord): Difference[] {
  const theirs = new Set(
    methods
      .filter(({ channel, description }) => channel !== 'post' || !RETURN_ONLY.test(description))
      .map(({ channel }) => channel),
  )
  // A record without a single row on filing says nothing about it.
  if (theirs.size === 0) return []
  const own = new Set(procedure.channels.map(({ id }) => id))
  const said = [...theirs]
    .sort()
    .map((id) => CHANNELS[id])
    .join(', ')
  const ours = [...own]
    .sort()
    .map((id) => CHANNELS[id])
    .join(', ')
  const level = procedure.channels.find(({ id }) => id === 'online')?.level
  const isLevelOff = isFull !== undefined && level !== undefined && isFull !== (level === 'full')
  const words = (isAll: boolean) => (isAll ? 'toàn trình' : 'một phần')
  return [
    ...[...theirs]
      .filter((id) => !own.has(id))
      .map((id) => difference('channel', `thiếu ${id}`, said, ours)),
    ...[...own]
      .filter((id) => !theirs.has(id))
      .map((id) => difference('channel', `thừa ${id}`, said, ours)),
    ...(isLevelOff
      ? [difference('channel', 'mức trực tuyến', words(isFull), words(level === 'full'))]
      : []),
  ]
}

function times(
  { times: lines }: Procedure,
  parts: readonly OfficialPart[],
  { methods }: OfficialRecord,
): Difference[] {
  // A number without a unit is half a statement: it confirms ours, but nothing has to cover it.
  const bare = new Set(methods.filter(({ unit }) => unit === null).map(({ qty }) => String(qty)))

  const theirs = parts.filter(({ list }) => list === 'times')
  // The number of a row is one case; its words name the others, so they confirm ours as well.
  const all = new Set(theirs.flatMap(({ figures, text }) => [...figures, ...spansIn(text)]))
  const whole = theirs.map(({ text }) => text).join(' · ')
  const stated = [...new Set(lines.map(spanStated).filter((span) => span !== undefined))]
  return [
    ...theirs.flatMap((part) => {
      const covering = lines.filter((line) => covers(line, part))
      if (covering.length === 0) return []
      const named = covering.flatMap(spansNamed)
      return part.figures
        .filter((span) => !named.includes(span))
        .map((span) => difference('time', `bản ghi ${spanWords(span)}`, part.text, words(named)))
    }),
    ...(all.size === 0 ? [] : stated)
      .filter((span) => !all.has(span) && !bare.has(span.split(' ')[0] ?? ''))
      .map((span) => difference('time', `bên ta ${spanWords(span)}`, whole, spanWords(span))),
  ]
}

function words(spans: readonly string[]): string {
  return [...new Set(spans)].map(spanWords).join(', ') || 'không ghi số'
}

function amounts({ fees }: Procedure, parts: readonly OfficialPart[]): Difference[] {
  const theirs = parts.filter(({ list }) => list === 'fees')
  const all = new Set(theirs.flatMap(({ figures }) => figures))
  const whole = theirs.map(({ text }) => text).join(' · ')
  const stated = [...new Set(fees.flatMap(amountsOf))]
  return [
    ...theirs.flatMap((part) => {
      const covering = fees.filter((line) => covers(line, part))
      if (covering.length === 0) return []
      const named = covering.flatMap(amountsNamed).map(String)
      return part.figures
        .filter((amount) => !named.includes(amount))
        .map((amount) =>
          difference(
            'amount',
            `bản ghi ${dong(amount)}`,
            part.text,
            named.map(dong).join(', ') || 'không ghi số',
          ),
        )
    }),
    ...(all.size === 0 ? [] : stated)
      .filter((amount) => !all.has(String(amount)))
      .map((amount) =>
        difference('amount', `bên ta ${dong(String(amount))}`, whole, dong(String(amount))),
      ),
  ]
}

function covers(
  { official = [] }: { official?: string[] | undefined },
  part: OfficialPart,
): boolean {
  return official.includes(nameOf(part)) || official.includes(part.hash)
}

function dong(amount: string): string {
  return `${Number(amount).toLocaleString('vi-VN')} đồng`
}

/** What the record cites and we do not; that we cite more is no difference, for the registry vouches for it. */
function legal(procedure: Procedure, record: OfficialRecord): Difference[] {
  const theirs = new Set(record.legal.map((text) => LEGAL_NUMBER.exec(text)?.[0] ?? text.trim()))
  return [...theirs]
    .filter((number) => !procedure.legal.includes(number))
    .map((number) => difference('legal', number, number, 'không dẫn'))
}

function difference(
  about: DifferenceKind,
  key: string,
  official: string,
  ours: string,
): Difference {
  return { about, key, official, ours, hash: textHash(official) }
}
