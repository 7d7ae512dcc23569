import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Tenant } from '../../knowledge/schema/index.ts'

type Props = {
  /** Path under which the server answers, without a slash at the end: '' or '/tro-ly'. */
  base: string
  title: string
  /** Scripts of ours, by file name, in the order in which they run. */
  scripts: readonly string[]
  /** What the policy of the page lets styles in by, where the elements bring some. */
  nonce?: string
  /** Its sheets of styles, by file name. */
  styles?: readonly string[]
  /** Whether search engines may list it. */
  isListed?: boolean
  /** What else the head holds. */
  head?: Child
  children: Child
}

/** A page of our own: no style and no script but ours, and readable without any. */
export function OwnPage(props: Props) {
  const { base, title, scripts, nonce, styles = ['pages.css'], isListed = true } = props
  const { head, children } = props
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {isListed ? null : <meta name="robots" content="noindex" />}
        <title>{title}</title>
        <link rel="icon" href="data:," />
        {styles.map((file) => (
          <link rel="stylesheet" href={`${base}/${file}`} />
        ))}
        {head}
        {scripts.map((file) => (
          <script src={`${base}/${file}`} nonce={nonce} defer />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
  return html`<!doctype html>${page}`
}

/** What the widget has to know of a tenant before it can ask the server. */
export function widgetOptions({ id, hotline, hosts, theme }: Tenant) {
  return {
    tenant: id,
    hotline: hotline?.number,
    hosts: hosts.length > 0 ? hosts.join(' ') : undefined,
    accent: theme.accent,
  }
}
