import * as z from 'zod'

/** A slug is an id, a file name and a URL segment at once; it never changes. */
export const Slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'phải là chữ thường không dấu, nối bằng gạch ngang, ví dụ: dang-ky-khai-sinh',
  )
  .describe('Vietnamese ASCII slug')

/** Mã thủ tục in its short form, as the national catalogue prints it. */
export const Code = z
  .string()
  .regex(/^\d\.\d{6}$/, 'phải là mã thủ tục dạng ngắn, ví dụ: 1.001193')
  .describe('short procedure code of the national catalogue')

/** Mã thủ tục as the national catalogue prints it, slips of the keyboard included: 1.0133611, 1.014955-Xoa. */
export const CatalogueCode = z
  .string()
  .regex(/^\d\.\d{6,9}(-[A-Za-z]+)?$/, 'phải là mã thủ tục như danh mục quốc gia in')
  .describe('code of the national catalogue, as printed')

/** Official code of a province (two digits). */
export const ProvinceCode = z
  .string()
  .regex(/^\d{2}$/, 'phải là mã tỉnh hai chữ số, ví dụ: 01')
  .describe('official two-digit province code')

/** Official code of a commune (five digits). */
export const CommuneCode = z
  .string()
  .regex(/^\d{5}$/, 'phải là mã xã năm chữ số, ví dụ: 00004')
  .describe('official five-digit commune code')

/** A calendar day in Asia/Ho_Chi_Minh, `2026-11-21`. */
export const IsoDate = z.iso.date().describe('calendar day in Asia/Ho_Chi_Minh, YYYY-MM-DD')

/** A day that somebody tells or asks about: one of our times, so that counting from it ends. */
export const ToldDate = IsoDate.refine(
  (day) => day >= '1900-01-01' && day < '2100-01-01',
  'ngày phải từ năm 1900 đến năm 2099',
)

/** Who somebody is to whoever asks, as far as it matters for going in their place. */
export const Relative = z.enum([
  'ong-ba',
  'cha-me',
  'vo-chong',
  'con',
  'anh-chi-em',
  'ho-hang',
  'nguoi-khac',
])
export type Relative = z.infer<typeof Relative>

/** One line of text for people: NFC, trimmed, no line break. */
export const Line = z
  .string()
  .min(1)
  .max(400)
  .refine((text) => text === text.normalize('NFC'), 'phải viết bằng Unicode dựng sẵn (NFC)')
  .refine(
    (text) => text === text.trim() && !text.includes('\n'),
    'không được có khoảng trắng thừa hay xuống dòng',
  )

/** Several lines of Markdown, compiled to a closed node tree at build time. */
export const Markdown = z
  .string()
  .min(1)
  .refine((text) => text === text.normalize('NFC'), 'phải viết bằng Unicode dựng sẵn (NFC)')

/** Address that people may be sent to; the allow-list of hosts is checked between the files. */
export const HttpsUrl = z
  .url({ protocol: /^https$/ })
  .describe('https address on the allow-list of hosts')

/** Name of an entry of the file's own `sources`. */
export const SourceId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('key of an entry under `sources` of the same file')

/** Where a fact comes from, and when a person last looked. */
export const Source = z.strictObject({
  kind: z
    .enum(['record', 'law', 'news', 'practice'])
    .describe('official record, legal text, press report that quotes it, or counter practice'),
  title: Line.describe('what the source is called, as shown to people'),
  url: HttpsUrl.optional().describe('where it can be read; practice may have none'),
  checked: IsoDate.describe('day on which the fact was last compared with the source'),
  note: Line.optional().describe('which part of the source, or a caution about it'),
})
export type Source = z.infer<typeof Source>

/** Parts of the official record that a line covers: codes of components, else `h-` and a hash of their text. */
export const Official = z
  .array(z.string())
  .describe('parts of the official record that it covers: component code, else hash of the text')

/** The ways to file. */
export const ChannelId = z.enum(['online', 'in-person', 'post']).describe('way to file')
export type ChannelId = z.infer<typeof ChannelId>

/** Level of government that handles a procedure. */
export const Level = z
  .enum(['commune', 'province', 'ministry', 'consular', 'other'])
  .describe('level that handles the procedure; districts ended on 2025-07-01')
export type Level = z.infer<typeof Level>

/** A place as clients hold it. */
export const Place = z.strictObject({
  province: ProvinceCode.describe('province, by official code'),
  commune: CommuneCode.optional().describe('commune, by official code'),
})
export type Place = z.infer<typeof Place>

/** A node of rich text: what Markdown may become, and nothing else. */
export type RichNode =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'em'; children: RichNode[] }
  | { type: 'link'; href: string; children: RichNode[] }
  | { type: 'p' | 'h3' | 'li'; children: RichNode[] }
  | { type: 'ul' | 'ol'; children: RichNode[] }

/** Schema of {@link RichNode}; links are checked again when drawn. */
export const RichNode: z.ZodType<RichNode> = z.lazy(() =>
  z.union([
    z.strictObject({ type: z.literal('text'), text: z.string().describe('in words') }),
    z.strictObject({
      type: z.enum(['strong', 'em']).describe('kind of node'),
      children: z.array(RichNode).describe('nodes inside'),
    }),
    z.strictObject({
      type: z.literal('link'),
      href: z.string().describe('address'),
      children: z.array(RichNode).describe('nodes inside'),
    }),
    z.strictObject({
      type: z.enum(['p', 'h3', 'li']).describe('kind of node'),
      children: z.array(RichNode).describe('nodes inside'),
    }),
    z.strictObject({
      type: z.enum(['ul', 'ol']).describe('kind of node'),
      children: z.array(RichNode).describe('nodes inside'),
    }),
  ]),
)
