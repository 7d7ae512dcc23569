import type { TurnOption } from '../../knowledge/schema/index.ts'
import { optionHref } from './option-href.ts'
import type { Query, Site } from './site.ts'

type Props = { site: Site; title?: string; options: readonly TurnOption[]; keep?: Query }

/** What may be opened next, as links; what only a conversation can do is left out. */
export function Choices({ site, title, options, keep = [] }: Props) {
  const links = options.flatMap((option) => {
    const href = optionHref(site, option, keep)
    return href === undefined ? [] : [{ ...option, href }]
  })
  if (links.length === 0) return null
  return (
    <nav aria-label={title ?? 'Các lựa chọn'}>
      {title ? <h2>{title}</h2> : null}
      <ul class="list">
        {links.map(({ href, label, detail }) => (
          <li>
            <a href={href}>{label}</a>
            {detail ? <p class="quiet">{detail}</p> : null}
          </li>
        ))}
      </ul>
    </nav>
  )
}
