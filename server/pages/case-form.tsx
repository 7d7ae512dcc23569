import type { Answers, ChannelId, Question } from '../../knowledge/schema/index.ts'
import { valuesOf } from './case-query.ts'
import { PlaceField, type PlaceKnown } from './place-field.tsx'
import type { Query } from './site.ts'

type Props = {
  /** Where the form leads, without a query. */
  action: string
  /** What the address keeps besides the case. */
  keep: Query
  questions: readonly Question[]
  answers: Answers
  /** Where somebody lives; undefined where the place changes nothing. */
  place?: PlaceKnown | undefined
  /** Ways to file to choose from. */
  ways?: readonly { id: ChannelId; label: string }[]
  channel?: ChannelId | undefined
  /** Whether it stands below the answer that it led to. */
  isBelow?: boolean
}

const UNSURE = 'chua-ro'

/** Whether there is anything to tell of a case. */
export const hasForm = ({
  questions,
  place,
  ways = [],
}: Pick<Props, 'questions' | 'place' | 'ways'>) =>
  questions.length > 0 || place !== undefined || ways.length > 1

/** The questions of a case as one plain form: it works without script, and its address can be kept. */
export function CaseForm(props: Props) {
  const { action, keep, questions, answers, place, ways = [], channel, isBelow } = props
  if (!hasForm(props)) return null
  const first = questions.filter(({ mode }) => mode === 'first')
  const beside = questions.filter(({ mode }) => mode !== 'first')
  return (
    <form class="case" method="get" action={`${action}#tra-loi`}>
      <h2 id="truong-hop">Trường hợp của bạn</h2>
      <p class="quiet">
        {isBelow ? 'Có gì đổi thì bạn sửa ở đây.' : 'Câu nào chưa rõ thì bạn để nguyên ạ.'}{' '}
        <a href="#tra-loi">{isBelow ? 'Về phần trả lời' : 'Xem ngay phần trả lời'}</a>
      </p>
      {keep.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {[...first, ...beside].map((question) => (
        <Field question={question} value={answers[question.id]} />
      ))}
      {ways.length > 1 ? (
        <p>
          <label class="above" for="cach">
            Cách nộp
          </label>
          <select class="field" id="cach" name="cach">
            <option value="">Xem mọi cách</option>
            {ways.map(({ id, label }) => (
              <option value={id} selected={id === channel}>
                {label}
              </option>
            ))}
          </select>
        </p>
      ) : null}
      {place ? <PlaceField place={place} /> : null}
      <p>
        <button type="submit">Xem danh mục của tôi</button>
      </p>
    </form>
  )
}

type FieldProps = { question: Question; value: Answers[string] | undefined }

function Field({ question, value }: FieldProps) {
  const { id, ask, why, kind, options, unit, mode } = question
  const chosen = value === undefined ? [] : valuesOf(value)
  const name = `q.${id}`
  if (kind === 'count')
    return (
      <p>
        <label class="above" for={`q-${id}`}>
          {ask} {unit ? `(${unit})` : ''}
        </label>
        <input
          class="field"
          id={`q-${id}`}
          name={name}
          type="number"
          inputmode="numeric"
          min="1"
          max="500"
          value={chosen[0] ?? ''}
        />
      </p>
    )
  if (kind === 'one' && mode !== 'first')
    return (
      <p>
        <label class="above" for={`q-${id}`}>
          {ask}
        </label>
        <select class="field" id={`q-${id}`} name={name}>
          <option value={UNSURE}>Tôi chưa rõ</option>
          {options.map((option) => (
            <option value={option.id} selected={chosen.includes(option.id)}>
              {option.label}
            </option>
          ))}
        </select>
      </p>
    )
  const none = kind === 'many' ? noneOf(options) : [{ id: UNSURE, label: 'Tôi chưa rõ' }]
  const choices = [...options, ...none]
  return (
    <fieldset id={`q-${id}`}>
      <legend>{ask}</legend>
      <p class="quiet">
        {why}
        {kind === 'many' ? ' Bạn có thể chọn nhiều mục.' : ''}
      </p>
      {choices.map((option) => (
        <label>
          <input
            type={kind === 'many' ? 'checkbox' : 'radio'}
            name={name}
            value={option.id}
            checked={chosen.includes(option.id) || (chosen.length === 0 && option.id === UNSURE)}
          />{' '}
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}

/** A set says that it is empty by a box of its own, unless one of its options says so already. */
function noneOf(options: Question['options']): { id: string; label: string }[] {
  return options.some(({ label }) => /^không/i.test(label))
    ? []
    : [{ id: '-', label: 'Không có mục nào ở trên' }]
}
