import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import type { HtmlEscapedString } from 'hono/utils/html'
import { MESSAGE_LIMIT } from '../../knowledge/schema/index.ts'
import { PAPER_POLICY, READING_POLICY } from '../headers.ts'
import { ArticlePage } from '../pages/article-page.tsx'
import { writeCase } from '../pages/case-query.ts'
import { CodePage } from '../pages/code-page.tsx'
import { find } from '../pages/find.ts'
import { ListPage } from '../pages/list-page.tsx'
import { withoutLongNumbers } from '../pages/long-numbers.ts'
import { MissingPage } from '../pages/missing-page.tsx'
import { NoTenantPage } from '../pages/no-tenant.tsx'
import { printCase } from '../pages/paper/print-case.ts'
import { PrintPage } from '../pages/paper/print-page.tsx'
import { readSize } from '../pages/paper/sheet.ts'
import { ProcedurePage } from '../pages/procedure-page.tsx'
import { SearchPage } from '../pages/search-page.tsx'
import { settle } from '../pages/settle.ts'
import { canonicalOf, hrefTo, type Site } from '../pages/site.ts'
import { Sitemap } from '../pages/sitemap.tsx'
import { isCase, tellCase } from '../pages/tell-case.ts'
import { TopicPage } from '../pages/topic-page.tsx'
import { tenantOf } from '../tenant-of.ts'
import { type PageOptions, pageLimit } from './page-limit.tsx'

/** For replies to words that name where somebody lives. */
const NOT_KEPT = 'private, no-store'

/** A code is ten symbols; spaces and dashes may be typed between them. */
const MOST_CODE = 40

