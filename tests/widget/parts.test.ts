// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { placeFinder } from '../../widget/parts/place-field.ts'
import { draw, everyElement, expectAccessible, find, listen, settle, textOf } from './draw.ts'
import { answer, greeting, manyQuestion, question } from './turns.ts'

describe('turn', () => {
  test('a question shows what is asked, why, how many are left, and the way back', async () => {
    const element = await draw('htt-turn', { turn: question, live: true, canGoBack: true })
    for (const words of [
      'Vì sao hỏi?',
      'Còn nhiều nhất 2 câu hỏi',
      'Chưa đăng ký',
      'Tôi chưa rõ',
      'Quay lại',
    ])
      expect(textOf(element)).toContain(words)
    await expectAccessible(element)
  })

  test('"Vì sao hỏi?" opens the reason', async () => {
    const element = await draw('htt-turn', { turn: question, live: true })
    const why = find(element, '.why')
    expect(why.hidden).toBe(true)
    find(element, 'button', 'Vì sao hỏi?').click()
    await settle(element)
    expect(why.hidden).toBe(false)
  })

  test('an option is chosen by its id and read as its label', async () => {
    const element = await draw('htt-turn', { turn: question, live: true })
    const heard = listen(element, 'htt-act')
    find(element, 'button', 'Chưa đăng ký').click()
    expect(heard).toEqual([
      {
        act: { type: 'choose', id: 'q:cha-me-hon-nhan=chua' },
        said: 'Chưa đăng ký',
        joining: 'append',
      },
    ])
  })

  test('"none of them" in its own words is pressed alone, without a second button for it', async () => {
    const none = { id: 'q:nha-co=khong', label: 'Không có ai' }
    const turn = { ...manyQuestion, options: [...manyQuestion.options, none] }
    const element = await draw('htt-turn', { turn, live: true })
    expect(textOf(element)).not.toContain('Không có mục nào ở trên')
    const heard = listen(element, 'htt-act')
    find(element, 'button', 'Không có ai').click()
    expect(heard).toMatchObject([{ act: { type: 'choose', id: 'q:nha-co=khong' } }])
  })

  test('several options are picked, then sent as one set', async () => {
    const element = await draw('htt-turn', { turn: manyQuestion, live: true })
    const heard = listen(element, 'htt-act')
    find(element, 'button', 'Trẻ em').click()
    find(element, 'button', 'Người già').click()
    await settle(element)
    find(element, 'button', 'Xong').click()
    expect(heard).toEqual([
      {
        act: { type: 'set', question: 'nha-co', value: ['tre-em', 'nguoi-gia'] },
        said: 'Trẻ em, Người già',
        joining: 'append',
      },
    ])
    await expectAccessible(element)
  })

  test('an answer opens what was asked and folds the rest', async () => {
    const element = await draw('htt-turn', { turn: answer, live: true })
    const sections = everyElement(element).filter((one) => one.matches('htt-section'))
    const open = sections.filter((section) => section.hasAttribute('open'))
    expect(open.map((section) => textOf(find(section, '.heading')))).toEqual(['Giấy tờ'])
    expect(sections.length).toBeGreaterThan(6)
    await expectAccessible(element)
  })

  test('a chip takes its fact back, unless it is fixed', async () => {
    const element = await draw('htt-turn', { turn: answer, live: true })
    const heard = listen(element, 'htt-act')
    const removers = everyElement(element).filter((one) => one.matches('[aria-label^="Bỏ:"]'))
    expect(removers).toHaveLength(1)
    find(element, '[aria-label^="Bỏ:"]').click()
    expect(heard).toEqual([
      {
        act: { type: 'set', question: 'cha-me-hon-nhan', value: null },
        said: 'Bỏ “cha mẹ đã đăng ký kết hôn”',
        joining: 'append',
      },
    ])
  })

  test('a past question has nothing to press; a past answer can be read again', async () => {
    const past = await draw('htt-turn', { turn: question })
    expect(everyElement(past).filter((one) => one.matches('button'))).toEqual([])
    const read = await draw('htt-turn', { turn: answer })
    find(read, 'button', 'Xem lại câu trả lời này').click()
    await settle(read)
    expect(textOf(read)).toContain('Giấy chứng sinh')
  })

  test('first words come with suggestions', async () => {
    const element = await draw('htt-turn', { turn: greeting, live: true, greets: true })
    expect(textOf(element)).toContain('Nhiều người hỏi')
    await expectAccessible(element)
  })
})

