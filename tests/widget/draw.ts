import axe from 'axe-core'
import type { LitElement } from 'lit'
import { expect } from 'vitest'
import { defineElements } from '../../widget/panel/define.ts'

defineElements()

/** Draws one element with its properties on an empty page. */
export async function draw<T extends object>(tag: string, properties: T) {
  document.documentElement.lang = 'vi'
  document.title = 'Thử'
  document.body.replaceChildren()
  const element = document.createElement(tag) as LitElement & T
  Object.assign(element, properties)
  document.body.append(element)
  await settle(element)
  return element
}

/** Waits until an element and all below it have been drawn. */
export async function settle(element: Element): Promise<void> {
  await (element as Partial<LitElement>).updateComplete
  for (const child of everyElement(element)) await (child as Partial<LitElement>).updateComplete
}

/** All elements below one, through shadow roots. */
export function everyElement(root: Element | ShadowRoot): Element[] {
  const own = root instanceof Element && root.shadowRoot ? everyElement(root.shadowRoot) : []
  return [...own, ...[...root.children].flatMap((child) => [child, ...everyElement(child)])]
}

/** First element below one, through shadow roots, that fits. */
export function find<T extends HTMLElement = HTMLElement>(
  root: Element,
  selector: string,
  words = '',
): T {
  const found = everyElement(root).find(
    (element) => element.matches(selector) && textOf(element).includes(words),
  )
  if (!found) throw new Error(`không thấy ${selector} ${words}`)
  return found as T
}

/** What can be read in an element, through shadow roots. */
export function textOf(root: Element): string {
  const own = root.shadowRoot ? [...root.shadowRoot.childNodes].map(nodeText).join('') : ''
  return `${own}${[...root.childNodes].map(nodeText).join('')}`.replace(/\s+/g, ' ').trim()
}

function nodeText(node: Node): string {
  if (node instanceof HTMLStyleElement) return ''
  return node instanceof Element
    ? ` ${textOf(node)} `
    : node.nodeType === 3
      ? (node.textContent ?? '')
      : ''
}

/** Fails with the names of the rules that axe-core finds broken. Colours need a real browser. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

/** Collects the details of one kind of event. */
export function listen(element: Element, name: string): unknown[] {
  const heard: unknown[] = []
  element.addEventListener(name, (event) => heard.push((event as CustomEvent).detail))
  return heard
}
