import * as z from 'zod'

const Source = z.string().min(1).describe('số nghị quyết, quyết định làm căn cứ')
const CommuneCode = z.string().regex(/^\d{5}$/)
const ProvinceCode = z.string().regex(/^\d{2}$/)

/** Today's communes by code, each with its name beside it so that a reader can check the line. */
const To = z
  .record(CommuneCode, z.string())
  .describe('mã và tên xã, phường ngày nay; nơi đứng đầu là phần chính')

/** The resolution that arranged the communes of one province. */
export const PlaceResolutions = z.array(
  z.strictObject({
    province: ProvinceCode,
    name: z.string(),
    number: z.string().regex(/^\d+\/NQ-UBTVQH15$/),
    url: z.url(),
  }),
)

/** How many communes a province has, and the fingerprint of the official list of them. */
export const PlaceCounts = z.array(
  z.strictObject({
    province: ProvinceCode,
    name: z.string(),
    communes: z.int().positive(),
    hash: z.string().describe('16 chữ số đầu của SHA-256 danh sách "mã tên" xếp theo thứ tự'),
  }),
)

/** Old units whose ground belongs to several communes today, province by province. */
export const PlaceSplits = z.array(
  z.strictObject({
    province: ProvinceCode,
    splits: z.array(
      z.strictObject({ was: z.string(), district: z.string(), from: z.string(), to: To }),
    ),
  }),
)

/** Where we write other than the package, and why. */
export const PlaceCorrections = z.strictObject({
  names: z.array(
    z.strictObject({
      code: CommuneCode,
      packageCode: CommuneCode.optional().describe('mã gói ghi, khi khác mã của danh mục'),
      name: z.string(),
      also: z.array(z.string()).describe('tên gói ghi, vẫn hiểu được'),
      why: z.string(),
      source: Source,
    }),
  ),
  moves: z.array(
    z.strictObject({
      was: z.string(),
      district: z.string(),
      from: z.string(),
      to: To,
      why: z.string(),
      source: Source,
    }),
  ),
  missing: z.array(
    z.strictObject({
      was: z.string(),
      district: z.string().optional().describe('bỏ trống khi chính huyện ấy không có xã'),
      from: z.string(),
      to: To,
      why: z.string(),
      source: Source,
    }),
  ),
})

/** Short and familiar names of provinces and of old districts. */
export const PlaceNicknames = z.strictObject({
  provinces: z.record(ProvinceCode, z.array(z.string())),
  districts: z.array(z.strictObject({ names: z.array(z.string()), district: z.string() })),
})

/**
 * The index of places as it travels, small because it says nothing twice. `communes` holds a line for each commune of
 * today, "00004 Phường Ba Đình"; `units` a line for each old one, "Phường Trúc Bạch=0", where the numbers name lines of
 * `communes`, the main part first. A line without them goes where the line above went; "~" marks a unit that had ended
 * before 2025; a line without a name stands for the whole district.
 */
export type PlaceIndex = {
  format: 1
  provinces: {
    code: string
    name: string
    asked: string[]
    communes: string
    /** Other spellings of today's communes: "Xã Phố Bảng=3". */
    also: string
    was: { name: string; districts: { name: string; asked: string[]; units: string }[] }[]
  }[]
}
