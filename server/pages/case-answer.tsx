import type { Child } from 'hono/jsx'
import type { Turn } from '../../knowledge/schema/index.ts'
import { TurnBlocks } from './blocks/turn-blocks.tsx'
import type { PlaceHeard } from './hear-place.ts'
import { Known } from './known.tsx'
import { PlaceNotice } from './place-field.tsx'
import { hrefTo, type Site } from './site.ts'

type Props = {
  site: Site
  /** Path of the page without a case. */
  path: string
  turn: Turn
  /** Whether the address tells a case, which may be dropped again. */
  isCase: boolean
  /** What was typed of the place, as far as it is not settled yet. */
  heard?: PlaceHeard | undefined
  /** Whether the form of the case stands below it. */
  isFormBelow?: boolean
  children?: Child
}

/** What is said for a case: the sentence, what it rests on, the blocks. */
export function CaseAnswer(props: Props) {
  const { site, path, turn, isCase, heard, isFormBelow, children } = props
  return (
    <div id="tra-loi">
      <PlaceNotice heard={heard} />
      <p class="say">{turn.say}</p>
      <Known facts={turn.case} />
      {isCase ? (
        <p class="again">
          {isFormBelow ? (
            <>
              <a href="#truong-hop">Đổi câu trả lời</a>
              {' · '}
            </>
          ) : null}
          <a href={hrefTo(site, path)}>Làm lại từ đầu</a>
        </p>
      ) : null}
      <TurnBlocks turn={turn} site={site} />
      {children}
    </div>
  )
}
