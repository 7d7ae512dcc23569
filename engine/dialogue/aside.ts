import type { Knowledge } from '../knowledge.ts'
import { readTold, type State } from './state.ts'

/** What a reply offered that left the conversation where it was (thanks, a meaning, nothing found), and facts told with it. */
export type Aside = { options: string[]; told: State['told'] }

/** Options that mean the same whenever they are chosen. */
const LASTING = /^(?:[ptg]|cmd):[\w.-]+$/
const MOST_FACTS = 6
const MOST_OPTIONS = 9

/** Reads what a conversation says of the last reply. */
export function readAside(knowledge: Knowledge, written: string): Aside {
  const atoms = written.split(' ')
  const after = (verb: string) =>
    atoms.flatMap((atom) => (atom.startsWith(verb) ? [atom.slice(verb.length)] : []))
  return {
    options: after('?:')
      .flatMap((list) => list.split(','))
      .filter((id) => LASTING.test(id)),
    told: after('f:').flatMap((fact) => readTold(knowledge, fact) ?? []),
  }
}

/** The other way round, as a move is written: "?:t:mo-quan,p:1.013855 f:t:mo-quan/cho-ban=co-dinh". */
export function writeAside(options: readonly string[], told: readonly string[]): string {
  const lasting = options.filter((id) => LASTING.test(id)).slice(0, MOST_OPTIONS)
  return [`?:${lasting.join(',')}`, ...told.slice(0, MOST_FACTS)].join(' ')
}
