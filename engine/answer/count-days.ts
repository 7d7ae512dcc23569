import type { Answer, Holidays, ProcessingTime, Source } from '../../knowledge/schema/index.ts'
import { earliest, earliestText } from './earliest.ts'

type Soonest = Pick<Answer['ways'][number]['times'][number], 'earliest'>

/** Counts the earliest days of one answer: each time once, and the sources of the holidays that were counted. */
export function countDays(holidays: Holidays | undefined, today: string) {
  const counted = new Map<ProcessingTime, Soonest>()
  const cited = new Map<string, Source>()

  const count = (time: ProcessingTime): Soonest => {
    const found = holidays && earliest(time, today, holidays)
    if (holidays === undefined || found === undefined) return {}
    const cites = found.holidays.flatMap(({ source }) => {
      const written = holidays.sources[source]
      if (written === undefined) return []
      cited.set(`lich-nghi-${source}`, written)
      return [`lich-nghi-${source}`]
    })
    const { filed, day, provisional } = found
    const text = earliestText(found, today)
    return { earliest: { filed, day, text, provisional, cites: [...new Set(cites)] } }
  }

  return {
    soonest(time: ProcessingTime): Soonest {
      const found = counted.get(time) ?? count(time)
      counted.set(time, found)
      return found
    },
    cited: () => [...cited].map(([id, source]) => sourceOf(id, source)),
  }
}

/** A source as an answer names it. */
export function sourceOf(
  id: string,
  { kind, title, url, checked }: Source,
): Answer['sources'][number] {
  return { id, kind, title, ...(url !== undefined && { url }), checked }
}
