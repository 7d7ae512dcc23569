import { type OpenApi, openApi } from './openapi.ts'
import { type Play, playExamples } from './play-examples.ts'

type Options = { publicUrl: URL; today: () => string; ask: Play }

/** The description of the interface, asked for anew when the day changes: what is answered depends on it. */
export function createDescription({ publicUrl, today, ask }: Options): () => Promise<OpenApi> {
  let kept: { day: string; description: Promise<OpenApi> } | undefined
  return () => {
    const day = today()
    if (kept?.day !== day)
      kept = {
        day,
        description: playExamples(ask).then((played) => openApi(publicUrl, played)),
      }
    return kept.description
  }
}
