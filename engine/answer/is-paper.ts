import type { Knowledge } from '../knowledge.ts'

/** Whether a procedure asks for a paper of this id, here or in any province or commune. */
export function isPaper(
  { procedures, patches }: Pick<Knowledge, 'procedures' | 'patches'>,
  code: string,
  paper: string,
): boolean {
  const local = (patches.get(code) ?? []).flatMap(({ set }) => set.documents ?? [])
  const documents = procedures.get(code)?.procedure.documents ?? []
  return [...documents, ...local].some(({ id }) => id === paper)
}
