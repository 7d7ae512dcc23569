import { hasAccents, type Reading } from '../text/index.ts'

/** What begins to speak of the present, and of what is wanted now. */
const NOW = ['giờ', 'gio', 'nay', 'h', 'chừ']
/** "Mấy giờ", "hôm nay": no turn to the present. */
const NO_NOW = ['mấy', 'may', 'năm', 'nam', 'hôm', 'hom', 'sau']
const DONE = ['đã', 'da', 'vừa', 'vua', 'mới', 'moi', 'lỡ', 'lo']
const OVER = ['rồi', 'roi', 'rùi', 'rui', 'xong', 'r']
const ALL = ['hết', 'het', 'trọn', 'tron', 'cả', 'ca', 'luôn', 'luon', 'đủ', 'du', 'hẳn', 'han']
/** A "rồi" behind these tells of the trouble itself: "mất rồi", "hết hạn rồi". */
const TROUBLE = [
  ...[
    'mất',
    'mat',
    'rớt',
    'rot',
    'hỏng',
    'hong',
    'hư',
    'hu',
    'rách',
    'rach',
    'cháy',
    'chay',
    'sai',
    'quên',
    'quen',
    'khóa',
    'khoa',
  ],
  ...['hạn', 'han', 'mục', 'muc', 'ăn', 'an', 'tiêu', 'tieu', 'chưa', 'chua', 'không', 'khong'],
]
/** And behind these of what is still to be done: "muốn sửa tên rồi đổi thẻ". */
const TO_DO = [
  ...[
    'muốn',
    'muon',
    'cần',
    'can',
    'định',
    'dinh',
    'tính',
    'tinh',
    'phải',
    'phai',
    'xin',
    'sẽ',
    'se',
  ],
]
/** Words that ask or wish: what is wanted stands among them. */
const WISHES = [
  ...[
    'giờ',
    'nay',
    'h',
    'muốn',
    'cần',
    'định',
    'xin',
    'hỏi',
    'sao',
    'nào',
    'đâu',
    'gì',
    'mô',
    'thế',
    'làm',
    'nộp',
    'răng',
  ],
  ...['gio', 'muon', 'can', 'dinh', 'hoi', 'nao', 'dau', 'gi', 'mo', 'the', 'lam', 'nop', 'rang'],
]
const WANTS = ['xin', 'muốn', 'mún', 'cần', 'định', 'tính']
const TURNS = ['nhưng', 'còn', 'chỉ']

/**
 * Places that tell what has been done before the message comes to what is wanted: "đã thu hồi biển số rồi, giờ sang tên",
 * "khai tử xong rồi, tiền mai táng cũng nhận rồi, giờ đổi sổ". None where nothing is wanted behind it.
 */
export function donePlaces(reading: Reading): number[] {
  const { accented } = reading.expanded
  const segments = segmentsOf(reading)
  const wanted = segments.findLastIndex(({ from, to }) =>
    accented.slice(from, to).some((word) => WISHES.includes(word)),
  )
  const told = segments.slice(0, Math.max(wanted, 0))
  const places = told.flatMap((segment, at) => doneIn(accented, segment, segments[at + 1]))
  return reading.weighty.some((place) => !places.includes(place)) ? places : []
}

/** Whether a message tells what is done and then, with a "giờ", what is wanted: one request, however much it names. */
export function tellsDone(reading: Reading): boolean {
  const last = donePlaces(reading).at(-1)
  const { accented } = reading.expanded
  return last !== undefined && accented.slice(last + 1).some((word) => NOW.includes(word))
}

/** A message as long as this tells a story; its last turn stands behind its first third. */
const STORY = 15
const EARLY = 0.3

/** Places of a story before its last turn: "…, giờ muốn chuyển hẳn hộ khẩu", "còn thẻ căn cước vẫn in năm sinh cũ". */
export function placesBeforeTurn({ expanded, weighty }: Reading): number[] {
  const { accented } = expanded
  if (accented.length < STORY) return []
  const isPlain = !hasAccents(expanded)
  const turn = accented.findLastIndex((word, place) => {
    if (TURNS.includes(word)) return true
    // "Này" looks like "nay" where accents are left out.
    if (!NOW.includes(word) || (isPlain && word === 'nay')) return false
    return !NO_NOW.includes(accented[place - 1] ?? '')
  })
  if (turn < accented.length * EARLY || !weighty.some((place) => place >= turn)) return []
  return Array.from({ length: turn }, (_, place) => place)
}

type Segment = { from: number; to: number }

/** A message, cut where a clause ends, behind "rồi" and "xong", and before what turns to something else. */
function segmentsOf({ expanded: { accented }, breaks }: Reading): Segment[] {
  const isNow = (place: number) => NOW.includes(accented[place] ?? '')
  const cuts = accented.flatMap((word, place) => {
    const next = accented[place + 1] ?? ''
    if (breaks.includes(place)) return [place + 1]
    if (OVER.includes(word) && ![...OVER, ...ALL].includes(next)) return [place + 1]
    if (TURNS.includes(word) || word === 'mà') return [place]
    if (['bây', 'bay'].includes(word) && isNow(place + 1)) return [place]
    return isNow(place) && !['bây', 'bay', ...NO_NOW].includes(accented[place - 1] ?? '')
      ? [place]
      : []
  })
  const ends = [...new Set([...cuts, accented.length])].sort((a, b) => a - b)
  return ends.map((to, at) => ({ from: ends[at - 1] ?? 0, to })).filter(({ from, to }) => to > from)
}

/** The places of a segment that tell something done: up to its "rồi", or from its "đã" where what is wanted follows at once. */
function doneIn(
  accented: readonly string[],
  { from, to }: Segment,
  next: Segment | undefined,
): number[] {
  const words = accented.slice(from, to)
  const range = (start: number) => Array.from({ length: to - start }, (_, index) => start + index)
  const isOver = words.includes('xong') || OVER.includes(words.at(-1) ?? '')
  const open = words.includes('xong') ? TO_DO : [...TO_DO, ...TROUBLE]
  if (isOver) return words.some((word) => open.includes(word)) ? [] : range(from)
  const isBeforeNow =
    next !== undefined && [...NOW, 'bây', 'bay'].includes(accented[next.from] ?? '')
  const start = words.findLastIndex((word) => DONE.includes(word))
  if (isBeforeNow && start >= 0) return range(from + start)
  // "Đã đăng ký kết hôn, xin thẻ tạm trú cho chồng": what is wanted opens the next clause.
  const had = words.lastIndexOf('đã')
  const isBeforeWish =
    next !== undefined &&
    accented.slice(next.from, next.from + 3).some((word) => WANTS.includes(word))
  return isBeforeWish && had >= 0 && !words.includes('chưa') ? range(from + had) : []
}
