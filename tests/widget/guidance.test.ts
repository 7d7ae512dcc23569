// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { Turn } from '../../knowledge/schema/turn.ts'
import { isFoldable, openAtFirst } from '../../widget/plain/fold.ts'
import { pageOption } from '../../widget/plain/links.ts'
import { turnText } from '../../widget/plain/plain-text.ts'
import { draw, expectAccessible, find, listen, settle, textOf } from './draw.ts'

const link = (href: string, text: string) => ({
  type: 'link' as const,
  href,
  children: [{ type: 'text' as const, text }],
})

const glossary = {
  type: 'glossary',
  items: [{ term: 'Trích lục', text: 'Giấy ghi lại một việc hộ tịch.' }],
} as const satisfies Turn['blocks'][number]

const guidance: Turn = {
  kind: 'talk',
  article: { id: 'nop-thay', title: 'Nộp thay' },
  say: 'Dạ, nhờ người nhà nộp thay được ạ.',
  blocks: [
    {
      type: 'text',
      tone: 'plain',
      nodes: [
        {
          type: 'p',
          children: [
            link('/thu-tuc/dang-ky-khai-sinh', 'khai sinh'),
            link('/so-lieu/gi-do', 'trang lạ'),
          ],
        },
      ],
    },
    glossary,
    { type: 'sources', asOf: 'Đối chiếu lần cuối ngày 21/11/2026', legal: [] },
  ],
  options: [],
  case: [],
  sources: [{ id: 's1', title: 'Kinh nghiệm tại quầy', checked: '2026-11-21' }],
}

describe('guidance', () => {
  test('a link to a page of ours is a press in the conversation; one to nowhere ends as words', async () => {
    const element = await draw('htt-turn', { turn: guidance, live: true })
    const heard = listen(element, 'htt-act')
    find(element, 'button', 'khai sinh').click()
    expect(heard).toEqual([
      {
        act: { type: 'choose', id: 'p:dang-ky-khai-sinh' },
        said: 'khai sinh',
        joining: 'append',
      },
    ])
    expect(textOf(element)).toContain('trang lạ')
    await expectAccessible(element)
  })

  test('its sources stand without a procedure code', async () => {
    const element = await draw('htt-turn', { turn: guidance, live: true })
    expect(textOf(element)).toContain('Đối chiếu lần cuối ngày 21/11/2026')
    expect(textOf(element)).not.toContain('Mã thủ tục')
  })

  test('once it is past it can be read again', async () => {
    const element = await draw('htt-turn', { turn: guidance })
    expect(textOf(element)).not.toContain('Trích lục')
    find(element, 'button', 'Xem lại').click()
    await settle(element)
    expect(textOf(element)).toContain('Trích lục')
  })
})

describe('hard words', () => {
  test.for(['answer', 'question', 'talk'] as const)(
    'stand as words to press under a turn of kind %s',
    (kind) => {
      const turn = { ...guidance, kind, blocks: [glossary] }
      expect(isFoldable(turn, glossary)).toBe(false)
      expect(openAtFirst(turn)).toBeUndefined()
    },
  )

  test('open to one sentence for each word', async () => {
    const element = await draw('htt-turn', {
      turn: { ...guidance, blocks: [glossary] },
      live: true,
    })
    const heading = find(element, 'button', 'Trích lục')
    expect(heading.getAttribute('aria-expanded')).toBe('false')
    heading.click()
    await settle(element)
    expect(heading.getAttribute('aria-expanded')).toBe('true')
    expect(find(element, '.meaning').textContent).toBe('Giấy ghi lại một việc hộ tịch.')
    await expectAccessible(element)
  })

  test('are carried along as plain text', () => {
    expect(turnText(guidance)).toContain('Trích lục: Giấy ghi lại một việc hộ tịch.')
  })
})

test.for([
  { href: '/thu-tuc/dang-ky-khai-sinh', option: 'p:dang-ky-khai-sinh' },
  { href: '/chu-de/sinh-con', option: 't:sinh-con' },
  { href: '/huong-dan/nop-thay', option: 'g:nop-thay' },
  { href: '/huong-dan/nop-thay/them', option: undefined },
  { href: '/constructor/x', option: undefined },
  { href: 'https://dichvucong.gov.vn/thu-tuc/x', option: undefined },
])('$href → $option', ({ href, option }) => {
  expect(pageOption(href)).toBe(option)
})
