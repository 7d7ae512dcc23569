import type { BlockOf, Turn } from '../../../knowledge/schema/index.ts'
import { FactList } from '../fact-line.tsx'
import { Section } from './section.tsx'

/** What is paid, for each way of filing. */
export function Fees({ block, sources }: { block: BlockOf<'fees'>; sources: Turn['sources'] }) {
  const { exemptions = [] } = block
  return (
    <Section title={block.title}>
      <div class="ways">
        {block.ways.map(({ label, trips = [], lines, total, noTotal }) => (
          <div>
            <h3>{label}</h3>
            {trips.map((trip) => (
              <p class="quiet">{trip}</p>
            ))}
            <FactList facts={lines} sources={sources} />
            {total ? (
              <p>
                Tổng cộng: <strong>{total}</strong>
              </p>
            ) : null}
            {noTotal ? <p class="quiet">{noTotal}</p> : null}
          </div>
        ))}
      </div>
      {exemptions.length > 0 ? <h3>Được miễn, giảm</h3> : null}
      <FactList facts={exemptions} sources={sources} />
      {block.askPlace ? (
        <p class="because">
          Mức thu do từng tỉnh quyết định. <a href="#tinh">Chọn tỉnh, thành phố</a>
        </p>
      ) : null}
    </Section>
  )
}

/** How long it takes, for each way of filing. */
export function Times({ block, sources }: { block: BlockOf<'times'>; sources: Turn['sources'] }) {
  return (
    <Section title={block.title}>
      <div class="ways">
        {block.ways.map(({ label, lines }) => (
          <div>
            <h3>{label}</h3>
            <FactList facts={lines} sources={sources} />
          </div>
        ))}
      </div>
      <p class="quiet">{block.caution}</p>
    </Section>
  )
}
