import type { Turn } from '../../knowledge/schema/index.ts'

/** The small numbers after a line: where it comes from stands at the foot of the page. */
export function Cites({ cites, sources }: { cites: readonly string[]; sources: Turn['sources'] }) {
  return (
    <>
      {cites.map((id) => {
        const number = sources.findIndex((source) => source.id === id) + 1
        return number === 0 ? null : (
          <a class="cite" href={`#nguon-${number}`} aria-label={`Nguồn ${number}`}>
            [{number}]
          </a>
        )
      })}
    </>
  )
}
