import { foldText } from '../text/fold.ts'

/** Events from which deadlines count: the words that tell of each, the narrower before the wider, and its name. */
const EVENTS = [
  {
    id: 'mat-giay',
    tells:
      /\b(lam|bi|danh) (mat|roi|rot)\b|\bmat (cai )?(giay|so|the|bang|cccd|cmnd|can cuoc|ho chieu|vi|dien thoai)\b/,
    name: 'ngày mất giấy',
  },
  { id: 'nghi-viec', tells: /\b(nghi|thoi|mat) viec\b|\bnghi lam\b/, name: 'ngày nghỉ việc' },
  {
    id: 'mua-ban',
    tells: /\b(mua|ban) (lai |xong |chiec |cai )?(xe|nha|dat)\b|\b(giay to ban|cong chung)\b/,
    name: 'ngày mua bán',
  },
  {
    id: 'den-o',
    tells:
      /\b(den|doi den|chuyen den|don den|don ve|chuyen ve|vao|ra) (noi )?o\b|\b(don|chuyen) (den|ve)\b/,
    name: 'ngày đến ở',
  },
  {
    id: 'sinh',
    tells:
      /\b(?<!khai )(?<!thai )(?<!ho )sinh\b(?! hoat| song| vien)|\b(moi|vua|vo|da|sap) de\b|\bde (con|be|chau|duoc|hom|roi|\d)|\bchao doi\b/,
    name: 'ngày sinh',
  },
  { id: 'mat', tells: /\b(mat|chet|qua doi|tu tran|tu vong)\b/, name: 'ngày mất' },
] as const

/** An event that a citizen tells of. */
export type EventId = (typeof EVENTS)[number]['id']

/** Every event, by its id. */
export const EVENT_IDS: readonly EventId[] = EVENTS.map(({ id }) => id)

/** The event that words tell of, of those from which deadlines count: "bố em mất", "ngày bé sinh". */
export function eventIn(text: string): EventId | undefined {
  // "Để" is no birth.
  const folded = foldText(text.normalize('NFC').replace(/(?<!\p{L})để(?!\p{L})/giu, ' '))
  return EVENTS.find(({ tells }) => tells.test(folded))?.id
}

/** What the day of an event is called; undefined for what is none. */
export function eventName(id: string): string | undefined {
  return EVENTS.find((event) => event.id === id)?.name
}
