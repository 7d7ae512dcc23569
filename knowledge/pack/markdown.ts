import { marked, type Token, type Tokens } from 'marked'
import type { RichNode } from '../schema/base.ts'

/** Rich text and what could not become part of it. */
export interface CompiledMarkdown {
  nodes: RichNode[]
  refused: string[]
}

/** Compiles Markdown to the closed node tree; whatever has no node there is refused, never passed through. */
export function compileMarkdown(text: string): CompiledMarkdown {
  const refused: string[] = []
  const nodes = marked.lexer(text).flatMap((token) => block(token, refused))
  return { nodes, refused }
}

function block(token: Token, refused: string[]): RichNode[] {
  switch (token.type) {
    case 'space':
      return []
    case 'paragraph':
      return [{ type: 'p', children: inlines(token.tokens, refused) }]
    case 'heading':
      if (token.depth < 2 || token.depth > 3) break
      return [{ type: 'h3', children: inlines(token.tokens, refused) }]
    case 'list': {
      const list = token as Tokens.List
      if (list.items.some(({ task }) => task)) break
      const children = list.items.map((item): RichNode => {
        return { type: 'li', children: item.tokens.flatMap((inner) => listPart(inner, refused)) }
      })
      return [{ type: list.ordered ? 'ol' : 'ul', children }]
    }
  }
  refused.push(refusal(token))
  return []
}

/** A tight list item holds bare text, a loose one paragraphs. */
function listPart(token: Token, refused: string[]): RichNode[] {
  return token.type === 'text' ? inlines(token.tokens, refused) : block(token, refused)
}

function inlines(tokens: readonly Token[] = [], refused: string[]): RichNode[] {
  return tokens.flatMap((token) => inline(token, refused))
}

function inline(token: Token, refused: string[]): RichNode[] {
  switch (token.type) {
    case 'text':
    case 'escape':
      return [{ type: 'text', text: token.text.replaceAll('\n', ' ') }]
    case 'strong':
    case 'em':
      return [{ type: token.type, children: inlines(token.tokens, refused) }]
    case 'link':
      return [{ type: 'link', href: token.href, children: inlines(token.tokens, refused) }]
  }
  refused.push(refusal(token))
  return []
}

function refusal(token: Token): string {
  const start = token.raw.trim().slice(0, 40)
  return `"${start}" không dùng được: chỉ viết đoạn văn, tiêu đề ##, danh sách, chữ đậm, chữ nghiêng và liên kết`
}
