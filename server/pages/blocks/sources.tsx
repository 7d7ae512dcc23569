import type { BlockOf, Turn } from '../../../knowledge/schema/index.ts'
import { OutLink } from '../out-link.tsx'
import { dayText } from '../words.ts'
import { Section } from './section.tsx'

/** Where the lines come from, by the numbers that stand beside them, and the law behind. */
export function Sources({
  block,
  sources,
}: {
  block: BlockOf<'sources'>
  sources: Turn['sources']
}) {
  const { asOf, code, legal } = block
  return (
    <Section title="Nguồn và căn cứ">
      <p class="quiet">
        {asOf}
        {code ? ` · Mã thủ tục ${code}` : ''}
      </p>
      <SourceList sources={sources} />
      {legal.length > 0 ? <h3>Căn cứ pháp lý</h3> : null}
      {legal.length > 0 ? (
        <ul class="small">
          {legal.map(({ number, title, url }) => (
            <li>
              <OutLink href={url}>{number}</OutLink>: {title}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

/** Sources by the numbers that stand beside the lines. */
export function SourceList({ sources }: { sources: Turn['sources'] }) {
  return (
    <ol class="small">
      {sources.map(({ title, url, checked }, index) => (
        <li id={`nguon-${index + 1}`}>
          <OutLink href={url}>{title}</OutLink> (kiểm tra ngày {dayText(checked)})
        </li>
      ))}
    </ol>
  )
}
