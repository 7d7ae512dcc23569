import * as z from 'zod'
import { Code, IsoDate, Line, RichNode, Slug, Source, SourceId } from './base.ts'

/** What an article or a hard word leads on to: a procedure by code, `t:<topic>` or `g:<article>`. */
export const Related = z
  .union([
    Code,
    z
      .string()
      .regex(
        /^[tg]:[a-z0-9]+(-[a-z0-9]+)*$/,
        'phải là mã thủ tục, t:<chủ đề> hoặc g:<bài hướng dẫn>',
      ),
  ])
  .describe('procedure code, t:<topic> or g:<article>')

/** The head of an article, as authors write it above its text. */
export const ArticleHead = z.strictObject({
  id: Slug.describe('file name and address'),
  title: Line.describe('what it is called'),
  checked: IsoDate.describe('day of the last check'),
  asked: z
    .array(Line)
    .min(8, 'cần ít nhất 8 câu người dân hay hỏi')
    .describe('as people say it; whole questions of how, not of a paper'),
  sources: z
    .record(SourceId, Source)
    .refine((sources) => Object.keys(sources).length > 0, 'cần ít nhất một nguồn')
    .describe('where the facts come from'),
  related: z.array(Related).max(4).default([]).describe('where one may go on'),
  legal: z.array(z.string()).default([]).describe('numbers of the registry of legal documents'),
})
export type ArticleHead = z.infer<typeof ArticleHead>

/** A guidance article, compiled. Its first paragraph is the short answer. */
export const Article = ArticleHead.extend({
  body: z.array(RichNode).min(2).describe('text as a node tree: the short answer, then the rest'),
})
export type Article = z.infer<typeof Article>
