import { describe, expect, test } from 'vitest'
import { answer, missing, prepare, readSlip } from '../../../engine/index.ts'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { type Answers, type ChannelId, Marks, Missing } from '../../../knowledge/schema/index.ts'
import { packOf } from '../fixture.ts'

const knowledge = prepare([packOf(compileContent('knowledge/content').content)])

type Returned = {
  /** What was filed, and for which case. */
  procedure: string
  answers?: Answers
  channel?: ChannelId
  /** The sentence on the slip. */
  slip: string
  marks: Marks
  /** Words of where to get it, for each marked paper in the order of the list. */
  get: string[]
  file: Missing['fileToday']
}

const RETURNED: Returned[] = [
  {
    procedure: 'dang-ky-khai-sinh',
    answers: { 'giay-chung-sinh': 'co' },
    channel: 'in-person',
    slip: 'Hồ sơ thiếu giấy chứng sinh, đề nghị công dân bổ sung.',
    marks: { 'giay-chung-sinh': 'chua' },
    get: ['Lấy ở bệnh viện, nhà hộ sinh hoặc trạm y tế'],
    file: 'open',
  },
  {
    procedure: 'dang-ky-khai-sinh',
    answers: { 'giay-chung-sinh': 'co' },
    channel: 'in-person',
    slip: 'Giấy chứng sinh là bản photo, đề nghị xuất trình bản chính để đối chiếu.',
    marks: { 'giay-chung-sinh': 'co-nhung:ban-sao' },
    get: ['Mang bản chính theo'],
    file: 'open',
  },
  {
    procedure: 'dang-ky-khai-sinh',
    answers: { 'giay-chung-sinh': 'co-nguoi-lam-chung', 'nguoi-di': 'nguoi-duoc-uy-quyen' },
    channel: 'in-person',
    slip: 'Văn bản ủy quyền chưa được chứng thực chữ ký. Thiếu văn bản của người làm chứng về việc sinh.',
    marks: { 'van-ban-lam-chung': 'chua', 'uy-quyen': 'co-nhung:chua-chung-thuc' },
    get: ['nơi nhận hồ sơ', '2.000884'],
    file: 'no',
  },
  {
    procedure: 'dang-ky-khai-tu',
    answers: { 'noi-mat': 'tai-nha' },
    channel: 'in-person',
    slip: 'Chưa có giấy báo tử, yêu cầu bổ sung.',
    marks: { 'giay-bao-tu-xa': 'chua' },
    get: ['Ủy ban nhân dân cấp xã nơi người thân mất'],
    file: 'no',
  },
  {
    procedure: 'dang-ky-ket-hon',
    answers: { 'ket-hon-truoc': 'chua' },
    channel: 'in-person',
    slip: 'Giấy tờ tùy thân của bên nam đã hết hạn sử dụng.',
    marks: { 'giay-to-tuy-than': 'co-nhung:het-han' },
    get: ['1.014063'],
    file: 'open',
  },
  {
    procedure: 'dang-ky-ket-hon',
    answers: { 'ket-hon-truoc': 'vo-chong-da-mat' },
    channel: 'in-person',
    slip: 'Đề nghị bổ sung trích lục khai tử của người vợ trước.',
    marks: { 'trich-luc-khai-tu': 'chua' },
    get: ['tự tra cứu việc khai tử.+2.000635'],
    file: 'open',
  },
  {
    procedure: 'dang-ky-ket-hon',
    answers: { 'ket-hon-truoc': 'chua' },
    channel: 'in-person',
    slip: 'Tờ khai đăng ký kết hôn thiếu chữ ký của bên nữ.',
    marks: { 'to-khai': 'co-nhung:chua-ky' },
    get: ['Ký và ghi rõ họ tên'],
    file: 'depends',
  },
  {
    procedure: 'xac-nhan-tinh-trang-hon-nhan',
    answers: { 'giay-cu': 'con-giay', 'da-ket-hon': 'chua', 'muc-dich': 'viec-khac' },
    channel: 'in-person',
    slip: 'Công dân nộp lại Giấy xác nhận tình trạng hôn nhân đã cấp trước đây.',
    marks: { 'giay-cu': 'chua' },
    get: ['nơi đã cấp giấy'],
    file: 'no',
  },
  {
    procedure: 'xac-nhan-tinh-trang-hon-nhan',
    answers: { 'nguoi-nop': 'nguoi-khac', 'giay-cu': 'chua-tung', 'muc-dich': 'viec-khac' },
    channel: 'in-person',
    slip: 'Giấy ủy quyền không có chứng thực.',
    marks: { 'uy-quyen-nguoi-khac': 'co-nhung:chua-chung-thuc' },
    get: ['2.000884'],
    file: 'no',
  },
  {
    procedure: 'dang-ky-thuong-tru',
    answers: { 'noi-o': 'thue-muon', 'nguoi-dang-ky': 'nguoi-lon', 'chu-nha': 'dong-y' },
    channel: 'in-person',
    slip: 'Hợp đồng cho thuê, cho mượn, cho ở nhờ chưa công chứng, chứng thực.',
    marks: { 'hop-dong-o': 'co-nhung:chua-chung-thuc' },
    get: ['2.001035'],
    file: 'no',
  },
  {
    procedure: 'dang-ky-thuong-tru',
    answers: { 'noi-o': 'nguoi-than', 'quan-he': 'gia-dinh', 'nguoi-dang-ky': 'nguoi-lon' },
    channel: 'in-person',
    slip: 'Thiếu giấy tờ chứng minh quan hệ nhân thân với chủ hộ; tờ khai CT01 chưa ký.',
    marks: { ct01: 'co-nhung:chua-ky', 'quan-he-nhan-than': 'chua' },
    get: ['Ký và ghi rõ họ tên', '2.000635'],
    file: 'depends',
  },
  {
    procedure: 'sang-ten-so-do',
    slip: 'Chưa nộp bản gốc Giấy chứng nhận (sổ đỏ, sổ hồng).',
    marks: { 'so-do': 'co-nhung:ban-sao' },
    get: ['Mang bản chính theo.+1.012786'],
    file: 'no',
  },
  {
    procedure: 'dang-ky-sang-ten-xe',
    slip: 'Thiếu chứng nhận thu hồi đăng ký xe, biển số xe.',
    marks: { 'chung-nhan-thu-hoi': 'chua' },
    get: ['Bên bán làm tại cơ quan đăng ký xe.+1.013065'],
    file: 'no',
  },
  {
    procedure: 'thanh-lap-ho-kinh-doanh',
    answers: { 'ai-gop': 'gia-dinh', 'nguoi-nop': 'chinh-chu' },
    channel: 'in-person',
    slip: 'Văn bản ủy quyền của các thành viên gia đình cho một người làm chủ hộ kinh doanh chưa được công chứng.',
    marks: { 'uy-quyen-gia-dinh': 'co-nhung:chua-chung-thuc' },
    get: ['phòng công chứng hoặc Ủy ban nhân dân'],
    file: 'no',
  },
  {
    procedure: 'huong-tro-cap-that-nghiep',
    answers: { 'thoi-gian-dong': 'du-24' },
    slip: 'Họ tên, ngày sinh trên sổ bảo hiểm xã hội không khớp với căn cước.',
    marks: { 'so-bhxh': 'co-nhung:khac-ten' },
    get: ['sửa cho khớp căn cước'],
    file: 'no',
  },
  {
    procedure: 'huong-tro-cap-that-nghiep',
    answers: { 'thoi-gian-dong': 'du-24' },
    slip: 'Người lao động chưa có sổ bảo hiểm xã hội đã chốt.',
    marks: { 'so-bhxh': 'chua' },
    get: ['1.002759'],
    file: 'no',
  },
  {
    procedure: 'nguoi-co-cong-tu-tran',
    answers: { khoan: 'mai-tang', 'che-do': 'dang-huong' },
    slip: 'Trích lục khai tử chưa chứng thực.',
    marks: { 'khai-tu': 'co-nhung:chua-chung-thuc' },
    get: ['2.000815'],
    file: 'no',
  },
  {
    procedure: 'dang-ky-nuoi-con-nuoi',
    answers: { 'quan-he': 'nguoi-khac', be: 'o-voi-gia-dinh' },
    slip: 'Giấy khám sức khỏe của người nhận nuôi đã quá 6 tháng.',
    marks: { 'suc-khoe-nguoi-nhan': 'co-nhung:het-han' },
    get: ['Lấy ở bệnh viện đa khoa'],
    file: 'open',
  },
  {
    procedure: 'cap-phieu-ly-lich-tu-phap',
    answers: { 'loai-phieu': 'so-1', 'nguoi-nop': 'nguoi-khac' },
    channel: 'in-person',
    slip: 'Không có văn bản ủy quyền được công chứng hoặc chứng thực.',
    marks: { 'uy-quyen': 'chua' },
    get: ['Văn phòng công chứng hoặc Ủy ban nhân dân xã.+2.000884'],
    file: 'no',
  },
  {
    procedure: 'tro-cap-xa-hoi-hang-thang',
    answers: { 'viec-can-lam': 'xin-tro-cap', 'dien-huong': 'nguoi-khuyet-tat' },
    channel: 'in-person',
    slip: 'Bổ sung giấy xác nhận khuyết tật còn hiệu lực.',
    marks: { 'giay-khuyet-tat': 'chua' },
    get: ['1.001699'],
    file: 'no',
  },
]

function resolve({ procedure, answers = {}, channel, slip }: Returned) {
  const found = answer(knowledge, {
    code: procedure,
    answers,
    ...(channel && { channel }),
    today: '2026-11-22',
  })
  if (found === undefined) throw new Error(`${procedure} is not known`)
  const marks = readSlip(found, slip)
  return { found, marks, result: missing(found, marks) }
}

describe('twenty returned files: slip → missing paper → where to get it', () => {
  test('there are twenty', () => expect(RETURNED).toHaveLength(20))

  test.for(RETURNED)('$procedure: $slip', (returned) => {
    const { marks, result } = resolve(returned)
    expect(Marks.parse(marks)).toEqual(returned.marks)
    expect(
      Missing.parse(result)
        .papers.map(({ id }) => id)
        .sort(),
    ).toEqual(Object.keys(returned.marks).sort())
    for (const [place, words] of returned.get.entries())
      expect(result.papers[place]?.get.join(' ')).toMatch(new RegExp(words, 'u'))
    expect(result.fileToday).toBe(returned.file)
    for (const { say, get, verdict } of result.papers)
      for (const sentence of [say, ...get, verdict])
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(32)
  })
})
