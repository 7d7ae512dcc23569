import { html, type TemplateResult } from 'lit'
import type { RichNode } from '../../knowledge/schema/base.ts'
import { pageOption, safeHref } from '../plain/links.ts'
import { strings } from '../strings.ts'
import { emit } from './emit.ts'
import { linkHosts } from './link-hosts.ts'

/** Rich text as templates; a link to a page of ours is a press, one to a host off the list ends as its words. */
export function rich(nodes: readonly RichNode[]): (string | TemplateResult)[] {
  return nodes.map((node) => {
    if (node.type === 'text') return node.text
    const inner = rich(node.children)
    switch (node.type) {
      case 'strong':
        return html`<strong>${inner}</strong>`
      case 'em':
        return html`<em>${inner}</em>`
      case 'h3':
        return html`<h3>${inner}</h3>`
      case 'ul':
        return html`<ul class="dots">${inner}</ul>`
      case 'ol':
        return html`<ol class="numbers">${inner}</ol>`
      case 'li':
        return html`<li>${inner}</li>`
      case 'link':
        return richLink(node.href, inner, textOf(node))
      default:
        return html`<p>${inner}</p>`
    }
  })
}

function richLink(href: string, inner: (string | TemplateResult)[], said: string) {
  const page = pageOption(href)
  if (page !== undefined)
    return html`<button
      type="button"
      class="page-link"
      @click=${(event: Event) =>
        emit(event.currentTarget as HTMLElement, 'htt-act', {
          act: { type: 'choose', id: page },
          said,
          joining: 'append',
        })}
    >
      ${inner}
    </button>`
  const safe = safeHref(href, linkHosts.value)
  return safe
    ? html`<a href=${safe} target="_blank" rel="noopener noreferrer"
        >${inner}<span class="hidden-text"> ${strings.newTab}</span></a
      >`
    : html`${inner}`
}

function textOf(node: RichNode): string {
  return node.type === 'text' ? node.text : node.children.map(textOf).join('')
}
