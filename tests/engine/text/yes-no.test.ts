import { describe, expect, test } from 'vitest'
import { yesOrNo } from '../../../engine/text/yes-no.ts'

const optionsOf = (labels: string[]) => labels.map((label, at) => ({ id: `${at + 1}`, label }))

describe('what a bare yes and a bare no mean', () => {
  test.each<[string, string[], string | undefined, string | undefined]>([
    ['Cha mẹ đã đăng ký kết hôn chưa ạ?', ['Rồi', 'Chưa'], '1', '2'],
    ['Lúc sinh, mẹ còn làm ở công ty không ạ?', ['Còn làm', 'Đã nghỉ'], '1', '2'],
    ['Sổ có chỗ sai, thiếu không ạ?', ['Đúng và đủ', 'Có sai, thiếu'], '2', '1'],
    ['Cả năm bán được trên 1 tỷ đồng không ạ?', ['Từ 1 tỷ trở xuống', 'Trên 1 tỷ'], '2', '1'],
    ['Người đó đã có hộ chiếu chưa ạ?', ['Chưa có', 'Có, còn hạn', 'Có, hết hạn'], undefined, '1'],
    [
      'Đất có đang thế chấp hay tranh chấp không ạ?',
      ['Không', 'Đang thế chấp', 'Tranh chấp'],
      undefined,
      '1',
    ],
    [
      'Những người thừa kế đã đồng ý và đủ mặt chưa ạ?',
      ['Đã có văn bản chia', 'Đồng ý, chưa làm giấy', 'Chưa thống nhất'],
      undefined,
      undefined,
    ],
    [
      'Bạn nghỉ việc đã bao lâu rồi ạ?',
      ['Chưa tới 3 tháng', 'Đã hơn 3 tháng'],
      undefined,
      undefined,
    ],
    ['Bạn sang tên vì gì ạ?', ['Mua bán', 'Được cho, tặng', 'Thừa kế'], undefined, undefined],
    ['Ai muốn khóa ạ?', ['Chủ tài khoản', 'Cơ quan, tổ chức'], undefined, undefined],
    ['Người ốm chữa ở đâu ạ?', ['Nằm viện', 'Chữa ở nước ngoài'], undefined, undefined],
    [
      'Bản chính thế nào ạ?',
      ['Còn nguyên', 'Đã ép nhựa', 'Không còn bản chính'],
      undefined,
      undefined,
    ],
    ['Cụ đang nhận khoản nào ạ?', ['Không có khoản nào', 'Có lương hưu'], undefined, '1'],
    [
      'Trước đây đã khai tử chưa, sổ gốc còn không ạ?',
      ['Còn sổ', 'Chưa khai tử'],
      undefined,
      undefined,
    ],
    ['Đã trả hết nợ và được đồng ý chưa ạ?', ['Trả hết rồi', 'Bị từ chối'], '1', undefined],
  ])('%s', (ask, labels, yes, no) => {
    expect([yesOrNo('yes', optionsOf(labels), ask), yesOrNo('no', optionsOf(labels), ask)]).toEqual(
      [yes, no],
    )
  })

  test('an editor may say which option a "có" means', () => {
    const options = [
      { id: 'co', label: 'Có giấy hộ nghèo', says: ['có'] },
      { id: 'kho-khan', label: 'Khó khăn, chưa xét' },
      { id: 'khong', label: 'Không' },
    ]
    expect(yesOrNo('yes', options, 'Nhà có phải hộ nghèo không ạ?')).toBe('co')
  })

  test('where the question is not known, only a yes beside a no', () => {
    expect(yesOrNo('yes', optionsOf(['Có chỗ ở', 'Chưa có']))).toBe('1')
    expect(yesOrNo('no', optionsOf(['Còn sổ', 'Mất cả', 'Chưa từng đăng ký']))).toBeUndefined()
  })
})
