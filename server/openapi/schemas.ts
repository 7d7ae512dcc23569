import * as z from 'zod'
import {
  Answer,
  AnswerRequest,
  Block,
  CaseTable,
  ChannelId,
  CodedCase,
  Conversation,
  Layer,
  Level,
  Place,
  Problem,
  RichNode,
  Turn,
  TurnRequest,
  TurnResponse,
  When,
} from '../../knowledge/schema/index.ts'

/** One procedure of the catalogue, as a list shows it. */
const ProcedureItem = z.strictObject({
  code: z.string().describe('mã thủ tục của danh mục quốc gia, ví dụ 1.001193'),
  id: z.string().describe('tên trong địa chỉ, ví dụ dang-ky-khai-sinh'),
  name: z.string().describe('tên thủ tục'),
  field: z.string().describe('lĩnh vực, ví dụ ho-tich'),
  levels: z.array(Level).describe('cấp giải quyết'),
  agency: z.string().nullable().describe('cơ quan giải quyết'),
  detail: z
    .enum(['full', 'portal', 'none'])
    .describe('full: đã soạn từng trường hợp; portal: danh sách của Cổng; none: chỉ có tên'),
  province: z.string().optional().describe('mã tỉnh, nếu là bản riêng của một tỉnh'),
  why: z.array(z.string()).describe('vì sao khớp với lời tìm'),
})

const ProcedureList = z.strictObject({
  total: z.int().describe('số thủ tục khớp'),
  items: z.array(ProcedureItem).describe('những thủ tục khớp nhất'),
})

const Commune = z.strictObject({
  code: z.string().describe('mã xã năm chữ số'),
  name: z.string().describe('tên ngày nay'),
  province: z
    .strictObject({
      code: z.string().describe('mã tỉnh hai chữ số'),
      name: z.string().describe('tên tỉnh'),
    })
    .describe('tỉnh, thành phố'),
  was: z.array(z.string()).describe('các xã, phường trước 07/2025 trên đất này'),
})

const at = z.array(z.int()).describe('các chữ nói về nơi ở, đếm từ 0')
const PlaceOption = z.strictObject({
  label: z.string().describe('chữ trên nút'),
  detail: z.string().optional().describe('dòng phụ, để phân biệt'),
  province: z.string().describe('mã tỉnh'),
  commune: z.string().optional().describe('mã xã, nếu chọn là xong'),
  text: z.string().optional().describe('nếu chưa xong: lời để hỏi lại'),
  before: z.string().optional().describe('tên cũ mà người dân đã gọi'),
})
const say = z.string().describe('câu để nói với người dân')
const because = z.array(z.string()).describe('vì sao hiểu như vậy')
const question = {
  say,
  ask: z.string().describe('câu hỏi để rõ hơn'),
  options: z.array(PlaceOption).describe('các nơi có thể'),
  because,
  at,
}

/** What the words say about where somebody lives. */
const PlaceResult = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found').describe('đã rõ một xã, phường'),
    commune: Commune.describe('xã, phường ngày nay'),
    before: z.string().optional().describe('tên cũ mà người dân đã gọi'),
    say,
    because,
    at,
  }),
  z.strictObject({
    kind: z.literal('choose').describe('có vài nơi, cần chọn một'),
    why: z
      .enum(['divided', 'same-name', 'slip'])
      .describe('xã cũ bị chia, trùng tên, hoặc gõ nhầm'),
    ...question,
  }),
  z.strictObject({
    kind: z.literal('narrow').describe('mới rõ huyện hoặc tỉnh'),
    level: z.enum(['name', 'district', 'province']).describe('rõ đến đâu'),
    province: z.string().optional().describe('mã tỉnh, nếu đã rõ'),
    before: z.string().optional().describe('tỉnh cũ đã được gọi'),
    ...question,
  }),
  z.strictObject({ kind: z.literal('none').describe('không có nơi nào trong lời') }),
])

const PlaceList = z.strictObject({
  total: z.int().describe('số tỉnh, thành phố khớp tên'),
  place: PlaceResult.describe('xã, phường ngày nay mà lời ấy nói tới, hoặc câu cần hỏi thêm'),
  items: z
    .array(
      z.strictObject({
        code: z.string().describe('mã tỉnh hai chữ số'),
        name: z.string().describe('tên tỉnh'),
        was: z.array(z.string()).describe('tên các tỉnh trước 07/2025'),
      }),
    )
    .describe('tỉnh, thành phố khớp tên'),
})

const ShortCode = z.strictObject({
  code: z.string().describe('5 đến 10 chữ và số, chữ cuối để phát hiện gõ nhầm'),
  withoutMarks: z
    .literal(true)
    .optional()
    .describe('dấu trên giấy tờ không vừa trong mã, nên mã chỉ giữ câu trả lời'),
})

const ReopenedCase = z.strictObject({
  case: CodedCase.describe('trường hợp trong mã'),
  again: z.array(z.string()).describe('câu hỏi có câu trả lời không còn dùng được, cần hỏi lại'),
})

const Health = z.strictObject({
  status: z.enum(['ok', 'ready']).describe('ok: đang chạy; ready: nhận yêu cầu'),
})

const words = { Place, ChannelId, Level, Layer }

/** What a client sends, by the name under which the description holds it. */
export const requests = { ...words, TurnRequest, AnswerRequest, CodedCase }

/** What comes back, by name. */
export const replies = {
  ...words,
  TurnResponse,
  Turn,
  Block,
  RichNode,
  Conversation,
  Answer,
  When,
  Problem,
  ProcedureList,
  ProcedureItem,
  CaseTable,
  PlaceList,
  PlaceResult,
  PlaceOption,
  CodedCase,
  ShortCode,
  ReopenedCase,
  Health,
}

/** A named request. */
export type RequestName = keyof typeof requests
/** A named reply. */
export type ReplyName = keyof typeof replies