describe('composer', () => {
  const type = async (element: Element, text: string) => {
    const field = find<HTMLTextAreaElement>(element, 'textarea')
    field.value = text
    field.dispatchEvent(new InputEvent('input'))
    await settle(element)
    return field
  }
  const enter = (field: HTMLElement, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', {
      key: 'Enter',
      bubbles: true,
      composed: true,
      cancelable: true,
      ...init,
    })
    field.dispatchEvent(event)
    return event
  }

  test('Enter sends the text and never reaches the page', async () => {
    const element = await draw('htt-composer', {})
    const heard = listen(element, 'htt-say')
    const onPage: Event[] = []
    document.body.addEventListener('keydown', (event) => onPage.push(event))
    const event = enter(await type(element, ' khai sinh '))
    expect(heard).toEqual([{ text: 'khai sinh' }])
    expect(event.defaultPrevented).toBe(true)
    expect(onPage).toEqual([])
    await expectAccessible(element)
  })

  test('Enter that ends a word of an input method does not send', async () => {
    const element = await draw('htt-composer', {})
    const heard = listen(element, 'htt-say')
    enter(await type(element, 'khai sinh'), { isComposing: true })
    expect(heard).toEqual([])
  })

  test('near the end the remaining characters are counted, past it nothing is sent', async () => {
    const element = await draw('htt-composer', {})
    const heard = listen(element, 'htt-say')
    await type(element, 'a'.repeat(290))
    expect(textOf(element)).toContain('Còn 10 ký tự')
    enter(await type(element, 'a'.repeat(301)))
    expect(textOf(element)).toContain('Dài quá 300 ký tự')
    expect(heard).toEqual([])
  })

  test('an identity number is noticed while it is typed, and taken out by one press', async () => {
    const element = await draw('htt-composer', {})
    const spoken = listen(element, 'htt-speak')
    await type(element, 'mất căn cước 001099012345')
    expect(textOf(element)).toContain('Câu này có số căn cước')
    expect(spoken).toHaveLength(1)
    await expectAccessible(element)
    find(element, 'button', 'Bỏ khỏi câu').click()
    await settle(element)
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).toBe('mất căn cước')
    expect(textOf(element)).not.toContain('Câu này có')
  })

  test('it holds back what is sent, until it is taken out', async () => {
    const element = await draw('htt-composer', {})
    const heard = listen(element, 'htt-say')
    enter(await type(element, 'mất căn cước 001099012345'))
    await settle(element)
    expect(heard).toEqual([])
    find(element, 'button', 'Bỏ rồi gửi').click()
    expect(heard).toEqual([{ text: 'mất căn cước' }])
  })

  test('a person is one press away', async () => {
    const element = await draw('htt-composer', {})
    const heard = listen(element, 'htt-act')
    find(element, 'button', 'Gặp cán bộ').click()
    expect(heard).toMatchObject([{ act: { type: 'choose', id: 'cmd:human' } }])
  })
})

