import type { RichNode } from '../../knowledge/schema/base.ts'
import type { Counter } from '../../knowledge/schema/tenant.ts'
import type { Block, ChecklistItem, Fact, Turn } from '../../knowledge/schema/turn.ts'
import { fill, strings } from '../strings.ts'
import { becauseText } from './because.ts'
import { vietnameseDay } from './dates.ts'

/** A turn as plain text, to paste into a message or a note; it carries the same facts as the screen. */
export function turnText(turn: Turn): string {
  const sections = turn.blocks.map((block) => blockLines(block)).filter((lines) => lines.length > 0)
  const known = turn.case.map(({ text }) => text)
  return [
    [turn.procedure?.name ?? '', turn.say].filter(Boolean),
    known.length > 0 ? [`${strings.known}: ${known.join('; ')}`] : [],
    ...sections,
    sourceLines(turn),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function richText(nodes: readonly RichNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      const inner = richText(node.children)
      if (node.type === 'li') return `- ${inner}\n`
      return node.type === 'p' || node.type === 'h3' ? `${inner}\n` : inner
    })
    .join('')
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'text':
      return [richText(block.nodes).trim()]
    case 'checklist':
      return [
        block.title.toUpperCase(),
        ...(block.none ? [block.none] : []),
        ...block.groups.flatMap(({ title, note, items }) => [
          `${title}:`,
          ...(note ? [note] : []),
          ...items.map((item) => `☐ ${itemText(item)}`),
        ]),
        ...(block.notNeeded.length > 0
          ? [`${strings.notNeeded}:`, ...block.notNeeded.map(factLine)]
          : []),
      ]
    case 'facts':
    case 'steps':
      // A block of questions only holds nothing to carry along.
      return block.items.length > 0 ? [block.title.toUpperCase(), ...block.items.map(factLine)] : []
    case 'fees':
      return [
        block.title.toUpperCase(),
        ...block.ways.flatMap((way) => [
          `${way.label}:`,
          ...(way.trips ?? []),
          ...way.lines.map(factLine),
          ...(way.total ? [`${strings.total}: ${way.total}`] : []),
          ...(way.noTotal ? [way.noTotal] : []),
        ]),
        ...(block.exemptions ? [`${strings.exemptions}:`, ...block.exemptions.map(factLine)] : []),
        ...(block.askPlace ? [strings.dependsOnProvince] : []),
      ]
    case 'times':
      return [
        block.title.toUpperCase(),
        ...block.ways.flatMap((way) => [`${way.label}:`, ...way.lines.map(factLine)]),
        block.caution,
      ]
    case 'where':
      return [
        block.title.toUpperCase(),
        ...[...block.agencies, ...block.ways].map(factLine),
        ...block.counters.flatMap(counterLines),
        ...(block.fictional && block.counters.length > 0 ? [`(${strings.fictional})`] : []),
      ]
    case 'link':
      return [
        `${block.label}: ${block.href}`,
        `${strings.code} ${block.code}`,
        ...(block.note === undefined ? [] : [block.note]),
      ]
    case 'refusals':
      return [
        block.title.toUpperCase(),
        ...block.items.map(({ text, fix }) => `- ${text} ${strings.fix} ${fix}`),
      ]
    case 'glossary':
      return [
        strings.glossary.toUpperCase(),
        ...block.items.map(({ term, text }) => `${term}: ${text}`),
      ]
    case 'candidates':
      return block.items.map(({ label, why }) => `- ${label}: ${why}`)
    case 'contact':
      return [
        block.title.toUpperCase(),
        ...(block.hotline ? [`${block.hotline.label}: ${block.hotline.number}`] : []),
        ...block.counters.flatMap(counterLines),
        ...(block.fictional ? [`(${strings.fictional})`] : []),
      ]
    case 'sources':
      return [block.asOf, ...block.legal.map(({ number, title }) => `${number}: ${title}`)]
    default:
      return []
  }
}

function itemText(item: ChecklistItem): string {
  return [
    item.name,
    item.detail ? ` (${item.detail})` : '',
    item.because ? `. ${becauseText(item.because)}` : '',
    item.oneOf ? `. ${strings.oneOf} ${item.oneOf.join('; ')}` : '',
    item.where ? `. ${strings.getAt} ${item.where}` : '',
    item.form ? `. ${strings.form} ${item.form.label}` : '',
    item.note ? `. ${item.note}` : '',
    item.badge ? `. (${item.badge})` : '',
  ]
    .join('')
    .replace(/([.;:])\./g, '$1')
}

/** A fact; of a time, with the day on which it ends at the earliest. */
type Line = Fact & { earliest?: string | undefined }

function factLine({ text, note, because, badge, earliest }: Line): string {
  const extra = [earliest, note, because && becauseText(because), badge].filter(Boolean)
  // After a whole sentence the next one begins; a semicolon stands between mere words.
  const words = extra
    .join('; ')
    .replace(
      /([.!?]); (\p{L})/gu,
      (_, end: string, first: string) => `${end} ${first.toUpperCase()}`,
    )
  return words === '' ? `- ${text}` : `- ${text} (${words})`
}

function counterLines({ name, address, hours, phone }: Counter): string[] {
  return [
    `- ${name}`,
    `  ${strings.address}: ${address ?? strings.missing}`,
    `  ${strings.hours}: ${hours?.join('; ') ?? strings.missing}`,
    `  ${strings.phone}: ${phone?.number ?? strings.missing}`,
  ]
}

function sourceLines({ sources }: Turn): string[] {
  if (sources.length === 0) return []
  return [
    `${strings.sources}:`,
    ...sources.map(
      ({ title, url, checked }, index) =>
        `${index + 1}. ${title}${url ? ` ${url}` : ''} (${fill(strings.checked, { day: vietnameseDay(checked) })})`,
    ),
  ]
}
