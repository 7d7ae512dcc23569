import type { Question } from '../../knowledge/schema/index.ts'
import { foldText, isDeniedAt, type Reading } from '../text/index.ts'

/** "Hồ sơ quá hạn", "giấy hẹn của em mất rồi": the file and its slip, and what became of them. */
const FILE =
  /\b(?:ho so|(?:giay|phieu|to|ngay|lich) hen|(?:giay )?bien nhan|phieu (?:tiep nhan|nhan)|ma ho so)(?: (?:cua|em|toi|minh|chau|nha|con|bac|no|bi|da|thi|cung|dang|cu|nay|do)){0,4} (?:het han|qua han|tre|mat|that lac|lam mat|rach|nat|hong|uot|sai|nham|roi mat|rot mat)\b/
/** "Tuần trước em nộp rồi": the file was handed in, and nothing of the case is told. */
const FILED =
  /\b(?:nop|gui)(?: (?:ho so|giay to|giay|don|het|ca|xong|luon)){0,2} (?:roi|hom qua|hom kia|tuan truoc|thang truoc)\b/
/** "Bao lâu hết hạn", "khi nào thì quá hạn": asked of any such paper, and told of none. */
const WHEN =
  /\b(?:bao lau|bao gio|khi nao|chung nao|luc nao|may nam|may thang|bao nhieu nam)(?: (?:thi|la|moi|se|nua|bi|no))* (?:het|qua|toi|den|mat) (?:han|hieu luc)\b/

/** Whether a message tells that the file was handed in, or what became of it or its slip, or asks when a paper expires: no paper of the case is told of. */
export function isOfFile(reading: Reading): boolean {
  const text = reading.expanded.folded.join(' ')
  return FILE.test(text) || FILED.test(text) || WHEN.test(text)
}

const OWN_FILE = /\b(?:ho so|hen|bien nhan|nop)\b/

/** Whether a question is about a file itself: "đến ngày hẹn chưa ạ?". */
export function isAboutFile({ ask, options }: Question): boolean {
  return [ask, ...options.flatMap(({ label, as }) => [label, as])].some((phrase) =>
    OWN_FILE.test(foldText(phrase)),
  )
}

const SELF = '(?: (?:toi|em|minh|tui|to|chau|con|no|nha toi|nha em))'
/** Who is kin by the word alone, and who only beside "tôi": "anh đi nộp" speaks to somebody. */
const KIN = `(?:(?:vo|chong|ba xa|ong xa|bo|me|ma|cha|tia|ba ngoai|ba noi|ong ngoai|ong noi|con (?:trai|gai|dau|re)|em (?:trai|gai|ruot|ho)|anh (?:trai|re|ruot)|chi (?:gai|dau|ruot)|nguoi nha|nguoi than)${SELF}?|(?:ba|ong|con|anh|chi|em|co|chu|bac|cau|di|chau|ban)${SELF})`
const GOING =
  '(?:di|len|ra|dung ra|den|toi)? ?(?:nop|lam (?:ho so|thu tuc|giay to|thay|gium|giup|ho(?! khau| chieu| kinh| tich))|thay)(?: (?:thay|giup|gium|dum|ho(?! so)))?'
const GOER = new RegExp(`(?:^| )${KIN}(?: (?:se|dinh|phai|chi|moi|la nguoi))? ${GOING}(?: |$)`)

/** Places of "vợ em đi nộp": who of the family goes, and not the citizen; they tell of nothing else. */
export function kinGoing({ expanded, breaks }: Reading): number[] {
  const { folded } = expanded
  const found = GOER.exec(folded.join(' '))
  if (found === null) return []
  const wordsIn = (text: string) => text.split(' ').filter((word) => word !== '').length
  const start = wordsIn(found.input.slice(0, found.index))
  if (isDeniedAt(expanded, start, breaks, 'words')) return []
  return Array.from({ length: wordsIn(found[0]) }, (_, index) => start + index)
}

/** "Người nhà đi nộp": so an option is known that lets the family go. */
const FAMILY = /^nguoi nha .*\b(?:nop|di)\b/

/** The option that lets the family go; undefined where the question is not about that, or several do. */
export function familyOption({ options }: Question): string | undefined {
  const found = options.filter(({ says }) => says.some((phrase) => FAMILY.test(foldText(phrase))))
  return found.length === 1 ? found[0]?.id : undefined
}

const OF_GOING =
  /\bai (?:se |di |nop |lam )|\b(?:nop|khai|lam|di)(?: ho so)? (?:thay|ho|giup|gium)\b|\bdi (?:nop|khai)\b/

/** Whether a question is about who goes, as "ai đi nộp hồ sơ ạ?". */
export function isAboutGoing({ ask, options }: Question): boolean {
  return [ask, ...options.flatMap(({ label, as }) => [label, as])].some((phrase) =>
    OF_GOING.test(foldText(phrase)),
  )
}