/** What the knowledge says, as pages to read, to print and to send on; every case is an address. */
export function pages(options: PageOptions) {
  const { assistant, tenants, today, publicUrl, base } = options
  /** Where the page stands; undefined where the address names a tenant that is none. */
  const siteOf = (c: Context): Site | undefined => {
    const id = c.req.query('tenant')
    const tenant = tenantOf(tenants, id)
    if (id !== undefined && tenant === undefined) return undefined
    return { base, publicUrl, tenant, isNamed: id !== undefined }
  }
  const show = (
    c: Context,
    page: HtmlEscapedString | Promise<HtmlEscapedString>,
    status: 200 | 404 | 422 = 200,
    policy = READING_POLICY,
  ) => {
    const { search, searchParams } = new URL(c.req.url)
    const isPlain = status === 200 && search === ''
    const isTyped = searchParams.has('noi')
    c.header('Content-Security-Policy', policy)
    // What was asked, or told of a case, is kept by nobody on the way.
    c.header(
      'Cache-Control',
      isPlain ? 'public, max-age=300' : isTyped ? NOT_KEPT : 'private, no-cache',
    )
    return c.html(page, status)
  }
  /** To the same page with a commune for the words that were typed. */
  const moveTo = (c: Context, query: string) => {
    c.header('Cache-Control', NOT_KEPT)
    return c.redirect(query, 303)
  }
  /** What people come for most. */
  const common = ({ tenant }: Site) =>
    assistant.reply({ act: { type: 'restart' }, tenant, today: today() }).turn.options
  const noTenant = (c: Context) => show(c, <NoTenantPage base={base} />, 404)
  const missing = (c: Context, site: Site) =>
    show(c, <MissingPage site={site} path={new URL(c.req.url).pathname.slice(base.length)} />, 404)

  const unchanged = etag({ weak: true })
  const limit = pageLimit(options)
  const app = new Hono()
  for (const path of ['/thu-tuc/*', '/chu-de/*', '/huong-dan/*', '/tim', '/ma/*', '/sitemap.xml'])
    app.use(path, limit, unchanged)

  return app
    .get('/thu-tuc', (c) => {
      const site = siteOf(c)
      if (!site) return noTenant(c)
      return show(c, <ListPage site={site} catalogue={assistant.catalogue(site.tenant?.hidden)} />)
    })
    .get('/thu-tuc/:codeOrId', (c) => {
      const site = siteOf(c)
      if (!site) return noTenant(c)
      const { tenant } = site
      const isHidden = (code: string) => tenant?.hidden.includes(code) ?? false
      const asked = assistant.findProcedure(c.req.param('codeOrId'))
      if (!asked || isHidden(asked.code)) return missing(c, site)
      const said = tellCase(assistant, new URL(c.req.url), site)
      const { told, heard, moved } = said
      if (moved !== undefined) return moveTo(c, moved)
      const size = readSize(c.req.query('in'))
      if (size !== undefined) {
        const sheet = printCase(assistant, asked.code, told, site, today())
        if (!sheet) return missing(c, site)
        const { path, query } = sheet
        return show(c, <PrintPage {...{ site, path, query, sheet, size }} />, 200, PAPER_POLICY)
      }
      const settled = settle(assistant, `p:${asked.code}`, told, { tenant, today: today() })
      const reached = assistant.findProcedure(settled.subject.slice(2)) ?? asked
      const answer = assistant.answer({
        code: reached.code,
        answers: settled.answers,
        place: settled.place,
        today: today(),
      })
      if (!answer) return missing(c, site)
      return show(
        c,
        <ProcedurePage
          site={site}
          settled={settled}
          answer={answer}
          field={reached.field}
          provinces={assistant.catalogue().provinces}
          heard={heard}
          aspects={told.aspects}
          isCase={isCase(said)}
          code={assistant.writeCode({
            procedure: reached.code,
            answers: settled.answers,
            ...(told.channel && { channel: told.channel }),
            ...(settled.place && { province: settled.place.province }),
          })}
          isAskedAgain={c.req.query('hoi-lai') === '1'}
          from={reached.code === asked.code ? undefined : asked}
        />,
      )
    })
    .get('/chu-de', (c) => toList(c, siteOf(c), 'chu-de'))
    .get('/huong-dan', (c) => toList(c, siteOf(c), 'huong-dan'))
    .get('/chu-de/:id', (c) => {
      const site = siteOf(c)
      if (!site) return noTenant(c)
      const { tenant } = site
      const topic = assistant.catalogue().topics.find(({ id }) => id === c.req.param('id'))
      if (!topic) return missing(c, site)
      const said = tellCase(assistant, new URL(c.req.url), site)
      const { told, heard, moved } = said
      if (moved !== undefined) return moveTo(c, moved)
      const settled = settle(assistant, `t:${topic.id}`, told, { tenant, today: today() })
      return show(
        c,
        <TopicPage
          site={site}
          topic={topic}
          settled={settled}
          provinces={assistant.catalogue().provinces}
          heard={heard}
          isCase={isCase(said)}
        />,
      )
    })
    .get('/huong-dan/:id', (c) => {
      const site = siteOf(c)
      if (!site) return noTenant(c)
      const article = assistant.catalogue().articles.find(({ id }) => id === c.req.param('id'))
      if (!article) return missing(c, site)
      const { turn } = assistant.reply({
        act: { type: 'choose', id: `g:${article.id}` },
        tenant: site.tenant,
        today: today(),
      })
      return show(c, <ArticlePage site={site} article={article} turn={turn} />)
    })
    .get('/ma', (c) => {
      const site = siteOf(c)
      if (!site) return noTenant(c)
      const typed = (c.req.query('ma') ?? '').trim().slice(0, MOST_CODE)
      if (typed === '') return show(c, <CodePage site={site} />)
      return c.redirect(hrefTo(site, `/ma/${encodeURIComponent(typed)}`), 303)
    })
    .get('/ma/:code', (c) => {
      const site = siteOf(c)
      if (!site) return noTenant(c)
      const typed = c.req.param('code')
      const opened = assistant.openCode(typed)
      const found =
        opened.kind === 'case' && !site.tenant?.hidden.includes(opened.case.procedure)
          ? assistant.findProcedure(opened.case.procedure)
          : undefined
      if (opened.kind !== 'case' || found === undefined) {
        const why = opened.kind === 'mistyped' ? 'mistyped' : 'unknown'
        return show(c, <CodePage site={site} typed={typed} why={why} />, 404)
      }
      const { answers, province, channel } = opened.case
      const told = writeCase(answers, { province, channel })
      // A question that has changed since is put again; the page says so.
      const again = opened.again.length > 0 ? ([['hoi-lai', '1']] as const) : []
      return c.redirect(hrefTo(site, `/thu-tuc/${found.id}`, [...told, ...again]), 302)
    })
    .get('/tim', (c) => {
      const site = siteOf(c)
      if (!site) return noTenant(c)
      const said = (c.req.query('q') ?? '').normalize('NFC').trim()
      const asked = withoutLongNumbers(said)
      // The address itself is cleared of the number, and so is what the browser remembers of it.
      if (asked !== said)
        return c.redirect(
          hrefTo(site, '/tim', [
            ['q', asked],
            ['bo-so', '1'],
          ]),
          303,
        )
      const isLong = [...asked].length > MESSAGE_LIMIT
      const isAsked = asked !== '' && !isLong
      return show(
        c,
        <SearchPage
          site={site}
          asked={isLong ? '' : asked}
          found={isAsked ? find(assistant, asked, site, today()) : undefined}
          notice={isLong ? TOO_LONG : c.req.query('bo-so') === '1' ? NUMBER_GONE : undefined}
          common={isAsked ? [] : common(site)}
        />,
        isLong ? 422 : 200,
      )
    })
    .get('/sitemap.xml', (c) => {
      const site = siteOf(c)
      if (!site) return c.notFound()
      c.header('Cache-Control', 'public, max-age=3600')
      const sitemap = <Sitemap site={site} catalogue={assistant.catalogue(site.tenant?.hidden)} />
      return c.body(String(sitemap), 200, { 'Content-Type': 'application/xml; charset=utf-8' })
    })
    .get('/robots.txt', (c) => {
      const site: Site = { base, publicUrl, tenant: undefined, isNamed: false }
      c.header('Cache-Control', 'public, max-age=3600')
      return c.text(
        [
          'User-agent: *',
          `Disallow: ${base}/api/`,
          `Disallow: ${base}/tim`,
          `Sitemap: ${canonicalOf(site, '/sitemap.xml')}`,
          '',
        ].join('\n'),
      )
    })
}

const TOO_LONG = `Câu hỏi dài quá ${MESSAGE_LIMIT} ký tự. Bạn viết ngắn lại giúp ạ.`
const NUMBER_GONE =
  'Chúng tôi đã bỏ dãy số trong câu. Bạn không cần cho biết số giấy tờ hay số điện thoại ạ.'

function toList(c: Context, site: Site | undefined, part: string): Response {
  return site ? c.redirect(`${hrefTo(site, '/thu-tuc')}#${part}`, 302) : c.redirect('thu-tuc', 302)
}
