import { expect, test } from 'vitest'
import { answer, missing, prepare, readSlip } from '../../../engine/index.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import type { Answers, Fault, Marks } from '../../../knowledge/schema/index.ts'
import { packOf } from '../fixture.ts'

const { content } = compileContent('knowledge/content')
const knowledge = prepare([packOf(content)])

function answerTo(code: string, answers: Answers, inPerson = true) {
  const found = answer(knowledge, {
    code,
    answers,
    ...(inPerson && { channel: 'in-person' as const }),
    today: '2026-11-22',
  })
  if (found === undefined) throw new Error(`${code} is not known`)
  return found
}

/** What slips say in words that are not ours; a sentence that names no paper marks none. */
const SLIPS: [procedure: string, answers: Answers, slip: string, marks: Marks][] = [
  [
    'dang-ky-khai-sinh',
    { 'giay-chung-sinh': 'co' },
    'Yêu cầu nộp bản chính chứng sinh của bệnh viện',
    { 'giay-chung-sinh': 'co-nhung:ban-sao' },
  ],
  [
    'dang-ky-khai-sinh',
    { 'giay-chung-sinh': 'co' },
    'Giấy chứng sinh mới có bản photo, tờ khai chưa ký',
    { 'giay-chung-sinh': 'co-nhung:ban-sao', 'to-khai': 'co-nhung:chua-ky' },
  ],
  [
    'dang-ky-khai-sinh',
    { 'giay-chung-sinh': 'co' },
    'Giay chung sinh la ban photo; To khai chua ky ten',
    { 'giay-chung-sinh': 'co-nhung:ban-sao', 'to-khai': 'co-nhung:chua-ky' },
  ],
  [
    'dang-ky-khai-sinh',
    { 'giay-chung-sinh': 'co' },
    'Thiếu giấy chứng sinh. Đơn xin việc chưa ký',
    { 'giay-chung-sinh': 'chua' },
  ],
  [
    'dang-ky-ket-hon',
    { 'ket-hon-truoc': 'da-ly-hon' },
    'Căn cước hết hạn và thiếu bản án ly hôn',
    { 'giay-to-tuy-than': 'co-nhung:het-han', 'ban-an-ly-hon': 'chua' },
  ],
  [
    'dang-ky-khai-sinh',
    { 'giay-chung-sinh': 'co' },
    'Chứng minh nơi cư trú của cha mẹ chưa có',
    { 'giay-to-cu-tru': 'chua' },
  ],
  [
    'dang-ky-khai-tu',
    { 'noi-mat': 'co-so-y-te' },
    'Tên người chết trên giấy báo tử không trùng với căn cước công dân',
    { 'giay-bao-tu-y-te': 'co-nhung:khac-ten' },
  ],
  [
    'dang-ky-khai-tu',
    { 'noi-mat': 'tai-nha', 'nguoi-di': 'nguoi-duoc-uy-quyen' },
    'Giấy ủy quyền viết tay không công chứng',
    { 'uy-quyen': 'co-nhung:chua-chung-thuc' },
  ],
  [
    'dang-ky-ket-hon',
    { 'ket-hon-truoc': 'da-ly-hon' },
    'Cần bổ sung quyết định ly hôn của tòa',
    { 'ban-an-ly-hon': 'chua' },
  ],
  [
    'dang-ky-ket-hon',
    { 'ket-hon-truoc': 'chua' },
    'CCCD của bên nữ hết hạn',
    { 'giay-to-tuy-than': 'co-nhung:het-han' },
  ],
  [
    'xac-nhan-tinh-trang-hon-nhan',
    { 'giay-cu': 'chua-tung', 'muc-dich': 'viec-khac' },
    'Tờ khai chưa ký tên',
    { 'to-khai': 'co-nhung:chua-ky' },
  ],
  [
    'dang-ky-thuong-tru',
    { 'noi-o': 'thue-muon', 'nguoi-dang-ky': 'nguoi-lon', 'chu-nha': 'dong-y' },
    'CT01 thiếu chữ ký chủ hộ',
    { ct01: 'co-nhung:chua-ky' },
  ],
  [
    'dang-ky-thuong-tru',
    { 'noi-o': 'thue-muon', 'nguoi-dang-ky': 'nguoi-lon', 'chu-nha': 'dong-y' },
    'Hợp đồng thuê nhà không có công chứng',
    { 'hop-dong-o': 'co-nhung:chua-chung-thuc' },
  ],
  [
    'dang-ky-thuong-tru',
    { 'noi-o': 'thue-muon', 'nguoi-dang-ky': 'nguoi-lon', 'chu-nha': 'dong-y' },
    'Chưa có xác nhận đủ diện tích nhà ở tối thiểu',
    { 'du-dien-tich': 'chua' },
  ],
  [
    'sang-ten-so-do',
    { 'ly-do': 'tang-cho' },
    'Hợp đồng tặng cho chưa công chứng',
    { 'hop-dong': 'co-nhung:chua-chung-thuc' },
  ],
  [
    'sang-ten-so-do',
    { 'ly-do': 'mua-ban' },
    'Đơn đăng ký biến động không đúng mẫu',
    { don: 'chua' },
  ],
  ['dang-ky-sang-ten-xe', {}, 'Chưa có chứng từ lệ phí trước bạ', { 'le-phi-truoc-ba': 'chua' }],
  [
    'dang-ky-sang-ten-xe',
    {},
    'Giấy mua bán xe chưa chứng thực chữ ký',
    { 'giay-chuyen-quyen': 'co-nhung:chua-chung-thuc' },
  ],
  [
    'cap-ho-chieu-pho-thong',
    { 'nguoi-lam': 'tu-14', 'lan-thu': 'lan-dau' },
    'Ảnh không đúng quy định, phông nền không trắng',
    { anh: 'chua' },
  ],
  [
    'cap-ho-chieu-pho-thong',
    { 'nguoi-lam': 'duoi-14', 'lan-thu': 'lan-dau', 'ma-dinh-danh-tre': 'chua' },
    'Thiếu bản sao giấy khai sinh của cháu',
    { 'khai-sinh': 'chua' },
  ],
  [
    'cap-giay-an-toan-thuc-pham',
    { viec: 'xin-giay' },
    'Giấy khám sức khỏe của nhân viên quá 12 tháng',
    { 'suc-khoe': 'co-nhung:het-han' },
  ],
  [
    'rut-bao-hiem-xa-hoi-mot-lan',
    { 'ly-do-rut': 'nghi-viec' },
    'Sổ BHXH ghi sai ngày sinh so với CCCD',
    { 'so-bhxh': 'co-nhung:khac-ten' },
  ],
  [
    'tro-cap-tho-cung-liet-si',
    {},
    'Văn bản ủy quyền thờ cúng thiếu chữ ký một người con',
    { 'uy-quyen': 'co-nhung:chua-ky' },
  ],
  [
    'tro-cap-tuat-mot-lan',
    {},
    'Sổ bảo hiểm của người mất là bản photocopy',
    { 'so-bhxh': 'co-nhung:ban-sao' },
  ],
  [
    'dang-ky-khai-sinh',
    { 'giay-chung-sinh': 'co-nguoi-lam-chung' },
    'Đề nghị bổ sung xác nhận của người làm chứng về việc sinh',
    { 'van-ban-lam-chung': 'chua' },
  ],
  [
    'dang-ky-khai-sinh',
    { 'giay-chung-sinh': 'co' },
    'Mẹ bé xuất trình căn cước công dân đã quá hạn',
    { 'giay-tuy-than': 'co-nhung:het-han' },
  ],
  [
    'dang-ky-khai-sinh',
    { 'giay-chung-sinh': 'co' },
    'Hồ sơ chưa hợp lệ, mời công dân liên hệ bộ phận một cửa',
    {},
  ],
  [
    'dang-ky-khai-tu',
    { 'noi-mat': 'co-so-y-te' },
    'Không có giấy báo tử do bệnh viện cấp',
    { 'giay-bao-tu-y-te': 'chua' },
  ],
  ['dang-ky-lai-khai-sinh', {}, 'Tờ khai điền thiếu, chưa ký', { 'to-khai': 'co-nhung:chua-ky' }],
  ['dang-ky-giam-ho', {}, 'Thiếu văn bản cử người giám hộ', { 'van-ban-cu': 'chua' }],
  [
    'xac-nhan-tinh-trang-hon-nhan',
    { 'da-ket-hon': 'da-ly-hon', 'giay-cu': 'chua-tung', 'muc-dich': 'viec-khac' },
    'Đề nghị cung cấp bản án ly hôn có hiệu lực',
    { 'so-ban-an-ly-hon': 'chua' },
  ],
  ['dang-ky-tam-tru', {}, 'Thiếu hợp đồng thuê nhà', { 'cho-o-thue': 'chua' }],
  ['tach-ho', {}, 'Chủ hộ chưa ký ý kiến đồng ý', { 'y-kien-dong-y': 'co-nhung:chua-ky' }],
  ['cap-doi-so-do', {}, 'Nộp sổ đỏ bản photo', { 'so-do': 'co-nhung:ban-sao' }],
  ['tach-hop-thua-dat', {}, 'Bản vẽ tách thửa chưa ký', { 'ban-ve': 'co-nhung:chua-ky' }],
  ['huong-luong-huu', {}, 'Sổ BHXH có năm sinh khác với CCCD', { 'so-bhxh': 'co-nhung:khac-ten' }],
  ['mai-tang-bao-hiem-xa-hoi', {}, 'Chưa nộp bản sao giấy khai tử', { 'giay-chung-tu': 'chua' }],
  [
    'cong-nhan-ho-ngheo',
    {},
    'Giấy đề nghị chưa có chữ ký của đại diện hộ',
    { 'giay-de-nghi': 'co-nhung:chua-ky' },
  ],
  ['giay-phep-xay-dung-nha', {}, 'Bản vẽ thiết kế thiếu mặt cắt móng', { 'ban-ve': 'chua' }],
  [
    'giay-phep-xay-dung-nha',
    {},
    'Thiếu cam kết bảo đảm an toàn công trình liền kề',
    { 'cam-ket': 'chua' },
  ],
  ['doi-giay-phep-lai-xe', {}, 'Giấy khám sức khỏe hết hạn', { 'giay-kham': 'co-nhung:het-han' }],
  ['cap-the-can-cuoc-duoi-14', {}, 'Chưa có giấy khai sinh của cháu', { 'khai-sinh': 'chua' }],
  [
    'nguoi-co-cong-tu-tran',
    { khoan: 'mai-tang', 'che-do': 'huan-chuong' },
    'Huy chương là bản phô tô chưa chứng thực',
    { 'huan-chuong': 'co-nhung:chua-chung-thuc' },
  ],
  [
    'huong-tro-cap-that-nghiep',
    { 'thoi-gian-dong': 'du-24' },
    'Quyết định thôi việc không ghi ngày nghỉ',
    { 'giay-nghi-viec': 'chua' },
  ],
]

test.for(SLIPS)('%s: %o %s', ([procedure, answers, slip, marks]) => {
  expect(readSlip(answerTo(procedure, answers), slip)).toEqual(marks)
})

const FAULTS: (Fault | undefined)[] = [
  undefined,
  'het-han',
  'ban-sao',
  'khac-ten',
  'chua-ky',
  'chua-chung-thuc',
]

test('whatever is missing of any procedure, each sentence is whole and says where to get it', () => {
  for (const { code, id } of content.procedures) {
    const found = answerTo(code, {}, false)
    for (const fault of FAULTS) {
      const mark = fault === undefined ? ('chua' as const) : (`co-nhung:${fault}` as const)
      const marks = Object.fromEntries(found.documents.map((paper) => [paper.id, mark]))
      const { say, papers } = missing(found, marks)
      for (const sentence of [say, ...papers.flatMap((one) => [one.say, one.verdict, ...one.get])])
        expect(sentence, `${id} ${mark}`).toMatch(/^\p{Lu}(?!.*undefined).*[.]$/u)
      for (const { get } of papers) expect(get.length, `${id} ${mark}`).toBeGreaterThan(0)
    }
  }
})