test('the place is looked up by name and set by code', async () => {
  placeFinder.find = async () => [{ question: '@province', code: '48', name: 'Thành phố Đà Nẵng' }]
  const element = await draw('htt-place-field', { joining: 'replace' })
  const heard = listen(element, 'htt-act')
  find(element, 'button', 'Chọn nơi').click()
  await settle(element)
  const field = find<HTMLInputElement>(element, 'input')
  field.value = 'da nang'
  field.dispatchEvent(new InputEvent('input'))
  await expect.poll(() => textOf(element)).toContain('Đà Nẵng')
  await expectAccessible(element)
  find(element, 'button', 'Đà Nẵng').click()
  expect(heard).toEqual([
    { act: { type: 'set', question: '@province', value: '48' }, joining: 'replace' },
  ])
})

test('a place that could not be looked up is not said to be unknown', async () => {
  placeFinder.find = async () => undefined
  const element = await draw('htt-place-field', { isOpen: true })
  const field = find<HTMLInputElement>(element, 'input')
  field.value = 'hai phong'
  field.dispatchEvent(new InputEvent('input'))
  await expect.poll(() => textOf(element)).toContain('Máy chủ đang bận')
  expect(textOf(element)).not.toContain('Chưa thấy nơi này')
})

test('words that say more are looked up again; a commune is set and said', async () => {
  const asked: string[] = []
  placeFinder.find = async (text) => {
    asked.push(text)
    return asked.length === 1
      ? [{ name: 'Tỉnh Thái Nguyên', text: 'Xã Tân Lập, tỉnh Thái Nguyên' }]
      : [
          {
            question: '@commune',
            code: '05500',
            province: '19',
            name: 'Phường Tích Lương',
            detail: 'ngày nay',
          },
        ]
  }
  const element = await draw('htt-place-field', { isOpen: true })
  const heard = listen(element, 'htt-act')
  const field = find<HTMLInputElement>(element, 'input')
  field.value = 'tan lap'
  field.dispatchEvent(new InputEvent('input'))
  await expect.poll(() => textOf(element)).toContain('Thái Nguyên')
  find(element, 'button', 'Thái Nguyên').click()
  await expect.poll(() => textOf(element)).toContain('ngày nay')
  expect(asked).toEqual(['tan lap', 'Xã Tân Lập, tỉnh Thái Nguyên'])
  find(element, 'button', 'Tích Lương').click()
  expect(heard).toEqual([
    {
      act: { type: 'set', question: '@commune', value: '05500' },
      said: 'Phường Tích Lương',
      joining: 'append',
    },
  ])
})

test('a problem offers another try and the hotline', async () => {
  const element = await draw('htt-problem', {
    sentence: 'Máy chủ đang bận.',
    canRetry: true,
    hotline: { label: 'Tổng đài', number: '1022' },
  })
  const heard = listen(element, 'htt-retry')
  find(element, 'button', 'Thử lại').click()
  expect(heard).toHaveLength(1)
  expect(find<HTMLAnchorElement>(element, 'a', '1022').href).toBe('tel:1022')
  await expectAccessible(element)
})

test.for([
  { root: 'https://troly.example.vn/tro-ly/', address: 'troly.example.vn/tro-ly/ma' },
  { root: 'https://example.vn/', address: 'example.vn/ma' },
])('an answer is printed, sent on and opened again from $root', async ({ root, address }) => {
  const turn = { ...answer, page: '/thu-tuc/dang-ky-khai-sinh?q.a=b', code: '641M0SN' }
  const element = await draw('htt-actions', { turn, root })
  expect(find<HTMLAnchorElement>(element, 'a', 'In').href).toBe(
    `${root}thu-tuc/dang-ky-khai-sinh?q.a=b&in=a4`,
  )
  expect(textOf(element)).toContain('641-M0SN')
  expect(textOf(element)).toContain(address)
  await expectAccessible(element)
})

test.for([undefined, '/https://example.com/', 'thu-tuc/a'])(
  'a page at %s is not linked to',
  async (page) => {
    const turn = { ...answer, page, code: '641M0SN' }
    const element = await draw('htt-actions', { turn, root: 'https://example.vn/' })
    expect(everyElement(element).filter((one) => one.matches('a'))).toEqual([])
  },
)
