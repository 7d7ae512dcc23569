import type { Turn } from '../../knowledge/schema/index.ts'
import { TurnBlocks } from './blocks/turn-blocks.tsx'
import { Choices } from './choices.tsx'
import { ReadingPage } from './reading-page.tsx'
import type { Site } from './site.ts'

type Props = { site: Site; article: { id: string; title: string }; turn: Turn }

/** Guidance: the short answer first, then how it is done. */
export function ArticlePage({ site, article: { id, title }, turn }: Props) {
  return (
    <ReadingPage site={site} path={`/huong-dan/${id}`} title={title} description={turn.say}>
      <div id="tra-loi">
        <p class="say">{turn.say}</p>
        <TurnBlocks turn={turn} site={site} />
      </div>
      <Choices site={site} title="Có thể bạn cần thêm" options={turn.options} />
    </ReadingPage>
  )
}
