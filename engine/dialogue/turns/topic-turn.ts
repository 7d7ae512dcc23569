import type { Topic, Turn } from '../../../knowledge/schema/index.ts'
import { because } from '../../answer/because.ts'
import { openTopicQuestions } from '../../answer/questions.ts'
import { holds } from '../../answer/when.ts'
import { type Knowledge, refOf } from '../../knowledge.ts'
import type { Aspect } from '../../text/reader.ts'
import { factsOf, type State } from '../state.ts'
import { base } from './base.ts'
import { eachStep } from './each-step.ts'
import { greetingTurn } from './greeting-turn.ts'
import type { Host } from './host.ts'
import { CONDOLENCE, withLead } from './leads.ts'
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
  if (question !== undefined) {
    const turn = questionTurn(knowledge, state, topic, question)
    return state.asked ? withLead(turn, EACH_DIFFERS) : turn
  }
  const why = (when: Topic['procedures'][number]['when']) =>
    because(when, facts, topic.questions, (code) => knowledge.provinces.get(code)?.name ?? code)
  const steps = topic.procedures.flatMap((step) => {
    const ref = refOf(knowledge, step.code)
    return ref === undefined || holds(step.when, facts) === 'no'
      ? []
      : [{ step, ref, because: why(step.when) }]
  })
  const options = steps.map(({ ref }, index) => ({
    id: `p:${ref.code}`,
    label: `${index + 1}. ${ref.name}`,
    procedure: ref,
  }))
  const told = () =>
    eachStep(
      knowledge,
      state,
      host,
      steps.map(({ ref }) => ref),
    )
  const [asked] = state.aspects
  if (state.asked && asked !== 'steps')
    return { ...base(knowledge, state), kind: 'choice', ...told(), options }
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
      ...(asked === undefined || IN_PLAN.includes(asked) ? [] : told().blocks),
      ...topicNotes(topic, ({ when }) => holds(when, facts) !== 'no', why),
    ],
    options,
    sources: sourcesOf(topic),
  }
}

/** Said where a follow-up comes before the steps are known. */
const EACH_DIFFERS = 'Dạ, điều bạn hỏi tùy việc phải làm, nên xin hỏi trước:'

/** What a plan tells by itself. */
const IN_PLAN: readonly Aspect[] = ['steps', 'papers', 'eligibility']
