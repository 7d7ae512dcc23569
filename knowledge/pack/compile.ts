import * as z from 'zod'
import { type Article, ArticleHead } from '../schema/article.ts'
import type { RichNode, Source } from '../schema/base.ts'
import { Glossary } from '../schema/glossary.ts'
import { Holidays } from '../schema/holidays.ts'
import { Lexicon, TalkFile } from '../schema/lexicon.ts'
import { LegalDocument, type PackContent, Province, type Talk } from '../schema/pack.ts'
import { PaperSourceFile } from '../schema/paper-sources.ts'
import { Patch } from '../schema/patch.ts'
import { type Pointer, PointerFile } from '../schema/pointer.ts'
import { type Procedure, ProcedureFile } from '../schema/procedure.ts'
import { ProvinceRecordFile } from '../schema/province-record.ts'
import { type Question, SharedQuestionFile } from '../schema/question.ts'
import { sayIssue } from '../schema/say-issue.ts'
import { type Topic, TopicFile } from '../schema/topic.ts'
import {
  type ContentFile,
  listFiles,
  readText,
  readYamlFile,
  readYamlFiles,
} from './content-files.ts'
import { explain } from './explain.ts'
import { fillQuestions } from './fill-questions.ts'
import { compileMarkdown } from './markdown.ts'
import { withSource } from './paper-sources.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Problem } from './problem.ts'

/** What a content folder compiles to, with everything that an author has to repair. */
export interface CompileResult {
  content: PackContent
  problems: Problem[]
  /** Whether every entry could be read: what leads to one that is left out cannot be judged. */
  isWhole: boolean
  /** Questions of content/questions by id. */
  shared: Map<string, Question>
  /** File from which a compiled entry came. */
  fileOf: Map<object, string>
}

/** Asked for by the pack's format even when there is no source at all. */
const NO_DATE = '2000-01-01'

