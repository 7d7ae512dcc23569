import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** One line of the table of old and new units: an old commune and one commune of today on its ground. */
export type MappingRow = {
  ward: string
  district: string
  province: string
  newCode: string
  newName: string
  newProvince: string
}

const COLUMNS = 'old_code,old_ward,old_district,old_province,new_code,new_ward,new_province_code'

/** Reads a table of old and new units, packed with gzip or plain. */
export function readMapping(file: string): MappingRow[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [head, ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  if (head !== COLUMNS) throw new Error(`Dòng đầu phải là: ${COLUMNS}`)
  return lines.map((line) => {
    const [
      ,
      ward = '',
      district = '',
      province = '',
      newCode = '',
      newName = '',
      newProvince = '',
    ] = fieldsOf(line)
    return { ward, district, province, newCode, newName, newProvince }
  })
}

/** Fields of a line; one with a comma or a quote stands in quotes. */
function fieldsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"')).trim(),
  )
}
