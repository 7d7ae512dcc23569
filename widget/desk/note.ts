import type { Answer } from '../../knowledge/schema/answer.ts'
import type { Marks, Missing } from '../../knowledge/schema/missing.ts'
import type { Block, Fact } from '../../knowledge/schema/turn.ts'
import { vietnameseDay } from '../plain/dates.ts'
import { fill } from '../strings.ts'
import type { WrittenCode } from './api.ts'
import { codeText } from './code-text.ts'
import type { PaperLine } from './papers.ts'
import { deskStrings as strings } from './strings.ts'

/** What stands under one heading; papers have a box to tick, which is ticked for those at hand. */
type NotePart = { heading: string; lines: string[]; box?: 'open' | 'ticked' }

/** What the citizen takes home: one page under few headings. */
export type Note = {
  title: string
  lead: string
  parts: NotePart[]
  foot: string[]
}

type Given = {
  answer: Answer
  papers: readonly PaperLine[]
  marks: Marks
  missing: Missing
  /** Blocks of the answer, for money, time and place in words. */
  blocks: readonly Block[]
  link?: string | undefined
  code?: WrittenCode | undefined
}

/** The note of one case: what is there, what is missing and where to get it, what it costs, how long, where. */
export function noteOf({ answer, papers, marks, missing, blocks, link, code }: Given): Note {
  const isMarked = Object.keys(marks).length > 0
  const open = papers.filter(({ id }) => marks[id] === undefined)
  return {
    title: answer.procedure.name,
    lead: isMarked ? missing.say : '',
    parts: [
      {
        heading: strings.noteLack,
        box: 'open' as const,
        lines: missing.papers.map(({ say, get }) => [say, ...get].join(' ')),
      },
      ...byGroup(open),
      {
        heading: strings.noteHave,
        box: 'ticked' as const,
        lines: papers
          .filter(({ id }) => marks[id] !== undefined && !missing.papers.some((p) => p.id === id))
          .map(({ name }) => name),
      },
      { heading: strings.noteMoney, lines: moneyLines(blocks) },
      { heading: strings.noteTime, lines: timeLines(blocks) },
      { heading: strings.noteWhere, lines: whereLines(blocks) },
    ].filter(({ lines }) => lines.length > 0),
    foot: [
      ...(code === undefined ? [] : [`${strings.noteCode}: ${codeText(code)}`]),
      ...(link === undefined ? [] : [`${strings.noteLink}: ${link}`]),
      `${fill(strings.noteFor, { day: vietnameseDay(answer.today) })}. ${strings.noteFoot}`,
    ],
  }
}

/** The same as text, to paste into a message. */
export function noteText({ title, lead, parts, foot }: Note): string {
  return [
    [`${strings.noteTitle}: ${title}`, ...(lead ? [lead] : [])],
    ...parts.map(({ heading, lines }) => [`${heading}:`, ...lines.map((line) => `- ${line}`)]),
    foot,
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** Papers under what their group says of them: needed, or only at hand in case of need. */
function byGroup(papers: readonly PaperLine[]): NotePart[] {
  return [...new Set(papers.map(({ group }) => group))].map((heading) => ({
    heading,
    box: 'open',
    lines: papers.filter(({ group }) => group === heading).map(lineOf),
  }))
}

function lineOf({ name, detail, because, oneOf }: PaperLine): string {
  const choice = oneOf ? `. ${strings.oneOf} ${oneOf.join('; ')}` : ''
  return `${name}${detail ? `, ${detail}` : ''}${whenText(because)}${choice}`
}

/** A fact with what it depends on and its note. */
function factText({ text, because, note }: Fact): string {
  const said = text + whenText(because)
  return note ? `${said}${said.endsWith('.') ? '' : '.'} ${note}` : said
}

/** What a line depends on, in brackets behind it. */
function whenText(because: string | undefined): string {
  if (because === undefined) return ''
  return ` (${/^(cần|nếu|khi|tùy) /i.test(because) ? because : `nếu ${because}`})`
}

function moneyLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'fees'
      ? block.ways.map(({ label, lines, total }) => {
          const said = lines.map(factText)
          const [only] = lines
          const sum =
            total && !(lines.length === 1 && only?.text.toLowerCase().includes(total.toLowerCase()))
              ? [total]
              : []
          return `${label}: ${[...said, ...sum].join('; ')}`
        })
      : [],
  )
}

function timeLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'times'
      ? block.ways.map(({ label, lines }) => `${label}: ${lines.map(factText).join('; ')}`)
      : [],
  )
}

function whereLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'where'
      ? [
          ...block.agencies.map(factText),
          ...block.counters
            .slice(0, 2)
            .map(({ name, address, hours, phone }) =>
              [name, address, hours?.join('; '), phone?.number].filter(Boolean).join('. '),
            ),
          ...(block.fictional && block.counters.length > 0 ? [strings.fictional] : []),
        ]
      : [],
  )
}
