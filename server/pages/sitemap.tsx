import type { Catalogue } from '../../engine/index.ts'
import { canonicalOf, type Site } from './site.ts'

/** All pages that search engines may list. */
export function Sitemap({ site, catalogue }: { site: Site; catalogue: Catalogue }) {
  const paths = [
    '/thu-tuc',
    ...catalogue.topics.map(({ id }) => `/chu-de/${id}`),
    ...catalogue.fields.flatMap(({ procedures }) => procedures.map(({ id }) => `/thu-tuc/${id}`)),
    ...catalogue.articles.map(({ id }) => `/huong-dan/${id}`),
  ]
  return (
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      {paths.map((path) => (
        <url>
          <loc>{canonicalOf(site, path)}</loc>
        </url>
      ))}
    </urlset>
  )
}
