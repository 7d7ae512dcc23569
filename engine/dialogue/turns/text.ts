import type { Block, Talk } from '../../../knowledge/schema/index.ts'

/** One plain sentence as a block. */
export function text(sentence: string): Block {
  return {
    type: 'text',
    tone: 'plain',
    nodes: [{ type: 'p', children: [{ type: 'text', text: sentence }] }],
  }
}

/** What follows the first sentence of a fixed reply; danger stands out. */
export function talkText(kind: Talk['kind'], nodes: Talk['reply']): Block[] {
  if (nodes.length === 0) return []
  return [{ type: 'text', tone: kind === 'urgent' ? 'warning' : 'plain', nodes }]
}

/** The words of a node without their marks. */
export function plain(node: Talk['reply'][number]): string {
  return node.type === 'text' ? node.text : node.children.map(plain).join('')
}
