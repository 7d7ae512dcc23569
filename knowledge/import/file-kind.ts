/** The shapes that can be read. */
export type ReadableKind = 'catalogue' | 'api' | 'structured' | 'page'

/** What a file holds: a readable shape, or why it is left out. */
export type FileKind = { kind: ReadableKind } | { skip: string }

type Marks = { keys: readonly string[]; is: FileKind }

/** The first shape whose keys are all there wins, so the fuller ones come first. */
const SHAPES: readonly Marks[] = [
  { keys: ['code', 'executionMethods'], is: { kind: 'api' } },
  { keys: ['code', 'methods', 'documents', 'crawled'], is: { kind: 'structured' } },
  { keys: ['Mã thủ tục:', 'Cách thức thực hiện:'], is: { kind: 'page' } },
  { keys: ['id', 'code', 'categories', 'departments'], is: { kind: 'catalogue' } },
  {
    keys: ['ma_thu_tuc', 'cach_thuc_thuc_hien', '_crawled'],
    is: {
      skip: 'bản thô, các bảng dính thành một chuỗi; hãy nhập bản đã tách bảng của cùng nguồn',
    },
  },
  {
    keys: ['thu_tuc_id', 'metadata', 'tables'],
    is: { skip: 'bản trích từ tệp .doc, chưa có bộ đọc; nhiều mã trong đó đã bỏ' },
  },
  {
    keys: ['promulgator', 'channel', 'value', 'note'],
    is: { skip: 'bảng phí tách rời; số tiền đã có trong bản ghi chi tiết' },
  },
  { keys: ['q', 'expect'], is: { skip: 'bộ câu hỏi, không phải thủ tục' } },
  {
    keys: ['ma_tthc', 'ten_tthc'],
    is: { skip: 'bản xuất của cơ sở dữ liệu quốc gia, chưa có bộ đọc' },
  },
  { keys: ['MATTHC'], is: { skip: 'bản của trục tích hợp, chưa có bộ đọc' } },
]

/** Tells by the keys of its first records what a file holds. */
export function fileKind(records: readonly unknown[]): FileKind {
  for (const record of records) {
    if (typeof record !== 'object' || record === null || Array.isArray(record)) continue
    const shape = SHAPES.find(({ keys }) => keys.every((key) => Object.hasOwn(record, key)))
    if (shape) return shape.is
  }
  return { skip: 'không nhận ra khuôn dữ liệu thủ tục nào' }
}
