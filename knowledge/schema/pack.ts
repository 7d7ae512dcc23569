import * as z from 'zod'
import { Article } from './article.ts'
import { IsoDate, Line, ProvinceCode, RichNode } from './base.ts'
import { Glossary } from './glossary.ts'
import { Holidays } from './holidays.ts'
import { Lexicon, TalkFile } from './lexicon.ts'
import { Patch } from './patch.ts'
import { Pointer } from './pointer.ts'
import { Procedure } from './procedure.ts'
import { ProvinceRecord } from './province-record.ts'
import { Topic } from './topic.ts'

/** Layers, weakest first. */
export const Layer = z.enum(['official', 'curated', 'province', 'commune'])
export type Layer = z.infer<typeof Layer>

/** An entry of the registry of legal documents: an answer can only cite one of these. */
export const LegalDocument = z.strictObject({
  number: z.string().min(3).describe('123/2015/NĐ-CP'),
  title: Line.describe('its title, perhaps shortened'),
  issued: IsoDate.optional().describe('day of issue'),
  url: z.url().optional().describe('where it can be read'),
})
export type LegalDocument = z.infer<typeof LegalDocument>

/** One of the 34 provinces. */
export const Province = z.strictObject({
  code: ProvinceCode.describe('official code'),
  name: Line.describe('official name'),
  asked: z.array(Line).default([]).describe('short and old names'),
})
export type Province = z.infer<typeof Province>

/** A fixed reply, compiled. */
export const Talk = TalkFile.omit({ reply: true, here: true }).extend({
  reply: z.array(RichNode).describe('what is said, as a node tree'),
  here: z.array(RichNode).optional().describe('the same where the commune is known'),
})
export type Talk = z.infer<typeof Talk>

/** What a pack holds. Imports fill procedures and pointers only. */
export const PackContent = z.strictObject({
  name: Line.describe('what the pack is called'),
  asOf: IsoDate.describe('newest day on which a fact of the pack was checked'),
  procedures: z.array(Procedure).default([]).describe('procedures, worked out or imported'),
  pointers: z.array(Pointer).default([]).describe('procedures that are only named'),
  topics: z.array(Topic).default([]).describe('what people come with'),
  patches: z.array(Patch).default([]).describe('what provinces and communes set'),
  provinceRecords: z
    .array(ProvinceRecord)
    .optional()
    .describe('records that provinces published of their own'),
  articles: z.array(Article).default([]).describe('guidance'),
  glossary: Glossary.optional().describe('hard words of offices'),
  holidays: Holidays.optional().describe('days off of state offices'),
  talks: z.array(Talk).default([]).describe('fixed replies'),
  lexicon: Lexicon.optional().describe('words of the language'),
  legal: z.array(LegalDocument).default([]).describe('registry of legal documents'),
  provinces: z.array(Province).default([]).describe('the 34 provinces'),
})
export type PackContent = z.infer<typeof PackContent>

/** A pack: format, layer and hash first, so that a reader can refuse it whole before it trusts a word. */
export const Pack = z.strictObject({
  format: z.literal(1).describe('version of the shape'),
  layer: Layer.describe('rank among packs'),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of the JSON text of `content`'),
  content: PackContent.describe('everything that the hash vouches for'),
})
export type Pack = z.infer<typeof Pack>
