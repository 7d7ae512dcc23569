import type { Catalogue } from '../../engine/index.ts'
import { fieldName } from './field-names.ts'
import { ReadingPage } from './reading-page.tsx'
import { hrefTo, type Site } from './site.ts'

/** All that is worked out: what people come with, procedures by field, guidance. */
export function ListPage({ site, catalogue }: { site: Site; catalogue: Catalogue }) {
  const { fields, topics, articles } = catalogue
  const named = fields
    .map(({ field, procedures }) => ({ field, name: fieldName(field), procedures }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  return (
    <ReadingPage
      site={site}
      path="/thu-tuc"
      title="Danh sách thủ tục"
      description="Thủ tục hành chính đã soạn theo từng trường hợp: giấy tờ, tiền phải trả, thời gian, nơi nộp."
    >
      <nav aria-label="Lĩnh vực">
        <p>
          <a href="#chu-de">Việc trong đời</a>
          {named.map(({ field, name }) => (
            <>
              {' · '}
              <a href={`#${field}`}>{name}</a>
            </>
          ))}
          {' · '}
          <a href="#huong-dan">Hướng dẫn</a>
        </p>
      </nav>
      <h2 id="chu-de">Việc trong đời</h2>
      <ul class="list">
        {topics.map(({ id, name }) => (
          <li>
            <a href={hrefTo(site, `/chu-de/${id}`)}>{name}</a>
          </li>
        ))}
      </ul>
      {named.map(({ field, name, procedures }) => (
        <>
          <h2 id={field}>{name}</h2>
          <ul class="list">
            {procedures.map(({ id, name }) => (
              <li>
                <a href={hrefTo(site, `/thu-tuc/${id}`)}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ))}
      <h2 id="huong-dan">Hướng dẫn</h2>
      <ul class="list">
        {articles.map(({ id, title }) => (
          <li>
            <a href={hrefTo(site, `/huong-dan/${id}`)}>{title}</a>
          </li>
        ))}
      </ul>
    </ReadingPage>
  )
}
