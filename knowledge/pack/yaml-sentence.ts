import type { ErrorCode, YAMLError } from 'yaml'

const INDENT =
  'dòng này thụt lề lệch: hãy cho nó thẳng cột với các mục cùng cấp, hoặc đặt câu có dấu “: ” trong ngoặc kép'

const UNCLOSED =
  'thiếu dấu phẩy, dấu hai chấm, dấu ngoặc kép hoặc ngoặc đóng: hãy xem dòng này và dòng ngay trên'

/** What an author does about each thing that YAML refuses; the rest is told by {@link OTHER}. */
const SENTENCES: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: INDENT,
  BLOCK_AS_IMPLICIT_KEY: INDENT,
  MULTILINE_IMPLICIT_KEY: INDENT,
  UNEXPECTED_TOKEN: INDENT,
  TAB_AS_INDENT: 'thụt lề bằng phím Tab: hãy thay bằng dấu cách',
  DUPLICATE_KEY: 'trường này đã có ở trên, trong cùng một mục: hãy giữ một',
  MISSING_CHAR: UNCLOSED,
  BAD_SCALAR_START: 'câu bắt đầu bằng ký hiệu riêng của YAML: hãy đặt cả câu trong ngoặc kép',
  BAD_DQ_ESCAPE: 'dấu “\\” trong ngoặc kép có nghĩa riêng: hãy dùng ngoặc đơn',
  BLOCK_IN_FLOW: 'trong [ ] hay { } không được xuống dòng bằng gạch đầu dòng: hãy dùng dấu phẩy',
  BAD_ALIAS: 'tên sau dấu * không có ở trên: hãy sửa tên, hoặc đặt &tên ở nơi ghi đầu tiên',
  MULTIPLE_DOCS: 'dấu --- chia tệp làm hai: hãy bỏ',
}
const OTHER = 'chỗ này không đúng cách viết YAML: hãy xem thụt lề, dấu hai chấm và ngoặc kép'

/** What YAML refuses, in one sentence for an author. */
export function yamlSentence({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  // A bracket left open is called an indent as well: the next line stands too far to the left to be inside.
  const isOpen = code === 'BAD_INDENT' && message.includes('end with a')
  return `không đọc được YAML: ${isOpen ? UNCLOSED : (SENTENCES[code] ?? OTHER)}`
}
