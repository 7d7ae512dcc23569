import type { Topic } from '../../schema/topic.ts'
import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'
import { visit } from './visit.ts'

const MOST_WORDS = 25

/** Fields whose sentences people read aloud. */
const SPOKEN = new Set([
  'ask',
  'label',
  'text',
  'why',
  'fix',
  'lost',
  'note',
  'where',
  'whom',
  'bring',
  'tripFor',
  'free',
  'of',
  'unknown',
  'suspect',
  'noDocuments',
])

/** Words of others: records, what people say, and papers that are named because they have gone. */
export const QUOTED: ReadonlySet<string> = new Set([
  'notNeeded',
  'sources',
  'asked',
  'says',
  'unless',
  'legal',
  'officialName',
  'portalList',
  'official',
])

/** Offices that ended with the districts, or were merged, in 2025. */
const OLD_OFFICES = [
  '(?:ubnd|[uủ][ỷy] ban nhân dân) (?:cấp )?(?:huyện|quận|thị xã)',
  'cấp huyện',
  'phòng tư pháp',
  'phòng (?:tài nguyên|tn ?& ?mt)',
  'phòng lao động',
  'phòng nội vụ',
  'phòng tài chính',
  'phòng giáo dục và đào tạo',
  'phòng (?:kinh tế và hạ tầng|quản lý đô thị|đăng ký kinh doanh cấp huyện|văn hóa và thông tin) (?:huyện|quận)',
  'văn phòng đăng ký đất đai (?:huyện|quận)',
  'công an (?:cấp )?(?:huyện|quận|thị xã)',
  'tòa án nhân dân (?:cấp )?(?:huyện|quận)',
  'chi cục thuế (?:huyện|quận)',
  'bảo hiểm xã hội (?:cấp )?(?:huyện|quận)',
  'sở (?:tài nguyên và môi trường|lao động|kế hoạch và đầu tư|giao thông vận tải|thông tin và truyền thông)',
  'bộ (?:tài nguyên và môi trường|lao động|kế hoạch và đầu tư|giao thông vận tải|thông tin và truyền thông)',
]

/** Papers that have lost their worth: named only where the words beside them say so, or say what became of them. */
const OLD_PAPERS =
  /(?<!\p{L})(?:sổ hộ khẩu|sổ tạm trú|sổ hộ gia đình|cmnd|chứng minh nhân dân|chứng minh thư)(?!\p{L})/iu
const IS_EXPLAINED =
  /(?<!\p{L})(?:cũ|giấy|không còn|hết giá trị|hết hiệu lực|đã bỏ|trước đây|không phải|không cần|không dùng|không nhận|thay|nếu còn|chỉ có|từng|đã có|9 số)(?!\p{L})/iu

/** Said without a name they tell a person nothing. */
const NAMELESS = /(?:cơ quan|người|cấp) có thẩm quyền/iu

/** What nobody may be asked for. */
const PRIVATE =
  /mật khẩu|mã otp|\botp\b|số (?:căn cước|cccd|cmnd|định danh|điện thoại|tài khoản|thẻ)|(?:chụp|gửi) ảnh/iu

/** A paper of an office that is gone may be named if the words beside it say that it is gone. */
const OLD_WORDS = new RegExp(
  `(?<!\\p{L}|không còn |bỏ )(?:${OLD_OFFICES.join('|')})(?!\\p{L})(?! (?:cũ|trước đây))`,
  'iu',
)

/** Our own sentences are short, and name no office that has ended and no paper that has lost its worth. */
export const checkLanguage: Check = (result) => {
  const { procedures, topics, patches, articles, talks, pointers, lexicon } = result.content
  const shared = [...result.shared.values()]
  const ours = [...procedures, ...topics, ...patches, ...articles, ...talks]
  const entries = [...ours, ...shared, ...(lexicon?.confusable ?? [])]
  const said = entries.flatMap((entry) => {
    const problems: Problem[] = []
    for (const { value, key, path } of visit(
      entry,
      (name) => QUOTED.has(name) || name === 'when',
    )) {
      if (typeof value !== 'string' || isOfShared(entry, path)) continue
      const old = OLD_WORDS.exec(value)?.[0]
      if (old) problems.push(problemOf(result, entry, path, oldWord(old)))
      const paper = isWords(key, path) && !IS_EXPLAINED.test(value) && OLD_PAPERS.exec(value)?.[0]
      if (paper) {
        const message = `"${paper}" đã hết giá trị: hãy bỏ, hoặc nói rõ là giấy cũ và thay bằng gì`
        problems.push(problemOf(result, entry, path, message))
      }
      const nameless = NAMELESS.exec(value)?.[0]
      if (nameless) {
        const message = `"${nameless}" không cho biết là ai: hãy ghi tên cơ quan`
        problems.push(problemOf(result, entry, path, message))
      }
      if (key === 'ask' && PRIVATE.test(value)) {
        const message = 'câu hỏi xin thông tin riêng: hãy hỏi cách khác hoặc bỏ đi'
        problems.push(problemOf(result, entry, path, message))
      }
      const longest = SPOKEN.has(key) ? longestSentence(value) : 0
      if (longest > MOST_WORDS) {
        const message = `câu dài ${longest} chữ: hãy tách thành câu không quá ${MOST_WORDS} chữ`
        problems.push(problemOf(result, entry, path, message))
      }
    }
    return problems
  })
  const named = pointers.flatMap((entry) => {
    const old = OLD_WORDS.exec(entry.agency ?? '')?.[0]
    return old ? [problemOf(result, entry, 'agency', oldWord(old))] : []
  })
  return [...said, ...named]
}

/** Ids are no words, and a piece of rich text is explained by the pieces beside it. */
function isWords(key: string, path: string): boolean {
  return !['id', 'code', 'url', 'href'].includes(key) && !path.includes('children')
}

/** A shared question is judged once, in its own file. */
export function isOfShared(entry: object, path: string): boolean {
  const index = /^questions\[(\d+)\]/.exec(path)?.[1]
  return index !== undefined && (entry as Topic).questions[Number(index)]?.shared === true
}

function oldWord(word: string): string {
  return `"${word}" không còn từ năm 2025: hãy ghi cơ quan hiện nay`
}

function longestSentence(text: string): number {
  const sentences = text.split(/(?<=[.?!;:…])\s+/u)
  return Math.max(...sentences.map((sentence) => sentence.split(/\s+/u).filter(Boolean).length))
}
