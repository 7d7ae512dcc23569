import { Pointer } from '../schema/pointer.ts'
import { levelsByOffice, variantOf } from './levels.ts'
import { displayName } from './names.ts'
import { provinceOf } from './provinces.ts'
import type { CatalogueEntry } from './record.ts'
import { cut, prose } from './text.ts'

/** An entry of the catalogue as a pointer: its name, place and page. Throws a ZodError where it does not fit. */
export function toPointer(entry: CatalogueEntry): Pointer {
  const province = provinceOf(entry.promulgator)
  if (!province && entry.type === 'SPECIFIC') {
    throw new Error(`không rõ tỉnh nào ban hành: “${entry.promulgator}”`)
  }
  const offices = entry.agencies.filter((office) => office !== '')
  const variant = variantOf(entry.name, entry.agencies, entry.promulgator)
  return Pointer.parse({
    code: entry.code,
    name: displayName(entry.name),
    field: cut(prose(entry.field), 200),
    agency: offices[0] ? cut(prose(offices[0]), 200) : null,
    levels: levelsByOffice(offices),
    ...(province ? { province } : {}),
    ...(variant ? { variant } : {}),
    portalId: entry.portalId,
    checked: entry.date,
  })
}
