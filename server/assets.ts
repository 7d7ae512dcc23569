/** A built file of the widget, as text; `etag` is a hash of it. */
export type Asset = { body: string; type: string; etag: string; immutable: boolean }

/** Built files by name. */
export type Assets = Record<string, Asset>

/** Whether the client already holds this version, however its proxy marked the tag. */
export function isHeld(asset: Asset, ifNoneMatch: string | undefined): boolean {
  return (ifNoneMatch ?? '')
    .split(',')
    .some((tag) => tag.trim().replace(/^W\//, '') === asset.etag || tag.trim() === '*')
}
