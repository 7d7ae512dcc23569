import { type OpenApi, openApi } from './openapi.ts'
import { type Play, playExamples } from './play-examples.ts'

type Options = { publicUrl: URL; today: () => string; ask: Play }

/** The description of the interface, asked for anew when the day changes: what is answered depends on it. */
export function createDescription({ publicUrl, today, ask }: Options): () => Promise<OpenApi> {
  let kept: { day: string; description: Promise<OpenApi> } | undefined
  return () => {
    const day = today()
    if (kept?.day === day) return kept.description
    const description = playExamples(ask).then((played) => openApi(publicUrl, played))
    kept = { day, description }
    // Whoever waits for it is told of the failure; the next one asks anew.
    description.catch(() => {
      kept = undefined
    })
    return description
  }
}
