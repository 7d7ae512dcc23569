import type { BlockOf, ChecklistItem, Turn } from '../../../knowledge/schema/index.ts'
import { Cites } from '../cites.tsx'
import { FactList } from '../fact-line.tsx'
import { OutLink } from '../out-link.tsx'
import { becauseText } from '../words.ts'
import { Section } from './section.tsx'

type Props = { block: BlockOf<'checklist'>; sources: Turn['sources'] }

/** The papers to prepare, each with a box to tick on paper. */
export function Checklist({ block: { title, none, groups, notNeeded }, sources }: Props) {
  return (
    <Section title={title}>
      {none ? <p>{none}</p> : null}
      {groups.map(({ title, note, items }) => (
        <>
          <h3>{title}</h3>
          {note ? <p class="quiet">{note}</p> : null}
          <ul class="boxes">
            {items.map((item) => (
              <Paper item={item} sources={sources} />
            ))}
          </ul>
        </>
      ))}
      {notNeeded.length > 0 ? <h3>Không cần mang</h3> : null}
      <FactList facts={notNeeded} sources={sources} />
    </Section>
  )
}

function Paper({ item, sources }: { item: ChecklistItem; sources: Turn['sources'] }) {
  const { name, badge, cites, detail, because, oneOf, where, form, note, toggle } = item
  return (
    <li>
      <p>
        <strong>{name}</strong>
        {badge ? <span class="badge"> {badge}</span> : null}
        <Cites cites={cites} sources={sources} />
      </p>
      {detail ? <p class="quiet">{detail}</p> : null}
      {because ? (
        <p class="because">
          {becauseText(because)}
          {toggle ? (
            <span class="again">
              {' · '}
              <a href={`#q-${toggle.question}`}>Cho biết trường hợp của bạn</a>
            </span>
          ) : null}
        </p>
      ) : null}
      {oneOf ? <p>Chỉ cần một trong các giấy sau: {oneOf.join('; ')}</p> : null}
      {where ? <p class="quiet">Lấy ở đâu: {where}</p> : null}
      {form ? (
        <p class="quiet">
          Mẫu: <OutLink href={form.href}>{form.label}</OutLink>
        </p>
      ) : null}
      {note ? <p class="quiet">{note}</p> : null}
    </li>
  )
}
