import { CaseAnswer } from './case-answer.tsx'
import { CaseForm } from './case-form.tsx'
import { writeCase } from './case-query.ts'
import { Choices } from './choices.tsx'
import type { PlaceHeard } from './hear-place.ts'
import { knownPlace } from './place-field.tsx'
import { ReadingPage } from './reading-page.tsx'
import { isToldWhole, type Settled, writeShared } from './settle.ts'
import { type Site, tenantQuery } from './site.ts'

type Props = {
  site: Site
  topic: { id: string; name: string }
  settled: Settled
  provinces: readonly { code: string; name: string }[]
  /** What was typed of the place, as far as it is not settled yet. */
  heard?: PlaceHeard | undefined
  isCase: boolean
}

/** What people come with: the case as a form, and the procedures in their order. */
export function TopicPage({ site, topic, settled, provinces, heard, isCase }: Props) {
  const { turn, answers, questions, beside } = settled
  const path = `/chu-de/${topic.id}`
  const isSettled = isCase && isToldWhole(settled) && heard === undefined
  const form = (
    <CaseForm
      action={`${site.base}${path}`}
      keep={[...tenantQuery(site), ...writeCase({}, { since: beside.since })]}
      questions={questions}
      answers={answers}
      place={knownPlace(site, path, { settled, provinces, heard })}
      isBelow={isSettled}
    />
  )
  return (
    <ReadingPage
      site={site}
      path={path}
      title={topic.name}
      description={`${topic.name}: các thủ tục cần làm, theo thứ tự, và điều nên biết.`}
      isListed={!isCase}
    >
      {isSettled ? null : form}
      <CaseAnswer {...{ site, path, turn, isCase, heard }} isFormBelow={isSettled} />
      <Choices
        site={site}
        title="Mở từng việc"
        options={turn.options}
        keep={writeShared(settled)}
      />
      {isSettled ? form : null}
    </ReadingPage>
  )
}
