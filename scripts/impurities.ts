/** A node of the syntax tree, as ESTree has it. */
type Node = { type: string; start: number; [key: string]: unknown }

/** A use of something impure, and where it begins. */
export type Impurity = { name: string; at: number }

/** Globals that only a host has, or with which a pure function has no business. */
const GLOBALS = new Set(
  (
    'fetch window self document navigator location localStorage sessionStorage indexedDB crypto process Buffer ' +
    'console performance setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame ' +
    'XMLHttpRequest WebSocket Worker require eval Function globalThis'
  ).split(' '),
)

/** Parts of a node that hold types, which are gone at run time. */
const TYPES = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments'])

/**
 * What a program uses besides its arguments: globals of a host, the clock, randomness. A name that the program
 * itself binds (`document` may be a paper) is not a global.
 */
export function impurities(program: unknown): Impurity[] {
  const found: Impurity[] = []
  const visit = (node: unknown, outer: ReadonlySet<string>): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item, outer)
      return
    }
    if (!isNode(node) || node.type.startsWith('TSType') || node.type === 'TSInterfaceDeclaration') {
      return
    }
    const bound = boundBy(node)
    const scope = bound.length > 0 ? new Set([...outer, ...bound]) : outer
    const name = impurityOf(node)
    if (name !== undefined && !scope.has(name)) found.push({ name, at: node.start })
    for (const [key, child] of Object.entries(node)) {
      const isName = (key === 'property' || key === 'key') && node.computed !== true
      if (!isName && !TYPES.has(key)) visit(child, scope)
    }
  }
  visit(program, new Set())
  return found
}

function impurityOf(node: Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return GLOBALS.has(nameOf(node)) ? nameOf(node) : undefined
    case 'MemberExpression': {
      const name = `${nameOf(node.object)}.${nameOf(node.property)}`
      return name === 'Date.now' || name === 'Math.random' ? name : undefined
    }
    case 'NewExpression':
      return nameOf(node.callee) === 'Date' && listOf(node.arguments).length === 0
        ? 'new Date()'
        : undefined
    case 'CallExpression':
      return nameOf(node.callee) === 'Date' ? 'Date()' : undefined
    default:
      return undefined
  }
}

/** Names that a node binds for what is inside it. */
function boundBy(node: Node): string[] {
  return [
    ...listOf(node.params).flatMap(namesIn),
    ...(node.type === 'CatchClause' ? namesIn(node.param) : []),
    ...[node.init, node.left, ...listOf(node.body)].flatMap(declaredBy),
  ]
}

/** Names that a declaration gives to the block around it. */
function declaredBy(statement: unknown): string[] {
  if (!isNode(statement)) return []
  if (statement.type.startsWith('Export')) return declaredBy(statement.declaration)
  return [
    ...listOf(statement.declarations).flatMap((declarator) =>
      isNode(declarator) ? namesIn(declarator.id) : [],
    ),
    ...(/^(Function|Class)Declaration$/.test(statement.type) ? namesIn(statement.id) : []),
    ...listOf(statement.specifiers).flatMap((specifier) =>
      isNode(specifier) ? namesIn(specifier.local) : [],
    ),
  ]
}

/** Names in a pattern: `a`, `{ a, b: c }`, `[a = 1, ...rest]`. */
function namesIn(pattern: unknown): string[] {
  if (!isNode(pattern)) return []
  if (pattern.type === 'Identifier') return [nameOf(pattern)]
  return [
    ...[pattern.left, pattern.argument, pattern.value].flatMap(namesIn),
    ...[...listOf(pattern.properties), ...listOf(pattern.elements)].flatMap(namesIn),
  ]
}

function nameOf(node: unknown): string {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : ''
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
