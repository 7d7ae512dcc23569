import type { Layer, Patch, Place, Procedure } from '../../knowledge/schema/index.ts'

/** A procedure as it holds at a place, and which items a province or commune set. */
export type Localised = { procedure: Procedure; layerOf: (item: object) => Layer }

const PATCHABLE = [
  'channels',
  'agencies',
  'deadlines',
  'documents',
  'notNeeded',
  'fees',
  'reductions',
  'times',
] as const satisfies readonly (keyof Patch['set'])[]

type Keyed = { id?: string | undefined; source: string }

/** Applies the patches of the place, the province's before the commune's. */
export function localise(
  procedure: Procedure,
  patches: readonly Patch[],
  place: Place | undefined,
  layer: Layer,
): Localised {
  const layers = new Map<object, Layer>()
  const fitting = patches
    .filter(({ scope }) => scope.province === place?.province)
    .filter(({ scope }) => scope.commune === undefined || scope.commune === place?.commune)
    .sort((a, b) => Number(a.scope.commune !== undefined) - Number(b.scope.commune !== undefined))
  const local = fitting.reduce((current, patch) => apply(current, patch, layers), procedure)
  return { procedure: local, layerOf: (item) => layers.get(item) ?? layer }
}

function apply(procedure: Procedure, patch: Patch, layers: Map<object, Layer>): Procedure {
  const layer = patch.scope.commune === undefined ? 'province' : 'commune'
  const patched: Procedure = { ...procedure, sources: { ...procedure.sources } }
  for (const [id, source] of Object.entries(patch.sources))
    patched.sources[`${patch.id}--${id}`] = source
  const dropped = new Set(patch.drop)
  for (const key of PATCHABLE) {
    const set = (patch.set[key] ?? []).map((item: Keyed) => {
      const marked = { ...item, source: `${patch.id}--${item.source}` }
      layers.set(marked, layer)
      return marked
    })
    const rest = (patched[key] as Keyed[]).filter(({ id }) => id === undefined || !dropped.has(id))
    // What replaces an item takes its place: an exemption that went before it still does. New items go first.
    const known = new Set(rest.flatMap(({ id }) => id ?? []))
    const replaced = rest.map(
      (item) => set.find(({ id }) => id !== undefined && id === item.id) ?? item,
    )
    const added = set.filter(({ id }) => id === undefined || !known.has(id))
    Object.assign(patched, { [key]: [...added, ...replaced] })
  }
  return patched
}
