import { type Reading, wantsSomething } from '../text/index.ts'

const SELF =
  '(?:(?:chung|bon|tui|hai vo chong|vo chong|ca nha|nha|gia dinh|ben|phia|hai dua|hai ben) )*(?:toi|em|minh|tui|to|tao|chau|con)'
const KIN =
  '(?:bo|ba|cha|me|ma|u|tia|chong|vo|ong|cu|anh|chi|em|con|chau|be|bac|chu|co|di|cau|mo|thim|duong|nguoi yeu|ban (?:trai|gai)|bo me|ba ma|cha me|ong ba|hai dua|hai vo chong|vo chong|nguoi nha|nguoi ta)'
const WHOSE =
  '(?: (?:noi|ngoai|xa|re|dau|trai|gai|ruot|ut|hai|lon|nho))?(?: (?:cua )?(?:nha )?(?:toi|em|minh|tui|to|chau|con|be))?'
/** Behind whoever speaks these say what he wants done; of somebody else they tell: "chú em làm công an". */
const DOING =
  '(?:(?:phai|di|se|dang|sap) )?(?:lam|doi|xin|dang ky|khai|cap|sang|tach|xoa|mo|nop|gia han|chuyen|nhap|sua|bao|hoi|rut|huong|lay|mua|ban|tang|cho)'
const OF_SELF = new RegExp(`^(?:da |vang )?${SELF}(?: (?!${DOING}(?: |$))| *$)`)
const OF_KIN = new RegExp(`^(?:da |vang )?${KIN}${WHOSE} (?!oi )`)
/** "Để đi xuất khẩu lao động" says what for; "không có xe" and "chưa có" what is not. */
const NO_WISH = /^(?:de (?!sau|mai|hom)|(?:da )?(?:khong|chua|ko|hong|chang) (?!phai)|tai |vi |do )/
/** "Có làm rồi", "kết hôn năm ngoái", "đăng ký năm 2024": it has happened. */
const PAST =
  /(?: roi(?: a| nhe| nha| ma| do)*$| (?:nam|thang|tuan|hom) (?:ngoai|truoc|qua|kia)| nam (?:19|20)\d\d)/
/** "Hỏi gì mà nhiều vậy", "phiền quá": of the questions themselves. */
const IMPATIENT =
  /^(?:sao |gi ma |ma )*hoi (?:gi )?(?:ma )?(?:cu )?(?:nhieu|lam|hoai|mai|lung tung|linh tinh|vong vo|dai)(?: (?:qua|the|vay|roi|ghe|du|a|ta|nhi|z|hoai))*$|^(?:phien|phien phuc|ruom ra|rac roi|dai dong|met|lau|kho hieu) (?:qua|the|vay|ghe)(?: (?:a|roi|di|vay|ta|nhi))*$/
/** "Chờ tôi hỏi mẹ đã": the answer is still to come. */
const WAITING = new RegExp(
  `^(?:da |vang )?(?:cho|doi|de) ${SELF} (?:(?:ve|di|goi) )?(?:(?:hoi|ban)(?: voi| y kien)? ${KIN}${WHOSE}|(?:xem|coi|nghi|tim|kiem)(?: ky| giay to| giay| so)?) (?:da|lai|lai da)(?: a| nhe| nha)*$`,
)
/** What is wanted now stands behind it. */
const NOW = /(?:^| )(?:gio|bay gio|nay gio|can(?! cuoc)|muon) /

/**
 * Whether a message tells of oneself, of somebody or of what has happened, and neither asks nor wishes: "con tôi đi làm xa không
 * về được", "em chưa chồng", "có làm giấy kết hôn rồi". Where a question stands open, that is no change of subject.
 */
export function onlyTells(
  reading: Pick<Reading, 'words' | 'expanded' | 'aspects' | 'breaks'>,
): boolean {
  const clauses = clausesOf(reading)
  if (
    clauses.length > 0 &&
    clauses.every((clause) => IMPATIENT.test(clause) || WAITING.test(clause))
  )
    return true
  return !wantsSomething(reading) && clauses.every(tells)
}

function clausesOf({
  expanded: { folded },
  breaks,
}: Pick<Reading, 'expanded' | 'breaks'>): string[] {
  const ends = [...breaks.map((place) => place + 1), folded.length]
  return ends
    .map((to, at) => folded.slice(ends[at - 1] ?? 0, to).join(' '))
    .filter((clause) => clause !== '')
}

function tells(clause: string): boolean {
  if (PAST.test(clause)) return !NOW.test(clause)
  return OF_SELF.test(clause) || NO_WISH.test(clause) || isOfKin(clause)
}

/** "Con muốn …" speaks of oneself; who only speaks of himself by a word of kin may want what follows. */
function isOfKin(clause: string): boolean {
  const found = OF_KIN.exec(clause)
  if (found === null) return false
  const isOneWord = found[0].trim().split(' ').length === 1
  return !isOneWord || !new RegExp(`^${DOING}(?: |$)`).test(clause.slice(found[0].length))
}
