import * as z from 'zod'
import { CatalogueCode, Code, IsoDate, ProvinceCode } from './base.ts'

/** A province's own record of a procedure of the whole country: there it is filed under that code. */
export const ProvinceRecord = z.strictObject({
  of: Code.describe('code of the whole country, worked out here'),
  province: ProvinceCode.describe('province that published it'),
  code: CatalogueCode.describe('its own code in the catalogue'),
  portalId: z.uuid().describe('its page of the national portal'),
  checked: IsoDate.describe('day on which the entry was last compared with the catalogue'),
})
export type ProvinceRecord = z.infer<typeof ProvinceRecord>

/** `content/province-records.yaml`: `checked` holds for all of them, the compiler copies it. */
export const ProvinceRecordFile = z.strictObject({
  checked: IsoDate.describe('day of the comparison with the catalogue'),
  records: z
    .array(ProvinceRecord.omit({ checked: true }))
    .min(1)
    .describe('the entries'),
})
