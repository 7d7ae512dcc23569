import type { Child } from 'hono/jsx'
import { MESSAGE_LIMIT } from '../../knowledge/schema/index.ts'
import { Hotline } from './contact.tsx'
import { OwnPage } from './own-page.tsx'
import { canonicalOf, hrefTo, type Site } from './site.ts'

type Props = {
  site: Site
  /** Path by which the page is known, without a query. */
  path: string
  title: string
  description: string
  /** Whether search engines may list it. */
  isListed?: boolean
  /** What was asked, to stand in the field. */
  asked?: string
  /** What else the head holds. */
  head?: Child
  children?: Child
}

/** A page to read, to print and to send on: no script, and a way to ask and to call on each. */
export function ReadingPage(props: Props) {
  const { site, path, title, description, isListed = true, asked, head, children } = props
  const canonical = canonicalOf(site, path)
  const name = site.tenant === undefined ? 'Hỏi thủ tục' : `Hỏi thủ tục · ${site.tenant.name}`
  return (
    <OwnPage
      base={site.base}
      title={`${title} · Hỏi thủ tục`}
      scripts={[]}
      isListed={isListed}
      head={
        <>
          <meta name="description" content={description} />
          <link rel="canonical" href={canonical} />
          <meta property="og:type" content="article" />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={canonical} />
          <meta property="og:site_name" content={name} />
          <meta property="og:locale" content="vi_VN" />
          {head}
        </>
      }
    >
      <header class="page top">
        <p>
          <a href={hrefTo(site, '/hoi')}>{name}</a>
          {' · '}
          <a href={hrefTo(site, '/thu-tuc')}>Danh sách thủ tục</a>
        </p>
        <SearchBox site={site} asked={asked} />
      </header>
      <main class="page">
        <h1>{title}</h1>
        {children}
      </main>
      <footer class="page">
        <p class="quiet">
          Trả lời tự động, theo nguồn ghi trên trang. Khi cần, bạn hỏi lại nơi nhận hồ sơ ạ.
        </p>
        <Hotline hotline={site.tenant?.hotline ?? null} />
        <p class="quiet">
          <a href={`${site.base}/lap-trinh`}>Dành cho người lập trình</a>
        </p>
      </footer>
    </OwnPage>
  )
}

/** The field to ask in; the question goes into the address, so nobody should write a number into it. */
function SearchBox({ site, asked }: { site: Site; asked: string | undefined }) {
  return (
    <search>
      <form class="search" method="get" action={`${site.base}/tim`}>
        {site.isNamed && site.tenant ? (
          <input type="hidden" name="tenant" value={site.tenant.id} />
        ) : null}
        <label class="above" for="q">
          Bạn cần làm giấy tờ gì?
        </label>
        <input
          class="field"
          id="q"
          name="q"
          type="search"
          maxlength={MESSAGE_LIMIT}
          value={asked}
          autocomplete="off"
          aria-describedby="q-luu-y"
        />{' '}
        <button type="submit">Tìm</button>
        <p id="q-luu-y" class="quiet">
          Bạn đừng gõ số căn cước, số điện thoại hay tên người: câu hỏi nằm trong địa chỉ trang.
        </p>
      </form>
    </search>
  )
}
