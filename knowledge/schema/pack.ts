import * as z from 'zod'
import { IsoDate, Line, ProvinceCode, RichNode, Slug } from './base.ts'
import { Lexicon, TalkFile } from './lexicon.ts'
import { Patch } from './patch.ts'
import { Pointer } from './pointer.ts'
import { Procedure } from './procedure.ts'
import { Topic } from './topic.ts'

/** Layers, weakest first. */
export const Layer = z.enum(['official', 'curated', 'province', 'commune'])
export type Layer = z.infer<typeof Layer>

/** An entry of the registry of legal documents: an answer can only cite one of these. */
export const LegalDocument = z.strictObject({
  number: z.string().min(3).describe('123/2015/NĐ-CP'),
  title: Line,
  issued: IsoDate.optional(),
  url: z.url().optional(),
})
export type LegalDocument = z.infer<typeof LegalDocument>

/** One of the 34 provinces. */
export const Province = z.strictObject({
  code: ProvinceCode,
  name: Line,
  asked: z.array(Line).default([]),
})
export type Province = z.infer<typeof Province>

/** A fixed reply, compiled. */
export const Talk = TalkFile.omit({ reply: true }).extend({ reply: z.array(RichNode) })
export type Talk = z.infer<typeof Talk>

/** A guidance article, compiled. */
export const Article = z.strictObject({
  id: Slug,
  title: Line,
  body: z.array(RichNode),
  checked: IsoDate,
})
export type Article = z.infer<typeof Article>

/** What a pack holds. Imports fill procedures and pointers only. */
export const PackContent = z.strictObject({
  name: Line,
  asOf: IsoDate.describe('newest day on which a fact of the pack was checked'),
  procedures: z.array(Procedure).default([]),
  pointers: z.array(Pointer).default([]),
  topics: z.array(Topic).default([]),
  patches: z.array(Patch).default([]),
  articles: z.array(Article).default([]),
  talks: z.array(Talk).default([]),
  lexicon: Lexicon.optional(),
  legal: z.array(LegalDocument).default([]),
  provinces: z.array(Province).default([]),
})
export type PackContent = z.infer<typeof PackContent>

/** A pack: format, layer and hash first, so that a reader can refuse it whole before it trusts a word. */
export const Pack = z.strictObject({
  format: z.literal(1),
  layer: Layer,
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the JSON text of `content`'),
  content: PackContent,
})
export type Pack = z.infer<typeof Pack>
