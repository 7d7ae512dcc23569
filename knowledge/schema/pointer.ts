import * as z from 'zod'
import { CatalogueCode, IsoDate, Level, Line, ProvinceCode } from './base.ts'

/** A procedure that we can name but have not worked out; answered as name, place, link and "chưa có chi tiết". */
export const Pointer = z.strictObject({
  code: CatalogueCode.describe('code of the catalogue'),
  name: Line.describe('our short name, or the official one of an import'),
  officialName: Line.optional().describe('name in the catalogue, where ours is another'),
  asked: z.array(Line).default([]).describe('as people say it'),
  field: z.string().describe('slug in our content, name of the field in an import'),
  agency: Line.nullable().describe('receiving agency; null when the record names none'),
  levels: z
    .array(Level)
    .default([])
    .describe('levels that handle it; empty when the record names none'),
  province: ProvinceCode.optional().describe('set for a variant that one province issued'),
  variant: z
    .enum(['army', 'consular', 'ministry'])
    .optional()
    .describe('kind of record that yields unless it is named'),
  portalId: z.uuid().optional().describe('page of the national portal'),
  checked: IsoDate.describe('day on which the entry was last compared with the catalogue'),
})
export type Pointer = z.infer<typeof Pointer>

/** One file of `content/pointers/`: `checked` holds for all of them, the compiler copies it. */
export const PointerFile = z.strictObject({
  checked: IsoDate.describe('day of the comparison with the catalogue'),
  pointers: z
    .array(Pointer.omit({ checked: true }))
    .min(1)
    .describe('the entries'),
})
