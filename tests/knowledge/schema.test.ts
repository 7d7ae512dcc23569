import { expect, test } from 'vitest'
import * as z from 'zod'
import * as schemas from '../../knowledge/schema/index.ts'

type Node = { [key: string]: unknown }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** Paths of fields that say nothing of themselves; a constant tells its meaning by its value. */
function undescribed(node: unknown, path: string): string[] {
  if (Array.isArray(node)) return node.flatMap((part) => undescribed(part, path))
  if (!isNode(node)) return []
  const own = isNode(node.properties)
    ? Object.entries(node.properties).flatMap(([key, field]) => {
        const isSaid =
          !isNode(field) || field.description !== undefined || field.const !== undefined
        return [...(isSaid ? [] : [`${path}.${key}`]), ...undescribed(field, `${path}.${key}`)]
      })
    : []
  const inner = ['items', 'additionalProperties', 'anyOf', 'oneOf', 'allOf', '$defs'].flatMap(
    (key) =>
      undescribed(
        key === '$defs' && isNode(node[key]) ? Object.values(node[key]) : node[key],
        path,
      ),
  )
  return [...own, ...inner]
}

const all = Object.entries<unknown>(schemas).flatMap(([name, schema]) =>
  schema instanceof z.ZodType ? [{ name, schema }] : [],
)

test.for(all)('every field of $name is described', ({ name, schema }) => {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  expect(undescribed(json, name)).toEqual([])
})

test('the walk finds a field without a word', () => {
  const planted = z.toJSONSchema(
    z.object({ a: z.array(z.object({ b: z.string() })).describe('x') }),
  )
  expect(undescribed(planted, 'X')).toEqual(['X.a.b'])
})
