import { TurnBlocks } from './blocks/turn-blocks.tsx'
import { CaseForm } from './case-form.tsx'
import { writeCase } from './case-query.ts'
import { Choices } from './choices.tsx'
import { Known } from './known.tsx'
import { ReadingPage } from './reading-page.tsx'
import type { Settled } from './settle.ts'
import { hrefTo, type Site } from './site.ts'

type Props = {
  site: Site
  topic: { id: string; name: string }
  settled: Settled
  isCase: boolean
}

/** What people come with: the case as a form, and the procedures in their order. */
export function TopicPage({ site, topic, settled, isCase }: Props) {
  const { turn, answers, questions } = settled
  const path = `/chu-de/${topic.id}`
  const shared = writeCase(
    Object.fromEntries(
      questions.flatMap(({ id, shared }) => {
        const value = answers[id]
        return shared && value !== undefined ? [[id, value]] : []
      }),
    ),
  )
  return (
    <ReadingPage
      site={site}
      path={path}
      title={topic.name}
      description={`${topic.name}: các thủ tục cần làm, theo thứ tự, và điều nên biết.`}
      isListed={!isCase}
    >
      <CaseForm
        action={`${site.base}${path}`}
        keep={site.isNamed && site.tenant ? [['tenant', site.tenant.id]] : []}
        questions={questions}
        answers={answers}
      />
      <div id="tra-loi">
        <p class="say">{turn.say}</p>
        <Known facts={turn.case} />
        {isCase ? (
          <p class="again">
            <a href={hrefTo(site, path)}>Làm lại từ đầu</a>
          </p>
        ) : null}
        <TurnBlocks turn={turn} site={site} />
      </div>
      <Choices site={site} title="Mở từng việc" options={turn.options} keep={shared} />
    </ReadingPage>
  )
}
