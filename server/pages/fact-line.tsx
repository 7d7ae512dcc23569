import type { Fact, Turn } from '../../knowledge/schema/index.ts'
import { Cites } from './cites.tsx'
import { becauseText } from './words.ts'

/** A fact; of a time, with the day on which it ends at the earliest. */
type Line = Fact & { earliest?: string | undefined }

/** One line that says a fact, with its condition, its level of rule and its source. */
export function FactLine({ fact, sources }: { fact: Line; sources: Turn['sources'] }) {
  const { text, note, because, badge, cites, earliest } = fact
  return (
    <>
      <p>
        {text}
        {badge ? <span class="badge"> {badge}</span> : null}
        <Cites cites={cites} sources={sources} />
      </p>
      {because ? <p class="because">{becauseText(because)}</p> : null}
      {earliest ? <p>{earliest}</p> : null}
      {note ? <p class="quiet">{note}</p> : null}
    </>
  )
}

/** Lines that say a fact, as a list; nothing where there are none. */
export function FactList({ facts, sources }: { facts: readonly Line[]; sources: Turn['sources'] }) {
  if (facts.length === 0) return null
  return (
    <ul class="lines">
      {facts.map((fact) => (
        <li>
          <FactLine fact={fact} sources={sources} />
        </li>
      ))}
    </ul>
  )
}
