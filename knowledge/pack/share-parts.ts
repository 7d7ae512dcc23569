import type { Procedure } from '../schema/procedure.ts'

/**
 * Lets imported records that say the same hold one copy of it: thousands of them are filed in the same ways, take as
 * long, cost as much and ask for the same papers. In place, for nobody else has seen the records yet.
 */
export function shareParts(procedures: readonly Procedure[]): void {
  const copies = new Map<string, unknown>()
  const shared = <T>(part: T): T => {
    const text = JSON.stringify(part)
    const copy = copies.get(text)
    if (copy !== undefined) return copy as T
    copies.set(text, part)
    return part
  }
  const share = <K extends keyof Procedure>(procedure: Procedure, key: K): void => {
    if (Array.isArray(procedure[key])) procedure[key] = shared(procedure[key])
  }
  for (const procedure of procedures) {
    for (const list of procedure.portalList) list.items = list.items.map(shared)
    for (const key of Object.keys(procedure) as (keyof Procedure)[])
      if (key !== 'portalList') share(procedure, key)
  }
}
