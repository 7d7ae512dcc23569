/** What a key may ask the desk to do. */
export type Command =
  | 'search'
  | 'help'
  | 'back'
  | 'receive'
  | 'call'
  | 'switch'
  | 'down'
  | 'next'
  | 'up'
  | 'undo'
  | 'channel'
  | 'later'
  | 'place'
  | 'restart'
  | 'table'
  | 'sources'
  | 'sms'
  | 'zalo'
  | 'print'
  | 'copy-note'
  | 'slip'
  | 'mark'
  | 'done'
  | `fault:${string}`
  | `part:${string}`
  | `answer:${number}`

/** Where a key works: everywhere, outside text fields, or there in one mode only. */
export type KeyPlace = 'everywhere' | 'both' | 'receive' | 'call'

/** One key, as the desk reads it and as the help prints it. */
export type Binding = {
  keys: readonly string[]
  command: Command
  place: KeyPlace
  /** What it does, for the help; bindings of one line share it. */
  label: string
}

/** Every key of the desk. */
export const BINDINGS: readonly Binding[] = [
  { keys: ['/', 'F2', 'Ctrl+K'], command: 'search', place: 'everywhere', label: 'Tìm, hoặc mở mã' },
  { keys: ['F8', 'Alt+1'], command: 'receive', place: 'everywhere', label: 'Tiếp nhận' },
  { keys: ['F9', 'Alt+2'], command: 'call', place: 'everywhere', label: 'Nghe gọi' },
  { keys: ['F4'], command: 'place', place: 'everywhere', label: 'Nơi của người dân' },
  { keys: ['Alt+N'], command: 'restart', place: 'everywhere', label: 'Người mới: xóa hết' },
  { keys: ['Esc'], command: 'back', place: 'everywhere', label: 'Đóng, lùi lại' },
  { keys: ['?', 'F1'], command: 'help', place: 'everywhere', label: 'Phím tắt' },

  { keys: ['↓'], command: 'down', place: 'both', label: 'Giấy sau, câu sau' },
  { keys: ['↑'], command: 'up', place: 'both', label: 'Giấy trước, câu trước' },
  { keys: ['L'], command: 'undo', place: 'both', label: 'Lùi một câu hỏi' },
  { keys: ['V'], command: 'later', place: 'both', label: 'Sang việc sau của người này' },
  { keys: ['O'], command: 'channel', place: 'both', label: 'Đổi cách nộp' },
  { keys: ['D'], command: 'table', place: 'both', label: 'Bảng trường hợp' },
  { keys: ['S'], command: 'sources', place: 'both', label: 'Nguồn của dòng đang đứng' },
  { keys: ['X'], command: 'sms', place: 'both', label: 'Chép tin SMS 160 chữ' },
  { keys: ['Z'], command: 'zalo', place: 'both', label: 'Chép tin Zalo 2.000 chữ' },
  { keys: ['P'], command: 'print', place: 'both', label: 'In phiếu cho dân' },
  { keys: ['Y', 'Ctrl+Shift+C'], command: 'copy-note', place: 'both', label: 'Chép phiếu' },

  { keys: ['Space'], command: 'mark', place: 'receive', label: 'Có rồi → chưa có → xóa dấu' },
  { keys: ['H'], command: 'fault:het-han', place: 'receive', label: 'Hết hạn' },
  { keys: ['B'], command: 'fault:ban-sao', place: 'receive', label: 'Bản sao, cần bản chính' },
  { keys: ['T'], command: 'fault:khac-ten', place: 'receive', label: 'Tên hoặc ngày khác' },
  { keys: ['K'], command: 'fault:chua-ky', place: 'receive', label: 'Chưa ký' },
  { keys: ['C'], command: 'fault:chua-chung-thuc', place: 'receive', label: 'Chưa chứng thực' },
  { keys: ['R'], command: 'slip', place: 'receive', label: 'Phiếu bị trả' },

  { keys: ['Space'], command: 'next', place: 'call', label: 'Câu chính sau' },
  { keys: ['G'], command: 'part:papers', place: 'call', label: 'Đến phần giấy tờ' },
  { keys: ['T'], command: 'part:money', place: 'call', label: 'Đến phần tiền' },
  { keys: ['H'], command: 'part:time', place: 'call', label: 'Đến phần thời gian' },
  { keys: ['N'], command: 'part:where', place: 'call', label: 'Đến phần nơi nộp' },
  { keys: ['A'], command: 'part:presence', place: 'call', label: 'Đến phần ai phải đi' },
]

const NAMES: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  ' ': 'Space',
}

/** Tone letters of Telex, by the accent that an input method puts in their place. */
const TONES: Readonly<Record<string, string>> = {
  '\u0301': 'S',
  '\u0300': 'F',
  '\u0309': 'R',
  '\u0303': 'X',
  '\u0323': 'J',
}

type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/**
 * A key as the table writes it. A Vietnamese input method that is left on turns "Y, S" into "ý": the letter that was
 * pressed last is what is meant.
 *
 * @example keyName({ key: 'k', code: 'KeyK', ctrlKey: true, … }) // 'Ctrl+K'
 */
export function keyName({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const name = letter ?? /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? NAMES[key] ?? key
  if (ctrlKey || metaKey) return `Ctrl+${shiftKey ? 'Shift+' : ''}${name.toUpperCase()}`
  if (altKey) return `Alt+${name.toUpperCase()}`
  if (key === '?' || key === '/') return key
  return name.length > 1 ? name : (toneOf(name) ?? name.toUpperCase())
}

function toneOf(key: string): string | undefined {
  const [, ...marks] = key.normalize('NFD')
  const last = marks[marks.length - 1]
  return last === undefined ? undefined : TONES[last]
}

/** What a key asks for, where the focus stands; undefined where it is just a key. */
export function commandOf(
  name: string,
  at: { mode: 'receive' | 'call'; isTyping: boolean },
): Command | undefined {
  const isPlain = name.length === 1
  const found = BINDINGS.find(
    ({ keys, place }) =>
      keys.includes(name) &&
      (place === 'everywhere' || place === 'both' || place === at.mode) &&
      !(at.isTyping && (isPlain || (place !== 'everywhere' && !name.startsWith('Ctrl+')))),
  )
  if (found) return found.command
  return !at.isTyping && /^\d$/.test(name) ? `answer:${Number(name)}` : undefined
}

/** The first key of a command, to print beside what it does. */
export function keyFor(command: Command, mode?: 'receive' | 'call'): string {
  const found = BINDINGS.find(
    (one) => one.command === command && (mode === undefined || one.place !== other(mode)),
  )
  return found?.keys[0] ?? ''
}

const other = (mode: 'receive' | 'call') => (mode === 'receive' ? 'call' : 'receive')
