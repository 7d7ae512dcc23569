import { describe, expect, test } from 'vitest'
import { announcement } from '../../widget/plain/announce.ts'
import { becauseText } from '../../widget/plain/because.ts'
import { vietnameseDay } from '../../widget/plain/dates.ts'
import {
  canGoBack,
  type Entry,
  joinTurn,
  lastTurn,
  withoutLastMove,
} from '../../widget/plain/entries.ts'
import { wrapFocus } from '../../widget/plain/focus.ts'
import { blockGist, openAtFirst } from '../../widget/plain/fold.ts'
import { leadOf } from '../../widget/plain/lead.ts'
import { safeHref, telHref } from '../../widget/plain/links.ts'
import { parseOptionId } from '../../widget/plain/option-id.ts'
import { findPersonalData, withoutPersonalData } from '../../widget/plain/personal-data.ts'
import { turnText } from '../../widget/plain/plain-text.ts'
import { answer, greeting, question, respond } from './turns.ts'

describe('safeHref', () => {
  test.for([
    'https://dichvucong.gov.vn/tra-cuu?keyword=1.001193',
    'https://gov.vn/',
    'https://dichvucong.dcs.vn/web/home',
    'https://zalo.me/1234',
  ])('lets %s through', (href) => {
    expect(safeHref(href)).toBe(href)
  })

  test.for([
    'http://dichvucong.gov.vn/',
    'https://dichvucong.gov.vn.example.com/',
    'https://example.com/?gov.vn',
    'https://notgov.vn/',
    'https://a:b@dichvucong.gov.vn/',
    'https://dichvucong.gov.vn:8443/',
    'https://gov.vn@example.com/',
    'java\tscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'blob:https://gov.vn/1',
    '//gov.vn/',
    '/tuong-doi',
    '',
  ])('keeps %j back', (href) => {
    expect(safeHref(href)).toBeUndefined()
  })

  test('a tenant may add hosts', () => {
    expect(safeHref('https://mot-cua.example.vn/a', ['example.vn'])).toBe(
      'https://mot-cua.example.vn/a',
    )
  })
})

test.for([
  ['1900 1009', 'tel:19001009'],
  ['+84 24 0000 0001', 'tel:+842400000001'],
  ['gọi cô Hoa', undefined],
] as const)('telHref(%s) → %s', ([number, href]) => {
  expect(telHref(number)).toBe(href)
})

describe('personal data', () => {
  test.for([
    ['cccd 001099012345 bị mất', 'card', 'cccd bị mất'],
    ['001 099 012 345', 'card', ''],
    ['chứng minh 123456789 cũ', 'card', 'chứng minh cũ'],
    ['cmnd 123 456 789', 'card', ''],
    ['gọi 0912 345 678 nhé', 'phone', 'gọi nhé'],
    ['gọi 0912.345.678', 'phone', 'gọi'],
    ['gọi +84912345678', 'phone', 'gọi'],
    ['máy bàn 024 3936 1234', 'phone', 'máy bàn'],
    ['thẻ 9704 1234 5678 9012 hỏng', 'bank', 'thẻ hỏng'],
    ['thẻ 9704123456789012', 'bank', 'thẻ'],
    ['thư abc.x@mail.com.vn', 'mail', 'thư'],
  ] as const)('%s is noticed as %s and leaves "%s"', ([text, kind, rest]) => {
    expect(findPersonalData(text).map((found) => found.kind)).toEqual([kind])
    expect(withoutPersonalData(text)).toBe(rest)
  })

  test('several are taken out together', () => {
    expect(withoutPersonalData('a 001099012345 b 0912345678 c')).toBe('a b c')
  })

  test.for([
    [
      'Toi la Tran Thi B, cccd 012345678901, sdt 0912345678, muon lam khai sinh cho con',
      'Toi la Tran Thi B, muon lam khai sinh cho con',
    ],
    ['khai tu cho bo so cccd 012345678901', 'khai tu cho bo'],
    ['so cccd 012345678901 cua toi Nguyen Van A lam khai tu', 'cua toi Nguyen Van A lam khai tu'],
    ['đăng ký kết hôn, số căn cước của tôi là: 001099012345.', 'đăng ký kết hôn.'],
    ['Số CCCD: 001099012345; Đt 0912.345.678; khai tử', 'khai tử'],
    ['khai sinh, email abc@mail.com, chứng minh nhân dân số 123456789', 'khai sinh'],
    ['xin trích lục, số điện thoại của mẹ là 0912 345 678 ạ', 'xin trích lục, ạ'],
  ] as const)('what only names a number goes with it: %s', ([text, rest]) => {
    expect(withoutPersonalData(text)).toBe(rest)
    expect(withoutPersonalData(text.normalize('NFD'))).toBe(rest)
  })

  test.for([
    ['làm lại căn cước 001099012345 bị gãy', 'làm lại căn cước bị gãy'],
    ['tôi mất cccd 001099012345', 'tôi mất cccd'],
    ['số căn cước của tôi 001099012345 bị sai', 'số căn cước của tôi bị sai'],
    ['đổi cmnd số 123456789 sang căn cước', 'đổi cmnd số sang căn cước'],
  ] as const)('the card that is talked about stays: %s', ([text, rest]) => {
    expect(withoutPersonalData(text)).toBe(rest)
  })

  test.for([
    'thủ tục 1.001193',
    '1.004222',
    '1.001193.000.00.00.H26',
    'mã hồ sơ 000.00.12.H26-261122-0001',
    'mẫu CT01',
    'Luật 60/2014/QH13',
    'lệ phí 20.000.000 đồng',
    'bán nhà 150.000.000',
    '500000000',
    '200 000 000 đồng',
    '123456789đ',
    'gọi 18001096',
    'gọi 1900 1009',
    'ngày 21/11/2026',
    '21.11.2026',
    'sinh 10/10/1990, cưới 12/12/2020',
    'các năm 2020 2021 2022 2023',
    'đất 125 m2, tờ bản đồ 34',
  ])('leaves %s alone', (text) => {
    expect(findPersonalData(text)).toEqual([])
    expect(withoutPersonalData(text)).toBe(text)
  })
})

