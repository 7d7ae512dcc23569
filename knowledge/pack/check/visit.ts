/** A value somewhere inside an entry. */
export interface Visited {
  value: unknown
  /** Key under which it stands; of a list, the key of the list. */
  key: string
  /** Place for people: fees[0].when. */
  path: string
}

/** Every value inside an entry, outermost first; keys for which `skip` holds are not entered. */
export function* visit(
  value: unknown,
  skip: (key: string) => boolean = () => false,
  key = '',
  path = '',
): Generator<Visited> {
  yield { value, key, path }
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      yield* visit(inner, skip, key, `${path}[${index}]`)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      if (!skip(name)) yield* visit(inner, skip, name, path === '' ? name : `${path}.${name}`)
    }
  }
}
