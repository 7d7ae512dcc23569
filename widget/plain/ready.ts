import type { Marks } from '../../knowledge/schema/missing.ts'
import type { BlockOf } from '../../knowledge/schema/turn.ts'
import { fill, strings } from '../strings.ts'

type Checklist = BlockOf<'checklist'>

/** The papers that each way of filing surely takes, each once. A way that takes none has nothing to count. */
const waysOf = ({ groups, byWay = [''] }: Checklist) =>
  byWay
    .map((own) => {
      const taken = groups.filter(({ kind, way = own }) => kind === 'yes' && way === own)
      return {
        way: own,
        papers: [...new Set(taken.flatMap(({ items }) => items.map(({ id }) => id)))],
      }
    })
    .filter(({ papers }) => papers.length > 0)

/** How many papers one prepares, as the answer says it: "2", "2 đến 3"; nothing where there are none. */
export function paperCount(block: Checklist): string {
  const counts = waysOf(block).map(({ papers }) => papers.length)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (counts.length === 0) return ''
  return least === most ? `${most}` : fill(strings.range, { least, most })
}

/**
 * How far the papers are, for the way of filing that is nearest to complete: the papers of one way are enough. The way
 * is named once papers of its own are ticked, or all of them. A single paper needs no count.
 */
export function readyPapers(block: Checklist, marks: Marks) {
  const ways = waysOf(block).map(({ way, papers }) => ({
    way,
    all: papers.length,
    done: papers.filter((id) => marks[id] === 'co').length,
  }))
  const [best] = [...ways].sort((a, b) => b.done / b.all - a.done / a.all || a.all - b.all)
  if (!best || ways.every(({ all }) => all < 2)) return undefined
  const { done, all } = best
  const nearest = ways.filter((one) => one.done === done && one.all === all)
  const isOwn = nearest.length === 1 && ways.some((one) => one.done < done)
  const text =
    nearest.length < ways.length && (done === all || isOwn)
      ? fill(strings.readyFor, { done, all, way: nearest.map(({ way }) => way).join(', ') })
      : ways.every((one) => one.all === all)
        ? fill(strings.ready, { done, all })
        : fill(strings.readyOf, { done, all: paperCount(block) })
  return { done, all, text }
}
