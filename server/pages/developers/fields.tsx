import type { SchemaObject } from '../../openapi/openapi.ts'

type Props = {
  fields: readonly { name: string; schema: SchemaObject; isRequired: boolean; note?: string }[]
  /** What is said of a field that is never left out. */
  always?: string
}

/** Names, kinds and meanings, one below the other: they read alike on a phone and on a desk. */
export function Fields({ fields, always = 'bắt buộc' }: Props) {
  return (
    <dl class="fields">
      {fields.map(({ name, schema, isRequired, note }) => (
        <>
          <dt>
            <code>{name}</code>
            <span class="quiet">
              {' '}
              {kindOf(schema)}
              {isRequired && always !== '' ? `, ${always}` : ''}
            </span>
          </dt>
          <dd>{note ?? schema.description}</dd>
        </>
      ))}
    </dl>
  )
}

/** The fields of an object. */
export const fieldsOf = ({ properties = {}, required = [] }: SchemaObject) =>
  Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    isRequired: required.includes(name),
  }))

const KINDS: Record<string, string> = {
  string: 'chữ',
  integer: 'số',
  number: 'số',
  boolean: 'đúng, sai',
  array: 'danh sách',
  object: 'đối tượng',
  null: 'trống',
}

function kindOf({ $ref, type, enum: values }: SchemaObject): string {
  if ($ref !== undefined) return nameOf($ref)
  if (values !== undefined && values.length <= 4) return values.join(' | ')
  const kinds = type === undefined ? [] : [type].flat()
  return kinds.map((kind) => KINDS[kind] ?? kind).join(' hoặc ') || 'đối tượng'
}

/** The name that a reference ends in. */
export const nameOf = (reference: string): string => reference.split('/').at(-1) ?? ''
