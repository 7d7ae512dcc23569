import type { Block as BlockData, Turn } from '../../../knowledge/schema/index.ts'
import { Counters, Hotline } from '../contact.tsx'
import { FactLine, FactList } from '../fact-line.tsx'
import { optionHref } from '../option-href.ts'
import { OutLink } from '../out-link.tsx'
import { Rich } from '../rich.tsx'
import type { Query, Site } from '../site.ts'
import { Checklist } from './checklist.tsx'
import { Section } from './section.tsx'
import { Sources } from './sources.tsx'
import { Fees, Times } from './ways.tsx'
import { Where } from './where.tsx'

type Props = { block: BlockData; sources: Turn['sources']; site: Site; keep?: Query }

/** One block of a turn, as the widget draws it, in plain HTML. */
export function Block({ block, sources, site, keep = [] }: Props) {
  switch (block.type) {
    case 'text':
      return (
        <div class={block.tone}>
          <Rich nodes={block.nodes} site={site} />
        </div>
      )
    case 'checklist':
      return <Checklist block={block} sources={sources} />
    case 'facts':
      // Questions beside lines stand in the form of the page.
      return block.items.length === 0 ? null : (
        <Section title={block.title}>
          <FactList facts={block.items} sources={sources} />
        </Section>
      )
    case 'fees':
      return <Fees block={block} sources={sources} />
    case 'times':
      return <Times block={block} sources={sources} />
    case 'where':
      return <Where block={block} sources={sources} />
    case 'link':
      return (
        <div class="filing">
          <p>
            <OutLink href={block.href}>{block.label}</OutLink> · Mã thủ tục{' '}
            <strong>{block.code}</strong>
          </p>
          {block.note ? <p class="quiet">{block.note}</p> : null}
        </div>
      )
    case 'steps':
      return (
        <Section title={block.title}>
          <ol class="lines">
            {block.items.map((fact) => (
              <li>
                <FactLine fact={fact} sources={sources} />
              </li>
            ))}
          </ol>
        </Section>
      )
    case 'refusals':
      return (
        <Section title={block.title}>
          <FactList
            facts={block.items.map(({ text, fix, cites }) => ({
              text,
              note: `Cách tránh: ${fix}`,
              cites,
            }))}
            sources={sources}
          />
        </Section>
      )
    case 'glossary':
      return (
        <Section title="Giải thích từ ngữ">
          <dl>
            {block.items.map(({ term, text }) => (
              <>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </>
            ))}
          </dl>
        </Section>
      )
    case 'candidates':
      return (
        <ul class="list">
          {block.items.map(({ option, label, why }) => (
            <li>
              <a href={optionHref(site, { id: option, label }, keep) ?? '#'}>{label}</a>
              <p class="quiet">{why}</p>
            </li>
          ))}
        </ul>
      )
    case 'contact':
      return (
        <Section title={block.title}>
          <Hotline hotline={block.hotline} />
          <Counters counters={block.counters} fictional={block.fictional} />
        </Section>
      )
    case 'sources':
      return <Sources block={block} sources={sources} />
    default:
      return null
  }
}
