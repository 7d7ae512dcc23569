const LEAD = '(?:dạ|da|à|a|ừ|u|rồi|roi|vâng|vang|ok|em ơi|ad ơi)[\\s,.]+'
const WHO = '(?:cho\\s+)?(?:em|tôi|toi|tui|mình|minh|cháu|chau|con|anh|chị|chi|bác|bac|cô|co)'
const WAIT = '(?:khoan|từ từ|tu tu|đợi|chờ|dừng)(?:\\s+(?:đã|da|tí|ti|chút|chut|xíu|xiu|lại|lai))*'
const ENOUGH = '(?:thôi|thoi)'
const DO =
  'làm|lam|đổi|doi|xin|hỏi|hoi|xem|lo|tính|tinh|đăng ký|dang ky|giải quyết|giai quyet|nói|noi|qua|sang|chuyển|chuyen|để|de'
const FIRST = '(?:trước|truoc)(?:\\s+(?:đã|da|đi|di|nhé|nhe|nha|cái|cai|ạ|hẵng|hang))*'
const THING = '(?:cái|cai|vụ|vu|việc|viec|chuyện|chuyen|phần|phan|thủ tục|thu tuc|chỗ|cho)'
const END = '[\\s,.!?;]*$'

/** "Khoan, làm căn cước trước đã", "thôi, làm hộ chiếu", "làm căn cước trước đã", "qua cái hộ chiếu đi". */
const AWAY = [
  new RegExp(`^(?:${LEAD})*${WAIT}[\\s,.;]+(?<rest>.+?)(?<first>\\s+${FIRST})?${END}`, 'iu'),
  new RegExp(
    `^(?:${LEAD})*${ENOUGH}[\\s,.;]+(?<rest>(?:${WHO}\\s+)?(?:${DO})\\s.+?)(?<first>\\s+${FIRST})?${END}`,
    'iu',
  ),
  new RegExp(
    `^(?:${LEAD})*(?<rest>(?:${WHO}\\s+)?(?:${DO})\\s.+?)(?<first>\\s+${FIRST})${END}`,
    'iu',
  ),
  new RegExp(
    `^(?:${LEAD})*(?:${WHO}\\s+)?(?:(?:chuyển|chuyen|đổi|doi)\\s+)?(?:sang|qua)\\s+${THING}\\s+(?<rest>.+?)${END}`,
    'iu',
  ),
]

const RETURN =
  'quay (?:lại|về|lai|ve)|quay trở lại|quay tro lai|trở lại|tro lai|trở về|tro ve|tiếp tục|tiep tuc|làm tiếp|lam tiep|nói tiếp|noi tiep|hỏi tiếp|hoi tiep'
const TO = `(?:với|voi|tới|toi|đến|den|lại|lai|về|ve|cho|${THING})`
const BACK = new RegExp(
  `^(?:${LEAD}|${ENOUGH}[\\s,]+|(?:giờ|gio|bây giờ|bay gio)\\s+)*(?:${WHO}\\s+)?(?:muốn\\s+|muon\\s+)?(?:${RETURN})(?:\\s+${TO})*\\s+(?<rest>.+?)(?:\\s+(?:đi|di|nhé|nhe|nha|ạ|nào|nao))*${END}`,
  'iu',
)
/** "Thế còn căn cước thì sao", "còn bằng lái nữa". */
const STILL = new RegExp(
  `^(?:${LEAD})*(?:(?:thế|the|vậy|vay|rồi|roi)\\s+)?(?:còn|con)\\s+(?:${THING}\\s+)?(?<rest>.+?)\\s+(?:thì sao|thi sao|thì thế nào|thi the nao|thì làm sao|thi lam sao|sao|nữa|nua)(?:\\s+(?:ạ|a|em|ad|vậy|vay))*${END}`,
  'iu',
)

/** What a message turns to, away from the open question, and whether it only wants that first. */
export type TurnedAway = { to: string; isFirst: boolean }

const WAITS = new RegExp(`^(?:${LEAD})*${WAIT}[\\s,.;]`, 'iu')

/** "Khoan, làm căn cước trước đã": another matter, in so many words; undefined where nothing turns to one. */
export function turnsAway(text: string): TurnedAway | undefined {
  const said = text.normalize('NFC').trim()
  for (const pattern of AWAY) {
    const { rest, first } = pattern.exec(said)?.groups ?? {}
    if (rest !== undefined) return { to: rest, isFirst: first !== undefined || WAITS.test(said) }
  }
  return undefined
}

/** "Thôi quay lại vụ kết hôn", "thế còn căn cước thì sao": the matter that is meant, where it may be one that was in work. */
export function turnsBack(text: string): { to: string; isSure: boolean } | undefined {
  const said = text.normalize('NFC').trim()
  const back = BACK.exec(said)?.groups?.rest
  if (back !== undefined) return { to: back, isSure: true }
  const still = STILL.exec(said)?.groups?.rest
  return still === undefined ? undefined : { to: still, isSure: false }
}