/** Compiles a content folder. It collects every problem instead of stopping at the first; faulty entries are left out. */
export function compileContent(dir: string): CompileResult {
  z.config({ localeError: sayIssue })
  const problems: Problem[] = []
  /** What keeps a file or an entry from being read at all. */
  const unread: Problem[] = []
  const fileOf = new Map<object, string>()
  const days: string[] = []

  const parse = <S extends z.ZodType>(
    schema: S,
    { file, data }: ContentFile,
    at = '',
  ): z.infer<S>[] => {
    const result = schema.safeParse(data, { reportInput: true })
    if (result.success) return [result.data]
    for (const { path, message } of explain(result.error.issues)) {
      unread.push({ file, ...idOf(data), ...pathOf(join(at, path)), message })
    }
    return []
  }

  /** A file that is a list: each entry is judged by itself, so that one fault does not hide the others. */
  const parseList = <S extends z.ZodType>(schema: S, { file, data }: ContentFile): z.infer<S>[] => {
    if (data === null) return []
    if (!Array.isArray(data)) {
      unread.push({ file, message: 'phải là một danh sách: mỗi mục bắt đầu bằng dấu gạch ngang' })
      return []
    }
    return data.flatMap((entry, index) => {
      const parsed = parse(schema, { file, data: entry }, `[${index}]`)
      for (const value of parsed) fileOf.set(value as object, file)
      return parsed
    })
  }

  const rich = (file: string, id: string, path: string, text: string): RichNode[] => {
    const { nodes, refused } = compileMarkdown(text.normalize('NFC'))
    for (const message of refused) problems.push({ file, id, path, message })
    return nodes
  }

  const yaml = (folder: string) => readYamlFiles(dir, folder, unread)
  const noteDays = (sources: Record<string, Source>) => {
    for (const { checked } of Object.values(sources)) days.push(checked)
  }

  /** Entries of a file whose day of comparison holds for all of them. */
  const dated = <T extends object>(file: string, checked: string, entries: readonly T[]) => {
    days.push(checked)
    return entries.map((written) => {
      const entry = { ...written, checked }
      fileOf.set(entry, file)
      return entry
    })
  }

  const shared = new Map<string, Question>()
  for (const source of yaml('questions')) {
    for (const { questions } of parse(SharedQuestionFile, source)) {
      for (const question of questions) {
        if (shared.has(question.id)) {
          const message = `câu hỏi chung "${question.id}" đã có ở tệp khác: hãy giữ một bản`
          problems.push({ file: source.file, id: question.id, message })
        }
        const kept = { ...question, shared: true }
        fileOf.set(kept, source.file)
        shared.set(question.id, kept)
      }
    }
  }

  const allShared = unread.length === 0
  const fill = (file: string, id: string, sources: Parameters<typeof fillQuestions>[0]) => {
    const { questions, refused } = fillQuestions(sources, shared)
    // A shared question may be missing only because its file could not be read.
    if (!allShared) return questions
    for (const { path, message } of refused) problems.push({ file, id, path, message })
    return questions
  }

  const [paperSources] = readYamlFile(dir, 'paper-sources.yaml', unread).flatMap((source) =>
    parse(PaperSourceFile, source),
  )
  const procedures = yaml('procedures').flatMap((source) =>
    parse(ProcedureFile, source).map((written): Procedure => {
      noteDays(written.sources)
      const questions = fill(source.file, written.id, written.questions)
      const documents = written.documents.map((document) =>
        paperSources === undefined ? document : withSource(document, written.code, paperSources),
      )
      const procedure = { ...written, questions, documents }
      fileOf.set(procedure, source.file)
      return procedure
    }),
  )

  const topics = yaml('topics').flatMap((source) =>
    parse(TopicFile, source).map((written): Topic => {
      noteDays(written.sources)
      const intro = rich(source.file, written.id, 'intro', written.intro)
      const questions = fill(source.file, written.id, written.questions)
      const topic = { ...written, intro, questions }
      fileOf.set(topic, source.file)
      return topic
    }),
  )

  const pointers = yaml('pointers').flatMap((source) =>
    parse(PointerFile, source).flatMap(({ checked, pointers }): Pointer[] =>
      dated(source.file, checked, pointers),
    ),
  )

  const patches = yaml('patches').flatMap((source) =>
    (Array.isArray(source.data) ? parseList(Patch, source) : parse(Patch, source)).map((patch) => {
      noteDays(patch.sources)
      fileOf.set(patch, source.file)
      return patch
    }),
  )

  const talks = yaml('talk').flatMap((source) =>
    parseList(TalkFile, source).map(({ reply, here, ...rest }): Talk => {
      noteDays(rest.sources)
      const talk = {
        ...rest,
        reply: rich(source.file, rest.id, 'reply', reply),
        ...(here !== undefined && { here: rich(source.file, rest.id, 'here', here) }),
      }
      fileOf.set(talk, source.file)
      return talk
    }),
  )

  const articles = listFiles(dir, 'articles', '.md', unread).flatMap((file): Article[] => {
    const parts = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(readText(dir, file))
    if (!parts?.[1] || parts[2] === undefined) {
      unread.push({
        file,
        message: 'thiếu phần đầu: hãy mở tệp bằng ---, id, title, checked, asked, sources rồi ---',
      })
      return []
    }
    const [, head, body] = parts
    // An empty line in place of the opening ---, so that lines are counted as in the file.
    const data = parseYaml(file, `\n${head}`, unread)
    return (data === undefined ? [] : parse(ArticleHead, { file, data })).map((written) => {
      days.push(written.checked)
      noteDays(written.sources)
      const article = {
        ...written,
        body: rich(file, written.id, 'nội dung', body),
      }
      fileOf.set(article, file)
      return article
    })
  })

  const lexicons = yaml('lexicon').flatMap((source) =>
    parse(Lexicon, source).map((lexicon) => {
      for (const list of Object.values(lexicon)) {
        for (const entry of list) if (typeof entry === 'object') fileOf.set(entry, source.file)
      }
      return lexicon
    }),
  )

  const single = (file: string) => readYamlFile(dir, file, unread)
  const [glossary] = single('glossary.yaml').flatMap((source) =>
    parse(Glossary, source).map((written) => {
      noteDays(written.sources)
      for (const entry of [written, ...written.terms]) fileOf.set(entry, source.file)
      return written
    }),
  )
  const [holidays] = single('holidays.yaml').flatMap((source) =>
    parse(Holidays, source).map((written) => {
      noteDays(written.sources)
      fileOf.set(written, source.file)
      return written
    }),
  )
  const provinceRecords = single('province-records.yaml').flatMap((source) =>
    parse(ProvinceRecordFile, source).flatMap(({ checked, records }) =>
      dated(source.file, checked, records),
    ),
  )
  const legal = single('legal.yaml').flatMap((source) => parseList(LegalDocument, source))
  const provinces = single('provinces.yaml').flatMap((source) => parseList(Province, source))

  const content: PackContent = {
    name: 'Kho thủ tục đã biên soạn',
    asOf: days.sort().at(-1) ?? NO_DATE,
    procedures,
    pointers,
    topics,
    patches,
    ...(provinceRecords.length > 0 && { provinceRecords }),
    articles,
    ...(glossary && { glossary }),
    ...(holidays && { holidays }),
    talks,
    ...(lexicons.length > 0 ? { lexicon: mergeLexicons(lexicons) } : {}),
    legal,
    provinces,
  }
  return {
    content,
    problems: [...unread, ...problems],
    isWhole: unread.length === 0,
    shared,
    fileOf,
  }
}

function mergeLexicons(parts: readonly Lexicon[]): Lexicon {
  return {
    abbreviations: parts.flatMap(({ abbreviations }) => abbreviations),
    synonyms: parts.flatMap(({ synonyms }) => synonyms),
    noise: parts.flatMap(({ noise }) => noise),
    vague: parts.flatMap(({ vague }) => vague ?? []),
    aspects: parts.flatMap(({ aspects }) => aspects),
    followUps: parts.flatMap(({ followUps }) => followUps ?? []),
    beside: parts.flatMap(({ beside }) => beside ?? []),
    papers: parts.flatMap(({ papers }) => papers ?? []),
    commands: parts.flatMap(({ commands }) => commands),
    confusable: parts.flatMap(({ confusable }) => confusable),
    traits: parts.flatMap(({ traits }) => traits ?? []),
    attendance: parts.flatMap(({ attendance }) => attendance ?? []),
    relatives: parts.flatMap(({ relatives }) => relatives ?? []),
    excuses: parts.flatMap(({ excuses }) => excuses ?? []),
  }
}

function idOf(data: unknown): { id?: string } {
  const id = (data as { id?: unknown } | null)?.id
  return typeof id === 'string' ? { id } : {}
}

function pathOf(path: string): { path?: string } {
  return path === '' ? {} : { path }
}

function join(at: string, path: string): string {
  return at !== '' && path !== '' && !path.startsWith('[') ? `${at}.${path}` : at + path
}
