/**
 * Plain data as JSON. Old libraries give `toJSON` to the prototypes of arrays and strings, and `JSON.stringify`
 * obeys them; what leaves a page must not depend on what else is on it.
 *
 * @example writeJson({ a: [1, 'x'], b: undefined }) // '{"a":[1,"x"]}'
 */
export function writeJson(data: unknown): string {
  if (typeof data === 'string') return quote(data)
  if (Array.isArray(data)) {
    let items = ''
    for (let index = 0; index < data.length; index++)
      items += (index > 0 ? ',' : '') + writeJson(data[index])
    return `[${items}]`
  }
  if (typeof data === 'object' && data !== null) {
    let members = ''
    for (const key of Object.keys(data)) {
      const value = (data as Record<string, unknown>)[key]
      if (value !== undefined) members += `${members ? ',' : ''}${quote(key)}:${writeJson(value)}`
    }
    return `{${members}}`
  }
  return typeof data === 'boolean' || (typeof data === 'number' && Number.isFinite(data))
    ? String(data)
    : 'null'
}

// `[^ -\uffff]` is what lies below the space. Halves of pairs are escaped too: alone they would not survive as UTF-8.
const quote = (text: string) =>
  `"${text.replace(/["\\\u2028\u2029\ud800-\udfff]|[^ -\uffff]/g, escapeUnit)}"`

const escapeUnit = (unit: string) => `\\u${`000${unit.charCodeAt(0).toString(16)}`.slice(-4)}`
