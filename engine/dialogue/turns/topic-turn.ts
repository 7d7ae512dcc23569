import type { Topic, Turn } from '../../../knowledge/schema/index.ts'
import { because } from '../../answer/because.ts'
import { openTopicQuestions } from '../../answer/questions.ts'
import { holds } from '../../answer/when.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'
import { factsOf, type State } from '../state.ts'
import { base } from './base.ts'
import { greetingTurn } from './greeting-turn.ts'
import type { Host } from './host.ts'
import { CONDOLENCE } from './leads.ts'
import { questionTurn } from './question-turn.ts'
import { referTurn } from './refer-turn.ts'
import { sourcesOf } from './sources.ts'
import { topicNotes } from './topic-notes.ts'

/** A topic is in work: an officer first, else its open question, else its steps in their order. */
export function topicTurn(knowledge: Knowledge, state: State, host: Host): Turn {
  const topic = state.topic && knowledge.topics.get(state.topic.id)
  if (topic === undefined) return greetingTurn(knowledge, host)
  const facts = factsOf(knowledge, state)
  const referred = topic.refer.find(({ when }) => holds(when, facts) === 'yes')
  if (referred !== undefined) return referTurn(knowledge, state, host, topic, referred)
  const [question] = openTopicQuestions(topic, facts)
  if (question !== undefined) return questionTurn(knowledge, state, topic, question)
  const why = (when: Topic['procedures'][number]['when']) =>
    because(when, facts, topic.questions, (code) => knowledge.provinces.get(code)?.name ?? code)
  const steps = topic.procedures.flatMap((step) => {
    const ref = refOf(knowledge, step.code)
    return ref === undefined || holds(step.when, facts) === 'no'
      ? []
      : [{ step, ref, because: why(step.when) }]
  })
  return {
    ...base(knowledge, state),
    kind: 'choice',
    say: [
      ...(topic.condolence && state.opened ? [CONDOLENCE] : []),
      steps.length === 1
        ? 'Dạ, bạn cần làm một việc ạ.'
        : `Dạ, bạn làm lần lượt ${steps.length} việc này ạ.`,
    ].join(' '),
    blocks: [
      { type: 'text', tone: 'plain', nodes: topic.intro },
      {
        type: 'steps',
        title: 'Làm theo thứ tự',
        items: steps.map(({ step, ref, because }) => ({
          text: ref.name,
          note: step.why,
          ...(because !== undefined && { because: `nếu ${because}` }),
          cites: [step.source],
        })),
      },
      ...topicNotes(topic, ({ when }) => holds(when, facts) !== 'no', why),
    ],
    options: steps.map(({ ref }, index) => ({
      id: `p:${ref.code}`,
      label: `${index + 1}. ${ref.name}`,
      procedure: ref,
    })),
    sources: sourcesOf(topic),
  }
}
