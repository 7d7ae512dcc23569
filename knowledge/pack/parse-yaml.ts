import { type Document, isScalar, Lexer, parseDocument, Scalar, visit } from 'yaml'
import type { Problem } from './problem.ts'
import { yamlSentence } from './yaml-sentence.ts'

/**
 * Parses YAML. What is wrong with it becomes a problem that names the line: the first one only, since what follows a
 * slip is mostly its echo. Nothing is returned then.
 */
export function parseYaml(file: string, text: string, problems: Problem[]): unknown {
  const document = parseDocument(text)
  const [error] = document.errors
  if (error !== undefined) {
    const open = error.code === 'MISSING_CHAR' ? openQuoteLine(text) : undefined
    const line = open ?? error.linePos?.[0].line
    problems.push({ file, ...at(line), message: yamlSentence(error) })
    return undefined
  }
  for (const line of swallowedLines(document, text))
    problems.push({
      file,
      ...at(line),
      message:
        'dòng này thụt lề sâu hơn mục trên nên bị đọc liền vào mục ấy: hãy cho dấu gạch thẳng cột với các mục khác',
    })
  try {
    return document.toJS()
  } catch {
    // The one thing that is found out only now: a name behind * that stands nowhere.
    problems.push({ file, message: yamlSentence({ code: 'BAD_ALIAS', message: '' }) })
    return undefined
  }
}

const at = (line: number | undefined) => (line === undefined ? {} : { path: `dòng ${line}` })

/** Where a quotation opens that does not end on its line: YAML itself names the line at which it gives up. */
function openQuoteLine(text: string): number | undefined {
  let line = 1
  for (const token of new Lexer().lex(text)) {
    const breaks = token.split('\n').length - 1
    if (/^["']/.test(token) && breaks > 0) return line
    line += breaks
  }
  return undefined
}

/** Items of a list that YAML reads as a part of the item above, because they are indented more. */
function swallowedLines(document: Document, text: string): number[] {
  const lines: number[] = []
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || node.type !== Scalar.PLAIN || !node.range) return
      const [start, end] = node.range
      const [, ...more] = text.slice(start, end).split('\n')
      const index = more.findIndex((line) => /^\s*- /.test(line))
      if (index >= 0) lines.push(text.slice(0, start).split('\n').length + index + 1)
    },
  })
  return lines
}
