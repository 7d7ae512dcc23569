import type { CompileResult } from '../../knowledge/pack/compile.ts'
import type { Problem } from '../../knowledge/pack/problem.ts'

/** Money of which every record has ended by a day: nothing wrong is said of it, but somebody has to write the next. */
export function pastFees({ content, fileOf }: CompileResult, today: string): Problem[] {
  const entries = [
    ...content.procedures.map((entry) => ({ entry, fees: entry.fees })),
    ...content.patches.map((entry) => ({ entry, fees: entry.set.fees ?? [] })),
  ]
  return entries.flatMap(({ entry, fees }) =>
    [...new Set(fees.map(({ slot }) => slot))].flatMap((slot) => {
      const ends = fees.filter((fee) => fee.slot === slot).map(({ to }) => to ?? today)
      const last = ends.sort().at(-1) ?? today
      if (last >= today) return []
      const message = `mọi mức của slot "${slot}" đã hết hạn, mức cuối đến ${last}: hãy tìm mức mới`
      return [{ file: fileOf.get(entry) ?? '?', id: entry.id, path: 'fees', message }]
    }),
  )
}
