// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { Block } from '../../knowledge/schema/turn.ts'
import { draw, everyElement, expectAccessible, find, listen, settle, textOf } from './draw.ts'
import { answer, candidates } from './turns.ts'

const block = (type: Block['type']) =>
  [...answer.blocks, ...candidates.blocks].find((one) => one.type === type)

const drawBlock = (type: Block['type']) =>
  draw(`htt-${type}-block`, { block: block(type), sources: answer.sources, live: true })

test.for([
  { type: 'text', says: ['Xem', 'trang này', 'trang kia'] },
  {
    type: 'checklist',
    says: [
      'Giấy chứng sinh',
      '1 bản chính, nộp lại',
      'Cần nếu người khác đi làm thay',
      'Không cần mang',
      'Đã chuẩn bị 0/2',
    ],
  },
  { type: 'facts', says: ['Người đi khai sinh', 'quy định của tỉnh'] },
  {
    type: 'fees',
    says: ['8.000 đồng', 'Không mất tiền', 'Tổng cộng', 'Chưa có tổng', 'Chọn nơi bạn ở'],
  },
  { type: 'times', says: ['Trong ngày', 'Ngày chắc chắn ghi trên giấy hẹn.'] },
  {
    type: 'where',
    says: ['Ủy ban nhân dân xã', 'Chưa có thông tin', 'Thông tin minh họa', 'Trụ sở mới'],
  },
  { type: 'link', says: ['Mở trang nộp hồ sơ', 'Mã thủ tục', '1.001193', 'Chép mã'] },
  { type: 'steps', says: ['Nộp hồ sơ', 'Nhận kết quả'] },
  { type: 'refusals', says: ['Ảnh mờ', 'Cách tránh: Chụp lại cho rõ'] },
  { type: 'glossary', says: ['Trích lục'] },
  { type: 'candidates', says: ['Đăng ký khai sinh', 'Cho trẻ mới sinh'] },
  { type: 'contact', says: ['Tổng đài', '1900 1009'] },
  { type: 'sources', says: ['Hồ sơ thủ tục 1.001193', 'Kiểm tra ngày 20/11/2026', '60/2014/QH13'] },
] as const)('$type shows its facts and is accessible', async ({ type, says }) => {
  const element = await drawBlock(type)
  for (const words of says) expect(textOf(element)).toContain(words)
  await expectAccessible(element)
})

describe('interaction', () => {
  test('a choice beside a paper sends the answer, and takes it back when pressed again', async () => {
    const element = await drawBlock('checklist')
    const heard = listen(element, 'htt-act')
    find(element, 'button', 'Người khác').click()
    expect(heard).toEqual([
      { act: { type: 'set', question: 'nguoi-nop', value: 'nguoi-khac' }, joining: 'replace' },
    ])
  })

  test('a count is sent as a number', async () => {
    const element = await drawBlock('fees')
    const heard = listen(element, 'htt-act')
    find<HTMLInputElement>(element, 'input').value = '3'
    find(element, 'button', 'Cập nhật').click()
    expect(heard).toEqual([
      { act: { type: 'set', question: 'so-ban', value: 3 }, joining: 'replace' },
    ])
  })

  test('a candidate is chosen by its option', async () => {
    const element = await drawBlock('candidates')
    const heard = listen(element, 'htt-act')
    find(element, 'button', 'Đăng ký lại khai sinh').click()
    expect(heard).toEqual([
      {
        act: { type: 'choose', id: 'p:1.004884' },
        said: 'Đăng ký lại khai sinh',
        joining: 'append',
      },
    ])
  })

  test('a source opens under its line, and only a listed host becomes a link', async () => {
    const element = await drawBlock('checklist')
    find(element, '.mark', '1').click()
    await settle(element)
    expect(textOf(element)).toContain('Hồ sơ thủ tục 1.001193')
    expect(find<HTMLAnchorElement>(element, '.source a').href).toBe('https://dichvucong.gov.vn/x')
    find(element, '.mark', '2').click()
    await settle(element)
    expect(textOf(element)).toContain('Trang lạ')
    const strange = everyElement(element).filter((one) => one.matches('a[href*="example.com"]'))
    expect(strange).toEqual([])
  })

  test('an unsafe link in rich text ends as its words', async () => {
    const element = await drawBlock('text')
    const links = everyElement(element).filter((one) => one.matches('a'))
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://moj.gov.vn/'])
  })
})
