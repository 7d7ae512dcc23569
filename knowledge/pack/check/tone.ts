import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'
import { isOfShared, QUOTED } from './language.ts'
import { visit } from './visit.ts'

/** Values that are no words for people. */
const NO_WORDS = new Set([
  'id',
  'when',
  'source',
  'code',
  'url',
  'href',
  'page',
  'slot',
  'option',
  'to',
])

/** Manners that a person at a counter would not have. */
const TONE: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!ngày |không |chưa )chắc chắn(?! (?:ghi|hơn))/iu,
    'hứa chắc điều chưa chắc: hãy viết “sớm nhất …”, ngày chắc chắn ghi trên giấy hẹn',
  ],
  [/quý (?:công dân|khách|vị|ông|bà|khách hàng)/iu, 'xa cách: hãy gọi “bạn”'],
  [
    /đề nghị (?:bạn|công dân|người dân|ông|bà|quý|mang|nộp|bổ sung|cung cấp|kiểm tra|liên hệ|thực hiện)(?!\p{L})/iu,
    'giọng ra lệnh: hãy viết “bạn …”, “nhờ bạn …”',
  ],
  [
    /yêu cầu (?:bạn|công dân|người dân) phải|bắt buộc phải|nghiêm cấm/iu,
    'giọng ra lệnh: hãy nói việc cần làm',
  ],
  [
    /lỗi (?:là )?(?:của|do|tại) bạn|tại bạn|do bạn (?:không|sai|nhầm|thiếu|quên|tự ý)|bạn (?:đã )?(?:khai|làm|nhập|điền) sai/iu,
    'trách người dân: hãy nói cách sửa',
  ],
]

/** Office words that have a plain one, or must be explained where they stand or in the glossary. */
const JARGON: readonly (readonly [string, string])[] = [
  ['thành phần hồ sơ', 'giấy tờ cần nộp'],
  ['TTHC', 'thủ tục'],
  ['thụ lý', 'nhận giải quyết'],
  ['hậu kiểm', 'kiểm tra lại sau'],
  ['phi địa giới', 'nộp ở đâu cũng được'],
  ['nghĩa vụ tài chính', 'các khoản phải nộp'],
  ['quy định hiện hành', 'quy định đang có hiệu lực, nêu tên'],
  ['theo quy định của pháp luật', 'nêu rõ quy định nào'],
  ['nêu trên', 'nhắc lại tên'],
  ['nói trên', 'nhắc lại tên'],
  ['chủ thể', 'người nào'],
  ['phúc tra', 'kiểm tra lại'],
  ['hồ sơ hợp lệ', 'đủ giấy tờ đúng mẫu'],
  ['niêm yết', 'dán thông báo công khai'],
  ['thẩm định', 'xem xét'],
  ['năng lực hành vi', 'khả năng tự quyết định việc của mình'],
  ['đính chính', 'sửa chỗ sai'],
]

/** What we say is friendly, and plain: no promise, no order, no blame, no office word without a meaning. */
export const checkTone: Check = (result) => {
  const { procedures, topics, patches, articles, talks, glossary, lexicon } = result.content
  const explained = new Set(
    (glossary?.terms ?? []).flatMap(({ term, variants }) => [term, ...variants].map(lower)),
  )
  const hard = JARGON.filter(([word]) => !explained.has(lower(word)))
  const entries = [
    ...procedures,
    ...topics,
    ...patches,
    ...articles,
    ...talks,
    ...result.shared.values(),
    ...(lexicon?.confusable ?? []),
  ]
  return entries.flatMap((entry) => {
    const problems: Problem[] = []
    const skip = (key: string) => QUOTED.has(key) || NO_WORDS.has(key)
    for (const { value, path } of visit(entry, skip)) {
      if (typeof value !== 'string' || isOfShared(entry, path)) continue
      for (const [pattern, advice] of TONE) {
        const said = pattern.exec(value)?.[0].trim()
        if (said) problems.push(problemOf(result, entry, path, `“${said}”: ${advice}`))
      }
      for (const [word, plain] of hard) {
        if (!standsBare(word, value)) continue
        const message = `“${word}” là chữ của cơ quan: hãy viết “${plain}”, hoặc giải thích trong ngoặc, trong glossary.yaml`
        problems.push(problemOf(result, entry, path, message))
      }
    }
    return problems
  })
}

/** Whether a word stands without a meaning in brackets right behind it. */
function standsBare(word: string, text: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})(?! \\()`, 'iu').test(text)
}

function lower(text: string): string {
  return text.toLowerCase()
}
