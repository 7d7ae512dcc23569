import type { Turn } from '../../../knowledge/schema/index.ts'
import { OutLink } from '../out-link.tsx'
import type { Site } from '../site.ts'
import { Block } from './block.tsx'
import { Section } from './section.tsx'
import { SourceList } from './sources.tsx'

/** All that a turn shows, with the sources that its lines cite even where it has no block for them. */
export function TurnBlocks({ turn, site }: { turn: Turn; site: Site }) {
  const { blocks, sources, recordings = [] } = turn
  const isListed = blocks.some(({ type }) => type === 'sources')
  return (
    <>
      {recordings.map(({ language, by, href }) => (
        <p>
          <OutLink href={href}>Nghe {language}</OutLink>
          {by ? ` (${by})` : ''}
        </p>
      ))}
      {blocks.map((block) => (
        <Block block={block} sources={sources} site={site} />
      ))}
      {isListed || sources.length === 0 ? null : (
        <Section title="Nguồn">
          <SourceList sources={sources} />
        </Section>
      )}
    </>
  )
}
