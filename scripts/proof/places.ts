import { keysOf } from '../../engine/answer/when.ts'
import type { Patch, Place, Procedure, When } from '../../knowledge/schema/index.ts'

/** No place, every place with a rule of its own, and every province that a condition names. */
export function placesOf(procedure: Procedure, patches: readonly Patch[]): (Place | undefined)[] {
  const patched = patches.map(({ scope }) => scope)
  const named = whensIn(procedure)
    .filter((when) => keysOf(when).includes('@province'))
    .flatMap(provincesOf)
    .map((province): Place => ({ province }))
  const byName = new Map([...named, ...patched].map((place) => [placeName(place), place]))
  return [undefined, ...byName.values()]
}

/** A place for people. */
export function placeName(place: Place | undefined): string {
  if (!place) return 'không rõ nơi'
  return place.commune ? `xã ${place.commune}` : `tỉnh ${place.province}`
}

/** Every condition of an entry. */
export function whensIn(entry: object): When[] {
  return Object.values(entry)
    .flat()
    .flatMap((item) =>
      typeof item === 'object' && item !== null && 'when' in item && item.when !== undefined
        ? [item.when as When]
        : [],
    )
}

function provincesOf(when: When): string[] {
  const own = when['@province'] as string | string[] | undefined
  return [...(own === undefined ? [] : [own].flat()), ...(when.any ?? []).flatMap(provincesOf)]
}
