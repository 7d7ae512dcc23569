// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { missing, readSlip } from '../../engine/index.ts'
import type { Marks } from '../../knowledge/schema/missing.ts'
import { type Hand, NO_HAND, type Papers, type PapersOutcome } from '../../widget/parts/hand.ts'
import { draw, everyElement, expectAccessible, find, listen, settle, textOf } from './draw.ts'
import { answer } from './turns.ts'

const paper: Omit<Papers['documents'][number], 'id' | 'name' | 'hand'> = {
  need: 'required',
  as: 'original',
  qty: 1,
  holds: 'yes',
  official: [],
  source: 's1',
}
const papers: Papers = {
  documents: [
    {
      ...paper,
      id: 'giay-chung-sinh',
      name: 'Giấy chứng sinh',
      hand: 'submit',
      where: 'Bệnh viện nơi bé sinh',
      obtain: {
        get: {
          procedure: { code: '1.002', id: 'cap-giay-chung-sinh', name: 'Cấp giấy chứng sinh' },
          time: '1 ngày',
        },
      },
    },
    { ...paper, id: 'to-khai', name: 'Tờ khai', hand: 'fill' },
  ],
  today: '2026-11-23',
  ways: [],
  refusals: [{ text: 'Ảnh mờ', fix: 'Chụp lại cho rõ.', source: 's1', holds: 'yes' }],
}
const block = {
  type: 'checklist',
  title: 'Giấy tờ',
  groups: [
    {
      kind: 'yes',
      title: 'Cần chuẩn bị',
      items: [
        {
          id: 'giay-chung-sinh',
          name: 'Giấy chứng sinh',
          faults: ['het-han', 'chua-ky'],
          cites: [],
        },
        { id: 'to-khai', name: 'Tờ khai', faults: ['chua-ky'], cites: [] },
      ],
    },
  ],
  notNeeded: [],
} as const

const ready: PapersOutcome = { ok: true, papers, tools: { missing, readSlip } }
const handWith = (marks: Marks, outcome: PapersOutcome = ready): Hand => ({
  ...NO_HAND,
  marks,
  isKept: false,
  papers: async () => outcome,
})
const drawWith = async (marks: Marks, outcome?: PapersOutcome) => {
  const hand = handWith(marks, outcome)
  const element = await draw('htt-checklist-block', {
    block,
    sources: answer.sources,
    live: true,
    hand,
  })
  await new Promise((resolve) => setTimeout(resolve))
  await settle(element)
  return element
}

describe('marks', () => {
  test('a tick says "có rồi"; a second press takes it back', async () => {
    const element = await drawWith({})
    const heard = listen(element, 'htt-mark')
    find<HTMLInputElement>(element, '#tick-0-to-khai').click()
    expect(heard).toEqual([{ 'to-khai': 'co' }])
    const ticked = await drawWith({ 'to-khai': 'co' })
    expect(textOf(ticked)).toContain('Đã chuẩn bị 1/2')
    const again = listen(ticked, 'htt-mark')
    find<HTMLInputElement>(ticked, '#tick-0-to-khai').click()
    expect(again).toEqual([{ 'to-khai': undefined }])
  })

  test('the quiet control opens a group of radios named after the paper, with the faults it may have', async () => {
    const element = await drawWith({})
    const state = find(element, '.state button', 'Giấy chứng sinh')
    expect(state.getAttribute('aria-expanded')).toBe('false')
    state.click()
    await settle(element)
    expect(textOf(find(element, 'legend'))).toBe('Giấy chứng sinh')
    const radios = everyElement(element).filter((one) => one.matches('.mark-choice'))
    expect(radios.map(textOf)).toEqual(['Chưa có', 'Có, nhưng đã hết hạn', 'Có, nhưng chưa ký'])
    await expectAccessible(element)
    const heard = listen(element, 'htt-mark')
    find<HTMLInputElement>(radios[2] as Element, 'input').click()
    expect(heard).toEqual([{ 'giay-chung-sinh': 'co-nhung:chua-ky' }])
  })

  test('lists of the portal have ticks alone', async () => {
    const portal = { ...block, groups: [{ ...block.groups[0], kind: 'portal' }] }
    const element = await draw('htt-checklist-block', { block: portal, sources: [], live: true })
    const parts = everyElement(element).filter((one) => one.matches('.state, htt-missing'))
    expect(parts).toEqual([])
  })
})

