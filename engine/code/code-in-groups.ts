/** Signs that are read in one go. */
const GROUP = 4

/**
 * A short code as it is written and read out, in groups of three or four.
 *
 * @example codeInGroups('641M0SN') // '641-M0SN'
 */
export function codeInGroups(code: string): string {
  const groups = code.length <= GROUP + 1 ? 1 : Math.ceil(code.length / GROUP)
  const cut = (group: number) => Math.floor((code.length * group) / groups)
  return Array.from({ length: groups }, (_, at) => code.slice(cut(at), cut(at + 1))).join('-')
}
