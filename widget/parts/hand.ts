import type { Answer } from '../../knowledge/schema/answer.ts'
import type { Conversation } from '../../knowledge/schema/conversation.ts'
import type { Marks } from '../../knowledge/schema/missing.ts'
import type { MissingTools } from '../panel/missing-tools.ts'

/** What of an answer is needed to say what is still missing. */
export type Papers = Pick<Answer, 'documents' | 'refusals' | 'ways' | 'today'>

/** The papers of a case and what is known of them, or a sentence that says why they did not come. */
export type PapersOutcome =
  | { ok: true; papers: Papers; tools: MissingTools }
  | { ok: false; sentence: string }

/** What the panel holds beside a turn: the marks on its papers, and how to ask for more. */
export type Hand = {
  /** Address of the server, ending with a slash. */
  root: string
  marks: Marks
  /** Whether this device keeps marks; undefined where it cannot. */
  isKept: boolean | undefined
  /** The state that the turn left: another one is another case. */
  conversation: Conversation | undefined
  /** Brings the papers of the case, once for each. */
  papers: () => Promise<PapersOutcome>
}

/** Nothing in hand: what is drawn outside of a panel. */
export const NO_HAND: Hand = {
  root: '',
  marks: {},
  isKept: undefined,
  conversation: undefined,
  papers: async () => ({ ok: false, sentence: '' }),
}
