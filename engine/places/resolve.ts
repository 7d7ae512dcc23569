import { capital } from '../text/first-letter.ts'
import { askInDistrict, askInProvince, askProvince, chooseDivided, chooseSameName } from './ask.ts'
import { communeFound } from './commune.ts'
import { findMentions, findSlips, kindBefore, type Mention } from './mentions.ts'
import type { Places, UnitKind } from './prepare.ts'
import { type PlaceReading, readingsOf } from './readings.ts'
import type { PlaceResult } from './result.ts'
import { around, hear, isSaid, NO_NAMES, withoutOrigins } from './said.ts'
import { formerly, inSentence, withDistrict } from './say.ts'
import { readSyllables, type Syllable } from './spell.ts'

/** What is known already. */
export type PlaceContext = {
  /** Province of the portal or of the conversation: it tells apart what is called alike. */
  province?: string
  /** The text answers the question where somebody lives; else it is a message that may name no place at all. */
  only?: boolean
  /** Nothing is mended: what is written is a name, or no place. */
  exact?: boolean
}

const COMMUNES: (UnitKind | undefined)[] = ['xa', 'phuong', 'thi-tran', 'dac-khu']
const MOST_OPTIONS = 12
const MOST_MENTIONS = 80

/** Finds today's commune that a text means, or the one question that settles it. Never guesses. */
export function resolvePlace(
  places: Places,
  text: string,
  context: PlaceContext = {},
): PlaceResult {
  const words = readSyllables(text)
  const heard = hear(words, context.only ?? false)
  const exact = findMentions(places, words)
    .filter(({ slip }) => !(slip && context.exact))
    .slice(0, MOST_MENTIONS)
  const plain = readingsOf(places, exact).filter((reading) => isSaid(places, reading, heard))
  const orphans = orphanNames(words, exact)
  const isWhole = plain[0]?.level === 'commune' && orphans.length === 0 && isClosed(plain[0], words)
  const readings =
    isWhole || context.exact
      ? plain
      : readingsOf(places, [
          ...exact,
          ...findSlips(places, words, exact).slice(0, MOST_MENTIONS),
        ]).filter((reading) => isSaid(places, reading, heard))
  const named =
    orphans.length === 0 ? readings : readings.filter((reading) => isLevelOf(reading, orphans))
  const result = decide(places, preferred(places, withoutOrigins(named, heard), context))
  if (result.kind === 'none') return result
  return { ...result, at: [...new Set(result.at.flatMap((place) => words[place]?.at ?? []))] }
}

/** A name behind "xã", "phường" that nobody knows must not be overheard: another commune in the text is not meant. */
function isLevelOf({ level, mentions: [name] }: PlaceReading, orphans: readonly number[]): boolean {
  return (
    level !== 'commune' ||
    orphans.includes(name?.start ?? -1) ||
    (name?.kind !== undefined && !name.slip)
  )
}

function orphanNames(words: readonly Syllable[], mentions: readonly Mention[]): number[] {
  return words.flatMap(({ folded, accented }, start) => {
    const { kind, from } = kindBefore(words, start)
    const isWord = from < start && (words[from]?.folded.length ?? 0) > 1
    if (!isWord || !COMMUNES.includes(kind) || NO_NAMES.includes(folded) || accented === '')
      return []
    // "Phượng Vĩ" begins with what sounds like "phường".
    const isKnown = mentions.some(
      (mention) => mention.start === start || (mention.from <= from && start < mention.end),
    )
    return isKnown ? [] : [start]
  })
}

/** Whether all is said by a reading: no word is left between the name and what follows it. */
function isClosed(reading: PlaceReading, words: readonly Syllable[]): boolean {
  const end = reading.mentions[0]?.end ?? 0
  const goesOn = end === words.length || reading.mentions.some(({ from }) => from === end)
  return goesOn && around(reading, words) < 2
}

