/**
 * The place that a page names by official codes, province or province and commune.
 *
 * @example readPlace('01/00004') // { province: '01', commune: '00004' }
 */
export function readPlace(text: string | null): { province: string; commune?: string } | undefined {
  const [, province, commune] = /^(\d{2})(?:\/(\d{5}))?$/.exec(text ?? '') ?? []
  if (!province) return undefined
  return commune ? { province, commune } : { province }
}
