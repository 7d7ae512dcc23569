import type { Question, Turn, TurnOption } from '../../knowledge/schema/index.ts'
import { TurnBlocks } from './blocks/turn-blocks.tsx'
import { CaseForm } from './case-form.tsx'
import { Choices } from './choices.tsx'
import { Known } from './known.tsx'
import { type PlaceKnown, PlaceNotice } from './place-field.tsx'
import { ReadingPage } from './reading-page.tsx'
import { leadOf } from './settle.ts'
import type { Query, Site } from './site.ts'

/** What was understood of a question, ready to be drawn. */
export type Found = {
  turn: Turn
  /** What the question is about, with what it told of the case. */
  about?:
    | {
        path: string
        name: string
        href: string
        questions: readonly Question[]
        answers: Record<string, string | string[] | number>
        keep: Query
        place: PlaceKnown | undefined
      }
    | undefined
  /** Further procedures that fit the words. */
  near: readonly TurnOption[]
}

type Props = {
  site: Site
  asked: string
  found?: Found | undefined
  /** Why nothing was searched for, or what was left out. */
  notice?: string | undefined
  common: readonly TurnOption[]
}

/** A question in the citizen's own words, and what was found for it. */
export function SearchPage({ site, asked, found, notice, common }: Props) {
  return (
    <ReadingPage
      site={site}
      path="/tim"
      title="Tìm thủ tục"
      description="Hỏi bằng lời thường, nhận giấy tờ cần chuẩn bị, tiền phải trả, thời gian và nơi nộp."
      isListed={false}
      asked={asked}
    >
      {notice ? <p class="warning">{notice}</p> : null}
      {found ? <FoundPart site={site} found={found} /> : null}
      {found ? (
        <Choices site={site} title="Thủ tục gần với lời bạn hỏi" options={found.near} />
      ) : (
        <Choices site={site} title="Nhiều người hỏi" options={common} />
      )}
    </ReadingPage>
  )
}

function FoundPart({ site, found: { turn, about } }: { site: Site; found: Found }) {
  const say = about === undefined ? turn.say : leadOf(turn)
  return (
    <div id="tra-loi">
      {say ? <p class="say">{say}</p> : null}
      <PlaceNotice heard={about?.place?.heard} isSaid />
      {turn.kind === 'urgent' ? <Calls say={say} /> : null}
      <Known facts={turn.case} />
      {about ? (
        <>
          <p>
            <a href={about.href}>{about.name}: xem cả trang</a>
          </p>
          <CaseForm
            action={`${site.base}${about.path}`}
            keep={about.keep}
            questions={about.questions}
            answers={about.answers}
            place={about.place}
          />
        </>
      ) : null}
      <TurnBlocks turn={turn} site={site} />
      <Choices site={site} options={turn.options} />
    </div>
  )
}

/** In an emergency the number is the answer: it is dialled by one press. */
function Calls({ say }: { say: string }) {
  const numbers = new Set(
    Array.from(say.matchAll(/(?<![\d.])11[1-9](?![\d.]*\d)/g), ([one]) => one),
  )
  return (
    <p>
      {[...numbers].map((number) => (
        <>
          <a class="call" href={`tel:${number}`}>
            Gọi {number}
          </a>{' '}
        </>
      ))}
    </p>
  )
}