describe('what is missing', () => {
  test('is asked for by a button where there are ticks alone', async () => {
    const element = await drawWith({ 'giay-chung-sinh': 'co', 'to-khai': 'co' })
    expect(textOf(element)).not.toContain('Bạn nộp được hôm nay ạ.')
    find(element, 'button', 'Còn thiếu gì?').click()
    await new Promise((resolve) => setTimeout(resolve))
    await settle(element)
    expect(textOf(element)).toContain('Bạn nộp được hôm nay ạ.')
  })

  test('stands there once a paper is marked as not there: in one sentence, where to get it, why files come back', async () => {
    const element = await drawWith({ 'giay-chung-sinh': 'chua' })
    for (const words of [
      'Còn thiếu giấy chứng sinh. Hôm nay bạn chưa nộp được ạ.',
      'Lấy ở đâu, thế nào: Lấy ở bệnh viện nơi bé sinh.',
      'mất 1 ngày.',
      'Trước khi đi, bạn xem lại',
      'Ảnh mờ',
    ])
      expect(textOf(element)).toContain(words)
    const heard = listen(element, 'htt-act')
    find(element, 'button', 'Mở thủ tục Cấp giấy chứng sinh').click()
    expect(heard).toMatchObject([{ act: { type: 'open', procedure: '1.002' }, joining: 'append' }])
    await expectAccessible(element)
  })

  test('a changed sum is spoken', async () => {
    const element = await drawWith({ 'giay-chung-sinh': 'chua' })
    const heard = listen(element, 'htt-speak')
    Object.assign(element, { hand: handWith({ 'giay-chung-sinh': 'co', 'to-khai': 'co' }) })
    await settle(element)
    expect(heard).toEqual([{ text: 'Bạn nộp được hôm nay ạ.' }])
  })

  test('where nothing came, a sentence says so, and another try gets through', async () => {
    const sentence = 'Máy chưa nối được mạng.'
    const element = await drawWith({ 'to-khai': 'chua' }, { ok: false, sentence })
    expect(textOf(element)).toContain(sentence)
    const part = find(element, 'htt-missing') as unknown as { hand: Hand }
    part.hand.papers = async () => ready
    find(element, 'button', 'Thử lại').click()
    await new Promise((resolve) => setTimeout(resolve))
    await settle(element)
    expect(textOf(element)).toContain('Còn thiếu tờ khai.')
  })
})

describe('a returned file', () => {
  const readWith = async (slip: string) => {
    const element = await drawWith({})
    find(element, 'button', 'Hồ sơ bị trả lại?').click()
    await settle(element)
    const heard = listen(element, 'htt-mark')
    find<HTMLTextAreaElement>(element, 'textarea').value = slip
    find<HTMLFormElement>(element, 'form').requestSubmit()
    await new Promise((resolve) => setTimeout(resolve))
    await settle(element)
    return { element, heard }
  }

  test('the sentence of the slip marks the paper', async () => {
    const { element, heard } = await readWith('Giấy chứng sinh chưa ký')
    expect(heard).toEqual([{ 'giay-chung-sinh': 'co-nhung:chua-ky' }])
    expect(textOf(element)).toContain('Đã đánh dấu: Giấy chứng sinh (có, nhưng chưa ký).')
    expect(textOf(element)).toContain('không rời khỏi máy này')
    await expectAccessible(element)
  })

  test('what names no paper is said to be unclear', async () => {
    const { element, heard } = await readWith('xin liên hệ lại')
    expect(heard).toEqual([])
    expect(textOf(element)).toContain('chưa nhận ra giấy nào')
  })

  test('an empty field is asked to be filled', async () => {
    const { element, heard } = await readWith('  ')
    expect(heard).toEqual([])
    expect(textOf(element)).toContain('Bạn gõ vài chữ ghi trên phiếu giúp ạ.')
  })
})

test('marks are kept only for those who ask, and gone by one press', async () => {
  const element = await drawWith({ 'to-khai': 'co' })
  const kept = listen(element, 'htt-keep-marks')
  const forgotten = listen(element, 'htt-forget-marks')
  const box = find<HTMLInputElement>(element, '.memory input')
  expect(box.checked).toBe(false)
  box.click()
  find(element, 'button', 'Xóa hết dấu').click()
  expect(kept).toEqual([true])
  expect(forgotten).toHaveLength(1)
  expect(textOf(element)).toContain('Dấu chỉ nằm trên máy của bạn, không gửi đi đâu.')
})
