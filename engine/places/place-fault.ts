import type { Place } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { communeOf } from './commune.ts'
import type { Places } from './prepare.ts'

/** Which part of a place there is not, as far as the places are at hand: the province, or the commune in that province. */
export function placeFault(
  { provinces }: Pick<Knowledge, 'provinces'>,
  { province, commune }: Place,
  places: (() => Places) | undefined,
): keyof Place | undefined {
  if (!provinces.has(province)) return 'province'
  if (commune === undefined || places === undefined) return undefined
  return communeOf(places(), commune)?.province.code === province ? undefined : 'commune'
}