test.for([
  ['cha mẹ chưa cưới', 'Cần nếu cha mẹ chưa cưới'],
  ['cần nếu nộp thay', 'Cần nếu nộp thay'],
  ['nếu nộp thay', 'Nếu nộp thay'],
] as const)('because %s → %s', ([input, expected]) => {
  expect(becauseText(input)).toBe(expected)
})

test('days are written as people here write them', () => {
  expect(vietnameseDay('2026-11-21')).toBe('21/11/2026')
})

test('an option id names question and option', () => {
  expect(parseOptionId('q:noi-sinh=vien')).toEqual({ question: 'noi-sinh', option: 'vien' })
  expect(parseOptionId('p:1.001193')).toBeUndefined()
})

test('the lead ends where the question begins', () => {
  expect(leadOf(question)).toBe('Dạ, xin hỏi bạn:')
})

test('a question is announced once, with the number of choices', () => {
  expect(announcement(question)).toBe(
    'Dạ, xin hỏi bạn: Cha mẹ đã đăng ký kết hôn chưa ạ? Có 3 lựa chọn.',
  )
})

describe('log', () => {
  const first = joinTurn([], respond(greeting), { joining: 'fresh' })
  const asked = joinTurn(first, respond(question, ['p:1.001193']), {
    joining: 'append',
    said: 'khai sinh',
  })
  const done = joinTurn(asked, respond(answer, ['p:1.001193', 'q:x=y']), {
    joining: 'append',
    said: 'Đã đăng ký',
  })

  test('a move and its turn are added', () => {
    expect(done.map(({ by }) => by)).toEqual([
      'assistant',
      'citizen',
      'assistant',
      'citizen',
      'assistant',
    ])
  })

  test('a toggle renews the answer in its place', () => {
    const renewed = joinTurn(done, respond({ ...answer, say: 'Mới' }), { joining: 'replace' })
    expect(renewed.map(({ id }) => id)).toEqual(done.map(({ id }) => id))
    expect(lastTurn(renewed)?.turn.say).toBe('Mới')
  })

  test('going back finds the state before the last move', () => {
    const back = withoutLastMove(done)
    expect(back).toEqual(asked)
    expect(lastTurn(back)?.conversation.trail).toEqual(['p:1.001193'])
  })

  test('the beginning has nothing to go back to', () => {
    expect(canGoBack(first)).toBe(false)
    expect(canGoBack(asked)).toBe(true)
    expect(canGoBack([{ id: 1, by: 'citizen', text: 'x' } satisfies Entry])).toBe(false)
  })
})

describe('focus in a closed round', () => {
  test.for([
    { current: 'c', isBackwards: false, next: 'a' },
    { current: 'a', isBackwards: true, next: 'c' },
    { current: 'b', isBackwards: false, next: undefined },
    { current: 'x', isBackwards: false, next: 'a' },
  ])('$current → $next', ({ current, isBackwards, next }) => {
    expect(wrapFocus(['a', 'b', 'c'], current, isBackwards)).toBe(next)
  })
})

describe('folding', () => {
  test('what was asked is open at first', () => {
    expect(openAtFirst(answer)).toBe('checklist')
  })

  test.for([
    ['checklist', '2 giấy tờ'],
    ['steps', '2 bước'],
    ['fees', ''],
    ['times', 'Trong ngày'],
  ] as const)('%s in a word: %s', ([type, gist]) => {
    const block = answer.blocks.find((candidate) => candidate.type === type)
    expect(block && blockGist(block)).toBe(gist)
  })

  test.for([
    ['Đã 3 ngày kể từ ngày bé sinh, còn 57 ngày (đến hết thứ Hai 18/01/2027).', 'Còn 57 ngày'],
    ['Đã 20 ngày kể từ ngày mất, quá hạn 5 ngày.', 'Quá hạn 5 ngày'],
    ['Trong 60 ngày kể từ ngày bé sinh', ''],
  ] as const)('a deadline in a word: %s', ([text, gist]) => {
    const items = [{ text, cites: [] }]
    const block = { type: 'facts', about: 'deadlines', title: 'Hạn', items, toggles: [] } as const
    expect(blockGist({ ...block, items: [...items], toggles: [] })).toBe(gist)
  })
})

describe('as plain text', () => {
  const text = turnText(answer)

  test.for([
    'Đăng ký khai sinh',
    'Bạn đã cho biết: cha mẹ đã đăng ký kết hôn; Thành phố Hà Nội',
    '☐ Giấy chứng sinh (1 bản chính, nộp lại). Lấy ở đâu: Bệnh viện',
    'Cần nếu người khác đi làm thay',
    'Sổ hộ khẩu giấy',
    'Tổng cộng: 8.000 đồng',
    'Chưa có tổng vì còn tùy giá bán.',
    'Ngày chắc chắn ghi trên giấy hẹn.',
    'Chưa có thông tin',
    'Thông tin minh họa',
    'Mã thủ tục 1.001193',
    'Cách tránh: Chụp lại cho rõ',
    'Hồ sơ thủ tục 1.001193',
    'Kiểm tra ngày 20/11/2026',
  ])('carries "%s"', (fact) => {
    expect(text).toContain(fact)
  })
})