/** The best readings that nothing in the text tells apart. */
function preferred(
  places: Places,
  readings: readonly PlaceReading[],
  { province }: PlaceContext,
): PlaceReading[] {
  const best = readings[0]?.score ?? 0
  const top = readings.filter(({ score }) => score >= best - 1)
  const highest = (['province', 'old-province', 'district'] as const).find((level) =>
    top.some((reading) => reading.level === level),
  )
  const level = highest ?? 'commune'
  const same = top.filter((reading) => reading.level === level)
  const known = places.provinces.findIndex(({ code }) => code === province)
  const here = same.filter((reading) => provinceId(places, reading) === known)
  return here.length > 0 ? here : same
}

function provinceId(
  { units, districts, oldProvinces }: Places,
  { level, id }: PlaceReading,
): number | undefined {
  if (level === 'commune') return units[id]?.province
  if (level === 'district') return oldProvinces[districts[id]?.from ?? -1]?.province
  return level === 'province' ? id : oldProvinces[id]?.province
}

function decide(places: Places, readings: readonly PlaceReading[]): PlaceResult {
  const [first] = readings
  if (first === undefined) return { kind: 'none' }
  const at = [
    ...new Set(
      first.mentions.flatMap(({ from, end }) =>
        Array.from({ length: end - from }, (_, index) => from + index),
      ),
    ),
  ]
  if (first.level === 'province' || first.level === 'old-province')
    return askInProvince(places, first, at)
  if (first.level === 'district') return askInDistrict(places, readings, at)
  return decideCommune(places, readings, at)
}

function decideCommune(
  places: Places,
  readings: readonly PlaceReading[],
  at: number[],
): PlaceResult {
  const ids = [...new Set(readings.map(({ id }) => id))].sort(
    (a, b) => ageOf(places, a) - ageOf(places, b),
  )
  const units = ids.flatMap((id) => places.units[id] ?? [])
  const communes = [...new Set(units.flatMap(({ to }) => to))]
  const [first] = readings
  const isSlip = first?.mentions.some(({ slip }) => slip) ?? false
  const isVouched =
    (first?.mentions.length ?? 0) > 1 && !first?.mentions.some(({ isDoubtful }) => isDoubtful)
  const [only] = communes
  if (communes.length === 1 && only !== undefined && (!isSlip || isVouched)) {
    const old = units.find(({ district }) => district !== undefined)
    const commune = communeFound(places, only)
    const today = `${inSentence(commune.name)}, ${inSentence(commune.province.name)}`
    const before = old && withDistrict(places, old)
    const isSame = old === undefined || old.name === commune.name
    const parts = formerly(places, only)
    return {
      kind: 'found',
      commune,
      ...(before !== undefined && { before }),
      say: isSame ? `Bạn ở ${today}.` : `${capital(before ?? '')} nay thuộc ${today}.`,
      because: [
        ...(isSlip ? [`Hiểu là ${inSentence(units[0]?.name ?? '')}.`] : []),
        ...(parts === '' ? [] : [`${commune.name} trước đây là ${parts}.`]),
      ],
      at,
    }
  }
  const olds = ids.filter((id) => places.units[id]?.district !== undefined)
  const today = ids.filter((id) => places.units[id]?.district === undefined)
  const [divided] = olds
  const isDivided =
    communes.length > 1 &&
    olds.length === 1 &&
    divided !== undefined &&
    today.every((id) => places.units[divided]?.to.includes(id))
  if (isDivided) return chooseDivided(places, divided, communes, at)
  if (ids.length > MOST_OPTIONS && new Set(units.map(({ province }) => province)).size > 1)
    return askProvince(places, ids, at)
  return chooseSameName(places, ids, isSlip, at)
}

/** Names of the time before July 2025 are asked about first; then older ones, then today's. */
function ageOf({ units }: Places, id: number): number {
  const unit = units[id]
  return unit?.district === undefined ? 2 : unit.earlier ? 1 : 0
}
