import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepare, reply } from '../../../engine/index.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { Pack } from '../../../knowledge/schema/index.ts'

const { content } = compileContent(join(import.meta.dirname, '../../../knowledge/content'))
const knowledge = prepare([
  Pack.parse({ format: 1, layer: 'curated', hash: '0'.repeat(64), content }),
])
const ids = new Map(content.talks.map(({ id, reply }) => [JSON.stringify(reply[0]), id]))
const turnOf = (message: string) => reply(knowledge, { message, today: '2026-11-21' }).turn

/** The fixed reply that a message gets, by its first sentence. */
function talkOf(message: string): string | undefined {
  const { say, kind } = turnOf(message)
  if (!['talk', 'urgent', 'unknown'].includes(kind)) return undefined
  const found = content.talks.find(({ reply }) => plain(reply[0]) === say)
  return found && ids.get(JSON.stringify(found.reply[0]))
}

function plain(node: unknown): string {
  const { text, children } = node as { text?: string; children?: unknown[] }
  return text ?? (children ?? []).map(plain).join('')
}

describe('a kind reply of its own', () => {
  test.for([
    ['cháu bị cha dượng đánh hoài', 'xam-hai-tre-em'],
    ['be bi danh dap', 'xam-hai-tre-em'],
    ['chồng em đánh em', 'bao-luc'],
    ['có trộm vô nhà', 'bao-luc'],
    ['nhà đang cháy', 'chay-no'],
    ['chay nha roi cuu voi', 'chay-no'],
    ['mẹ tôi bị đột quỵ', 'cap-cuu'],
    ['em muốn chết cho rồi', 'muon-chet'],
    ['con em bị lạc', 'mat-tich'],
    ['có người tự xưng công an kêu chuyển tiền', 'lua-dao'],
    ['số lạ gọi bảo cập nhật vneid', 'lua-dao'],
    ['mấy giờ phường làm việc', 'gio-lam-viec'],
    ['thu 7 co lam viec ko', 'gio-lam-viec'],
    ['xin số điện thoại ủy ban', 'so-dien-thoai'],
    ['ủy ban mới ở đâu', 'tru-so'],
    ['cccd làm ở đâu', 'noi-nhan-cong-an'],
    ['trưởng thôn là ai', 'lanh-dao'],
    ['hồ sơ của tui tới đâu rồi', 'ho-so-den-dau'],
    ['nop ho so lau roi chua thay', 'da-nop-roi'],
    ['hồ sơ đất bị trả về', 'ho-so-bi-tra'],
    ['cán bộ hách dịch', 'phan-anh-can-bo'],
    ['đồ ngu', 'loi-nang'],
    ['kêu người thật ra đây', 'goi-nguoi-that'],
    ['bạn là ai vậy', 'ai-tra-loi'],
    ['muốn ly hôn', 'ly-hon'],
    ['thủ tục tuyên bố mất tích', 'tuyen-bo-mat-tich-da-chet'],
    ['vượt đèn đỏ phạt nhiêu', 'phat-giao-thong'],
    ['hàng xóm hát karaoke ồn quá', 'lang-gieng'],
    ['dự báo thời tiết mai', 'ngoai-pham-vi'],
    ['cảm ơn nha', 'cam-on'],
    ['alo', 'chao'],
  ] as const)('%s → %s', ([message, id]) => {
    expect(talkOf(message)).toBe(id)
  })
})

describe('a question about a procedure is not taken over', () => {
  test.for([
    'xin giấy phép phòng cháy chữa cháy cho nhà xưởng',
    'xin giay phep phong chay chua chay',
    'cháy nhà mất hết giấy tờ, xin cấp lại giấy khai sinh',
    'mất căn cước thì làm sao',
    'mất giấy khai sinh',
    'giấy khai sinh đánh máy sai tên',
    'bị cướp mất căn cước giờ làm lại sao',
    'khai tử cho người bị tai nạn giao thông',
    'mo tiem ban thuoc thu y can dieu kien gi',
    'hưởng chế độ tai nạn lao động',
    'đã ly hôn, nay đăng ký kết hôn với người khác',
    'xin giấy xác nhận tình trạng hôn nhân sau khi ly hôn',
    'ghi chú ly hôn ở nước ngoài',
    'cấp chứng chỉ hành nghề luật sư',
    'cấp giấy phép lao động cho người nước ngoài',
    'mở quán cà phê',
    'mở nhà hàng karaoke',
    'cấp giấy chứng nhận an toàn thực phẩm cho quán ăn',
    'chứng thực bản dịch tiếng anh',
    'thay đổi trụ sở hộ kinh doanh',
    'trợ cấp cho người khuyết tật nặng',
    'khám sức khỏe nghĩa vụ quân sự',
    'đăng ký khai sinh cho trẻ bị bỏ rơi',
    'cấp lại căn cước ở đâu',
    'nhập khẩu cho con ở đâu',
    'đăng ký tạm trú ở đâu',
    'cho tôi hỏi đăng ký kết hôn',
    'xin chào, cho tôi hỏi thủ tục khai tử',
    'cảm ơn, nhưng còn đăng ký tạm trú thì sao',
  ])('%s', (message) => {
    expect(talkOf(message)).toBeUndefined()
  })
})

test('numbers to call stand first where a life is in danger', () => {
  for (const { kind, reply } of content.talks.filter(({ kind }) => kind === 'urgent')) {
    expect(kind).toBe('urgent')
    expect(plain(reply[0])).toMatch(/11[1-5]/)
  }
})

test('what is said first has at most 25 words', () => {
  for (const { id, reply } of content.talks)
    expect(plain(reply[0]).split(/\s+/).length, id).toBeLessThanOrEqual(25)
})
