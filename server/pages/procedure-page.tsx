import { codeInGroups } from '../../engine/index.ts'
import type { Answer } from '../../knowledge/schema/index.ts'
import { CaseAnswer } from './case-answer.tsx'
import { CaseForm, hasForm } from './case-form.tsx'
import { writeCase } from './case-query.ts'
import { Choices } from './choices.tsx'
import { governmentService } from './government-service.ts'
import type { PlaceHeard } from './hear-place.ts'
import { JsonLd } from './json-ld.tsx'
import { knownPlace } from './place-field.tsx'
import { ReadingPage } from './reading-page.tsx'
import { isToldWhole, type Settled, writeShared } from './settle.ts'
import { canonicalOf, hrefTo, type Site, tenantQuery } from './site.ts'

type Props = {
  site: Site
  settled: Settled
  /** The whole answer of the same case, for every way to file. */
  answer: Answer
  field: string
  provinces: readonly { code: string; name: string }[]
  /** What was typed of the place, as far as it is not settled yet. */
  heard?: PlaceHeard | undefined
  /** What was asked about it, kept while the case is told. */
  aspects?: string | undefined
  /** Whether the address tells a case: then it is a person's page, and no search engine lists it. */
  isCase: boolean
  /** Short code of the case; none where the procedure has no number. */
  code?: string | undefined
  /** Whether a short code held an answer that no longer counts. */
  isAskedAgain?: boolean
  /** The procedure that was asked for, where the case belongs to another one. */
  from?: { id: string; name: string } | undefined
}

/** One procedure: the case as a form, and the answer for it. */
export function ProcedurePage(props: Props) {
  const { site, settled, answer, field, heard, aspects, isCase, isAskedAgain, from } = props
  const { turn, answers, questions, channel, beside } = settled
  const { id, name, code } = answer.procedure
  const path = `/thu-tuc/${answer.detail === 'none' ? code : id}`
  const told = writeCase(answers, beside)
  const place = answer.detail === 'none' ? undefined : knownPlace(site, path, props)
  const ways = answer.ways.map(({ channel, label }) => ({ id: channel, label }))
  // Who opens a case that was told to the end, from a link or a code, came for the answer.
  const isWhole = isCase && isToldWhole(settled) && heard === undefined && !isAskedAgain
  const isSettled = isWhole && hasForm({ questions, place, ways })
  const form = (
    <CaseForm
      action={`${site.base}${path}`}
      keep={[...tenantQuery(site), ...writeCase({}, { aspects, since: beside.since })]}
      questions={questions}
      answers={answers}
      place={place}
      ways={ways}
      channel={channel}
      isBelow={isSettled}
    />
  )
  return (
    <ReadingPage
      site={site}
      path={path}
      title={name}
      description={`${name}: giấy tờ, tiền phải trả, thời gian, nơi nộp. Mã thủ tục ${code}.`}
      isListed={!isCase && answer.detail === 'full'}
      head={
        answer.detail === 'full' ? (
          <JsonLd data={governmentService(answer, canonicalOf(site, path), field)} />
        ) : null
      }
    >
      {from ? (
        <p>
          <a href={hrefTo(site, `/thu-tuc/${from.id}`)}>Quay lại: {from.name}</a>
        </p>
      ) : null}
      {isAskedAgain ? (
        <p>Một câu hỏi đã đổi từ khi mã này được ghi. Bạn xem lại và trả lời giúp ở dưới nhé.</p>
      ) : null}
      {isSettled ? null : form}
      <p class="again">
        <a href={hrefTo(site, path, [...told, ['in', 'a4']])}>Bản in khổ A4</a>
        {' · '}
        <a href={hrefTo(site, path, [...told, ['in', 'lon']])}>Bản in chữ to</a>
      </p>
      <CaseAnswer {...{ site, path, turn, isCase, heard }} isFormBelow={isSettled}>
        {isCase && props.code !== undefined ? (
          <p class="code">
            Mã của trường hợp này:{' '}
            <a href={hrefTo(site, `/ma/${props.code}`)}>
              <strong>{codeInGroups(props.code)}</strong>
            </a>
            . Gõ mã ở trang {site.publicUrl.host}
            {site.base}/ma trên máy khác, hoặc đọc cho cán bộ ở quầy.
          </p>
        ) : null}
      </CaseAnswer>
      {isSettled ? form : null}
      <Choices
        site={site}
        title="Có thể bạn cần thêm"
        options={turn.options}
        keep={writeShared(settled)}
      />
    </ReadingPage>
  )
}
