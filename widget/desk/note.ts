import { codeInGroups } from '../../engine/index.ts'
import type { Answer } from '../../knowledge/schema/answer.ts'
import type { Marks, Missing } from '../../knowledge/schema/missing.ts'
import type { Block } from '../../knowledge/schema/turn.ts'
import { vietnameseDay } from '../plain/dates.ts'
import { fill } from '../strings.ts'
import type { PaperLine } from './papers.ts'
import { deskStrings as strings } from './strings.ts'

/** What the citizen takes home: one page under few headings. */
export type Note = {
  title: string
  lead: string
  parts: { heading: string; lines: string[] }[]
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
  code?: string | undefined
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
        lines: missing.papers.map(({ say, get }) => [say, ...get].join(' ')),
      },
      { heading: strings.noteUnmarked, lines: open.map(lineOf) },
      {
        heading: strings.noteHave,
        lines: papers
          .filter(({ id }) => marks[id] !== undefined && !missing.papers.some((p) => p.id === id))
          .map(({ name }) => name),
      },
      { heading: strings.noteMoney, lines: moneyLines(blocks) },
      { heading: strings.noteTime, lines: timeLines(blocks) },
      { heading: strings.noteWhere, lines: whereLines(blocks) },
    ].filter(({ lines }) => lines.length > 0),
    foot: [
      ...(code === undefined ? [] : [`${strings.noteCode}: ${codeInGroups(code)}`]),
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

function lineOf({ name, detail, because }: PaperLine): string {
  return `${name}${detail ? `, ${detail}` : ''}${whenText(because)}`
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
          const said = lines.map(({ text, because }) => text + whenText(because))
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
      ? block.ways.map(
          ({ label, lines }) => `${label}: ${lines.map(({ text }) => text).join('; ')}`,
        )
      : [],
  )
}

function whereLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'where'
      ? [
          ...block.agencies.map(({ text }) => text),
          ...block.counters
            .slice(0, 2)
            .map(({ name, address, hours, phone }) =>
              [name, address, hours?.join('; '), phone?.number].filter(Boolean).join('. '),
            ),
        ]
      : [],
  )
}
