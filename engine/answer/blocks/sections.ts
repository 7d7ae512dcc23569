import type { Answer } from '../../../knowledge/schema/index.ts'
import type { Aspect } from '../../text/reader.ts'

/** A part of an answer. */
export type Section =
  | 'conditions'
  | 'checklist'
  | 'presence'
  | 'fees'
  | 'times'
  | 'where'
  | 'link'
  | 'deadlines'
  | 'refusals'
  | 'steps'
  | 'results'
  | 'notes'
  | 'side'
  | 'sources'

/** The parts as they are read where nothing in particular was asked. */
export const ORDER: readonly Section[] = [
  'notes',
  'checklist',
  'presence',
  'fees',
  'times',
  'where',
  'link',
  'deadlines',
  'conditions',
  'refusals',
  'steps',
  'results',
  'side',
  'sources',
]

const FIRST: Readonly<Record<Aspect, readonly Section[]>> = {
  papers: ['checklist'],
  copies: ['checklist'],
  form: ['checklist', 'link'],
  fee: ['fees'],
  time: ['times'],
  where: ['where'],
  online: ['where', 'link'],
  post: ['where'],
  delivery: ['where'],
  anywhere: ['where'],
  steps: ['steps'],
  who: ['presence'],
  eligibility: ['conditions'],
  benefit: ['conditions', 'results'],
  result: ['results'],
  validity: ['results'],
  next: [],
  status: ['where'],
  deadline: ['deadlines'],
}

/** Whether a word names a part of an answer that can be asked for. */
export const isAspect = (word: string): word is Aspect => Object.hasOwn(FIRST, word)

/** A deadline that is no span ("trước 23 giờ") stands among the conditions. */
export function firstOf(aspect: Aspect, { deadlines }: Answer): readonly Section[] {
  return aspect === 'deadline' && deadlines.length === 0 ? ['conditions'] : FIRST[aspect]
}
