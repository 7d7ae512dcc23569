import type { Child } from 'hono/jsx'

/** A link to another site: https only, else its words alone. */
export function OutLink({ href, children }: { href: string | undefined; children?: Child }) {
  const url = href === undefined ? null : URL.parse(href)
  if (url?.protocol !== 'https:' || url.username !== '' || url.port !== '') return <>{children}</>
  return (
    <a href={url.href} rel="noopener noreferrer">
      {children}
    </a>
  )
}
