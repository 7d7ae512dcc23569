import type { Places } from './prepare.ts'
import type { CommuneFound } from './result.ts'
import { partsOf } from './say.ts'

/** A commune of today by its code; undefined when there is none. */
export function communeOf(places: Places, code: string): CommuneFound | undefined {
  const id = places.codes.indexOf(code)
  return id < 0 ? undefined : communeFound(places, id)
}

/** A commune of today as it is handed out. */
export function communeFound(places: Places, id: number): CommuneFound {
  const unit = places.units[id]
  const province = places.provinces[unit?.province ?? -1]
  return {
    code: places.codes[id] ?? '',
    name: unit?.name ?? '',
    province: { code: province?.code ?? '', name: province?.name ?? '' },
    was: partsOf(places, id),
  }
}
