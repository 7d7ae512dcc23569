import * as z from 'zod'
import type { Broken, CatalogueEntry } from './record.ts'
import { listOf, RecordCode, RecordName, readAs, Text } from './shape.ts'

const Item = z.object({
  id: z.uuid(),
  code: RecordCode,
  name: RecordName,
  categories: listOf(Text),
  departments: listOf(Text),
  departmentPromulgate: Text,
  state: Text,
  type: z.string(),
})

/** Reads one item of the portal's list of procedures. */
export function readCatalogue(input: unknown, date: string): CatalogueEntry | Broken {
  const read = readAs(Item, input)
  if ('broken' in read) return read
  const { id, code, name, categories, departments, departmentPromulgate, state, type } = read.ok
  return {
    code,
    name,
    portalId: id,
    field: categories.find((category) => category !== '') ?? '',
    agencies: departments,
    promulgator: departmentPromulgate,
    type,
    state,
    date,
  }
}
