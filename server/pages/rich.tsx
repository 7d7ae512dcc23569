import type { Child } from 'hono/jsx'
import type { RichNode } from '../../knowledge/schema/base.ts'
import { OutLink } from './out-link.tsx'
import { hrefTo, type Site } from './site.ts'

/** Rich text of the knowledge; a link to a page of ours stays within, any other is https or ends as its words. */
export function Rich({ nodes, site }: { nodes: readonly RichNode[]; site: Site }): Child {
  return nodes.map((node) => {
    if (node.type === 'text') return node.text
    const inner = <Rich nodes={node.children} site={site} />
    switch (node.type) {
      case 'strong':
        return <strong>{inner}</strong>
      case 'em':
        return <em>{inner}</em>
      case 'h3':
        // Right below the title of the page, where the panel has one level more above it.
        return <h2>{inner}</h2>
      case 'ul':
        return <ul>{inner}</ul>
      case 'ol':
        return <ol>{inner}</ol>
      case 'li':
        return <li>{inner}</li>
      case 'link':
        return isOurs(node.href) ? (
          <a href={hrefTo(site, node.href)}>{inner}</a>
        ) : (
          <OutLink href={node.href}>{inner}</OutLink>
        )
      default:
        return <p>{inner}</p>
    }
  })
}

const isOurs = (href: string) => /^\/(thu-tuc|chu-de|huong-dan)\/[a-z0-9.-]+$/.test(href)
