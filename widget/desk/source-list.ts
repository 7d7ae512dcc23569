import { html, nothing } from 'lit'
import type { Answer } from '../../knowledge/schema/answer.ts'
import { vietnameseDay } from '../plain/dates.ts'
import { safeHref } from '../plain/links.ts'
import { fill } from '../strings.ts'
import { deskStrings as strings } from './strings.ts'

/** Where a line comes from: title, day of the check, and the page itself. */
export function sourceList(sources: Answer['sources'], cites: readonly string[]) {
  const cited = sources.filter(({ id }) => cites.includes(id))
  if (cited.length === 0) return html`<p>${strings.noSources}</p>`
  return cited.map(({ title, url, checked }) => {
    const href = safeHref(url)
    return html`<p>
      ${title} (${fill(strings.checked, { day: vietnameseDay(checked) })})
      ${
        href
          ? html`<a href=${href} target="_blank" rel="noopener noreferrer"
              >${strings.openSource}<span class="hidden-text"> ${strings.newTab}</span></a
            >`
          : nothing
      }
    </p>`
  })
}
