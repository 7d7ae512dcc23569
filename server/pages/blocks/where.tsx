import type { BlockOf, Turn } from '../../../knowledge/schema/index.ts'
import { Counters } from '../contact.tsx'
import { FactList } from '../fact-line.tsx'
import { Section } from './section.tsx'

/** Which office, in which ways, at which counter. */
export function Where({ block, sources }: { block: BlockOf<'where'>; sources: Turn['sources'] }) {
  const { title, agencies, ways, counters, fictional } = block
  return (
    <Section title={title}>
      <FactList facts={agencies} sources={sources} />
      <FactList facts={ways} sources={sources} />
      <Counters counters={counters} fictional={fictional} />
    </Section>
  )
}
