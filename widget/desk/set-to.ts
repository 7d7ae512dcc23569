import type { Act } from '../../knowledge/schema/index.ts'
import type { Ask } from './session.ts'

/** The option by which a set says that nothing of it holds. */
export const NONE = 'khong'

/** The option that a choice stands for: "q:<question>=<option>". */
export const optionOf = (id: string) => id.slice(id.lastIndexOf('=') + 1)

/** The act that answers a question with what was chosen. */
export function setTo({ question = '', kind }: Ask, ids: readonly string[]): Act {
  const values = ids.map(optionOf)
  return { type: 'set', question, value: kind === 'many' ? values : (values[0] ?? null) }
}
