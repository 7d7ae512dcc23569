import { readPlaced, type Words } from './words.ts'

/** Words that deny what follows, with and without accents. */
const DENIES = ['không', 'khong', 'chưa', 'chua', 'chẳng', 'chang', 'hông', 'hổng', 'chả', 'ko']
/** Words over which a denial reaches: "không phải mất sổ", "chưa có bị phạt". */
const REACHED_OVER = [
  'phai',
  'la',
  'co',
  'bi',
  'mat',
  'can',
  'muon',
  'duoc',
  'lam',
  'con',
  'he',
  'tung',
  'thay',
  'ai',
]
/** Words that turn to what is meant: "không phải số 1 mà số 2". */
const TURNS = ['mà', 'nhưng', 'chỉ', 'tại', 'vì', 'nên', 'thì', 'rồi']
const FARTHEST = 4

/** Whether a syllable, as written, denies something. */
export const denies = (written: string): boolean => DENIES.includes(written)

/**
 * Whether what stands at a place is denied: by a "không" before it, but not over the end of a clause: "không, có người làm
 * chứng" says that there is one.
 *
 * @param breaks places behind which a clause ends
 * @param reach in a story a denial reaches over a verb or two; in a short answer over whatever stands between
 */
export function isDeniedAt(
  { accented, folded }: Words,
  start: number,
  breaks: readonly number[] = [],
  reach: 'verbs' | 'words' = 'verbs',
): boolean {
  for (let place = start - 1; place >= Math.max(0, start - FARTHEST); place--) {
    const written = accented[place] ?? ''
    if (breaks.includes(place) || TURNS.includes(written)) return false
    if (denies(written)) return true
    if (reach === 'verbs' && !REACHED_OVER.includes(folded[place] ?? '')) return false
  }
  return false
}

const VERBS = ['co', 'da', 'con', 'phai', 'duoc']

/**
 * Whether a phrase found at a place has a comma behind its "không" where the message has one: "không, có người làm chứng"
 * says the opposite of "không có người làm chứng".
 */
export function turnsAlike(phrase: string, start: number, breaks: readonly number[]): boolean {
  const { accented, folded, breaks: own } = readPlaced(phrase)
  if (!denies(accented[0] ?? '') || !VERBS.includes(folded[1] ?? '')) return true
  return own[0] === breaks.includes(start)
}
