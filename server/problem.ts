import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Conversation, Problem, Turn } from '../knowledge/schema/index.ts'

/** What can go wrong, by its stable code: the status, a title, and the sentence for people. */
const PROBLEMS = {
  'bad-json': [400, 'Không đọc được nội dung', 'Nội dung gửi lên không phải JSON hợp lệ.'],
  'unknown-tenant': [
    404,
    'Không có đơn vị này',
    'Chưa có cổng hay xã, phường nào mang mã đơn vị này.',
  ],
  'unknown-procedure': [404, 'Không có thủ tục này', 'Kho chưa có thủ tục nào mang mã này.'],
  'mistyped-code': [
    404,
    'Mã gõ nhầm',
    'Mã này gõ nhầm hoặc thiếu một chữ. Bạn xem lại từng chữ trên giấy giúp nhé.',
  ],
  'unknown-code': [
    404,
    'Không mở được mã',
    'Mã này không còn mở được. Bạn hỏi lại từ đầu giúp nhé.',
  ],
  'not-found': [404, 'Không có địa chỉ này', 'Địa chỉ này không có ở đây.'],
  'method-not-allowed': [
    405,
    'Sai phương thức',
    'Địa chỉ này không nhận phương thức vừa dùng. Phương thức được nhận nằm ở dòng Allow.',
  ],
  'stale-choice': [
    409,
    'Lựa chọn đã cũ',
    'Lựa chọn này không còn khớp với cuộc hỏi đáp. Bạn chọn lại giúp ở câu mới nhất ạ.',
  ],
  'too-large': [413, 'Nội dung quá lớn', 'Nội dung gửi lên vượt quá 8 KB.'],
  'wrong-type': [
    415,
    'Sai kiểu nội dung',
    'Nội dung gửi lên cần kiểu application/json, bảng mã UTF-8.',
  ],
  invalid: [422, 'Nội dung chưa hợp lệ', 'Nội dung gửi lên chưa đúng khuôn.'],
  empty: [422, 'Câu hỏi trống', 'Bạn chưa viết câu hỏi. Bạn viết vài chữ về việc cần làm nhé.'],
  'too-long': [422, 'Câu hỏi quá dài', 'Câu hỏi dài quá 300 ký tự. Bạn viết ngắn lại giúp nhé.'],
  'too-many': [429, 'Hỏi quá nhanh', 'Bạn đang hỏi hơi nhanh. Bạn đợi một lát rồi thử lại nhé.'],
  internal: [500, 'Lỗi của hệ thống', 'Hệ thống đang gặp lỗi. Bạn thử lại sau ít phút nhé.'],
  draining: [503, 'Đang dừng', 'Máy chủ đang dừng để bảo trì. Bạn thử lại sau ít phút nhé.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>

/** Stable code of a problem, for programs. */
export type ProblemCode = keyof typeof PROBLEMS

/** Every code, in the order in which people read of them. */
export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[]

/** What is said of a problem where nothing more is known of it. */
export function problemWords(code: ProblemCode) {
  const [status, title, detail] = PROBLEMS[code]
  return { status, title, detail }
}

type Extra = { detail?: string; field?: string; turn?: Turn; conversation?: Conversation }

/** A problem on its way to the one error handler of the app. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly extra: Extra

  constructor(code: ProblemCode, extra: Extra = {}) {
    super(code)
    this.code = code
    this.extra = extra
  }
}

/** A field that is in the right shape, but means nothing here: names it, and says why. */
export function refuse(field: string, why: string): never {
  throw new ProblemError('invalid', { detail: `Trường "${field}" chưa đúng: ${why}.`, field })
}

/** Answers with a problem as RFC 9457 has it. */
export function respondProblem(c: Context, code: ProblemCode, extra: Extra = {}): Response {
  const [status, title, detail] = PROBLEMS[code]
  const problem: Problem = {
    type: `urn:hoi-thu-tuc:problem:${code}`,
    title,
    status,
    code,
    detail,
    ...extra,
  }
  return c.json(problem, status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}
