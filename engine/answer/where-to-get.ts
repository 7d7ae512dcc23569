/** How a place begins that says already what to do there. */
const SAYS_HOW =
  /^(?:xin|lấy|mẫu|tự|chứng thực|khai|hỏi|cán bộ|giấy|trích lục|có|tải|mất ở|nhờ|dùng|các|người|bên bán)(?!\p{L})/iu
/** What somebody there does. */
const TELLS_WHO = / (?:phát mẫu|lập hồ)/u
/** Offices that keep their capital. */
const NAME = /^(?:Ủy ban|Tòa án|Ban Chỉ huy|Văn phòng)(?!\p{L})/u

/**
 * Where a paper is got, as a sentence: a bare place is got from, what already says how stands as it is.
 *
 * @example whereToGet('Bệnh viện nơi bé sinh.') // 'Lấy ở bệnh viện nơi bé sinh.'
 */
export function whereToGet(where: string): string {
  if (SAYS_HOW.test(where) || TELLS_WHO.test(where)) return where
  return `Lấy ở ${NAME.test(where) ? where : where.charAt(0).toLowerCase() + where.slice(1)}`
}
