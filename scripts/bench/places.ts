import { foldText, preparePlaces, resolvePlace } from '../../engine/index.ts'
import type { PlaceIndex } from '../../knowledge/schema/places.ts'
import { worstOf } from './worst-time.ts'

/** Every so many names are asked. */
const EVERY = 7
/** Words of many places, which make the most readings. */
const CROWDED = [
  'tân phú',
  'châu thành',
  'xã tân',
  'p.1',
  'huyện an',
  'tp hòa',
  'phường long mỹ',
  'quận 1',
]
const LONGEST = 300

/** What naming a place costs: getting ready once, then one text after another, and texts made to be slow. */
export function timePlaces(index: PlaceIndex, sentences: readonly string[]) {
  const started = performance.now()
  const places = preparePlaces(index)
  const prepared = performance.now() - started
  const names = places.units
    .filter((_, place) => place % EVERY === 0)
    .map(({ name, district }) =>
      district === undefined ? name : `${name}, ${places.districts[district]?.name}`,
    )
  const asked = [
    ...names,
    ...names.map(foldText),
    ...names.map((name) => `em ở ${name} thì nộp hồ sơ khai sinh cho con ở đâu ạ`),
    ...sentences,
  ]
  // The first round warms the compiler up and is not counted.
  for (const text of asked) resolvePlace(places, text)
  const times = asked.map((text) => {
    const before = performance.now()
    resolvePlace(places, text)
    return performance.now() - before
  })
  const crowded = CROWDED.flatMap((a) =>
    CROWDED.map((b) => `${a} ${b} `.repeat(LONGEST).slice(0, LONGEST)),
  )
  return {
    prepared,
    asked: asked.length,
    times,
    hostile: worstOf(crowded, (text) => resolvePlace(places, text)),
  }
}
