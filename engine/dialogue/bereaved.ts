import type { Knowledge } from '../knowledge.ts'
import { type Reading, wantsSomething } from '../text/index.ts'
import { daysSaid, timePlaces, typedWords } from './bands.ts'
import type { Subject } from './decide.ts'

const KIN =
  '(?:bo|ba|cha|me|ma|u|o|thay|tia|chong|vo|ong|cu|anh|chi|em|con|chau|bac|chu|co|di|cau|mo|thim|duong|nguoi (?:nha|than))'
const WHOSE =
  '(?: (?:noi|ngoai|xa|re|dau|trai|gai|ruot|ut|hai))?(?: (?:cua )?(?:nha )?(?:toi|em|minh|tui|to|chau|con|anh|chi))?'
const HOW = '(?: (?:moi|vua|da|dot ngot|bi benh|bi tai nan|khong may|chang may))*'
const SURELY = '(?:chet|qua doi|tu vong|tu tran)'
/** "Mất" is a death where nothing follows that may be lost: "ba tôi mất hôm qua", not "ba tôi mất sổ". */
const PERHAPS =
  '(?:mat)(?= *$| (?:roi|hom|bua|sang|trua|chieu|dem|toi|em|tuan|thang|ngay|nam|duoc|luc|gio|nay|can(?! cuoc)|phai|thi|lam|o nha|o benh vien|\\d))'
const DEATH = new RegExp(`(?<!\\S)${KIN}${WHOSE}${HOW} (?:${SURELY}|${PERHAPS})(?!\\S)`)
/** What is told around a death, and asks for nothing of its own. */
const AROUND = new Set(
  'nha tang dam ma ba bao khai co quan dau lo viec giay to gi thu tuc xa mat qua'.split(' '),
)
const MOST_OFFERED = 4

/** Places of the words that tell of a death in the family; none where nobody died. */
export function deathPlaces(reading: Reading): number[] {
  const { accented, folded } = typedWords(reading)
  // A break ends what may be lost: "chồng mất, sổ đỏ …".
  const clauses = [...reading.breaks.filter((end) => end > 0 && end < folded.length), folded.length]
  let from = 0
  for (const to of clauses) {
    const said = folded.slice(from, to)
    const found = DEATH.exec(said.join(' '))
    if (found !== null) {
      const before = found.input.slice(0, found.index).split(' ').filter(Boolean).length
      const start = from + before
      const length = found[0].split(' ').length
      const last = accented[start + length - 1] ?? ''
      // "Mặt", "mật": a written accent decides.
      if (!found[0].endsWith(' mat') || ['mat', 'mất'].includes(last))
        return Array.from({ length }, (_, index) => start + index)
    }
    from = to
  }
  return []
}

/**
 * A message that tells of a death and wants nothing by name is about the topic of it; told with its day, the topic goes
 * before whatever else the words resemble.
 */
export function mourned(knowledge: Knowledge, reading: Reading, about: Subject): Subject {
  if (about.kind === 'subject') return about
  const death = deathPlaces(reading)
  const topic = [...knowledge.topics.values()].find(({ event }) => event === 'mat')
  if (death.length === 0 || topic === undefined) return about
  const words = typedWords(reading)
  const told = new Set([...death, ...timePlaces(words)])
  const rest = reading.weighty.filter(
    (place) => !told.has(place) && !AROUND.has(reading.expanded.folded[place] ?? ''),
  )
  const ref = `t:${topic.id}`
  if (rest.length === 0)
    return { kind: 'subject', refs: [ref], aspects: reading.aspects, reading, hits: about.hits }
  if (about.kind === 'nothing') {
    // "Ra xã báo trong mấy ngày, mang theo giấy gì": whatever else is told, a death must be reported first.
    const [step] = topic.procedures
    return wantsSomething(reading) && step !== undefined
      ? {
          kind: 'offer',
          options: [ref, `p:${step.code}`],
          aspects: reading.aspects,
          hits: about.hits,
        }
      : about
  }
  if (daysSaid(words) === undefined) return about
  const others = about.options.filter((option) => option !== ref)
  return { ...about, options: [ref, ...others].slice(0, MOST_OFFERED) }
}
