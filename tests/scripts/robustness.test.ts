import { describe, expect, test } from 'vitest'
import { distinctQuestion } from '../../scripts/bench/distinct.ts'
import { hostileQuestions } from '../../scripts/bench/hostile.ts'
import { worstOf } from '../../scripts/bench/worst-time.ts'
import { compareVariants } from '../../scripts/robustness/compare-variants.ts'
import { typedKeys } from '../../scripts/robustness/keys.ts'
import { askOneWords } from '../../scripts/robustness/one-word.ts'
import { createRandom, type Random } from '../../scripts/robustness/random.ts'
import { KINDS, variantOf } from '../../scripts/robustness/variants.ts'
import { asked, loaded } from './evaluate-fixture.ts'

const { knowledge } = loaded()
const today = '2026-11-21'
const kind = (id: string) => {
  const found = KINDS.find((one) => one.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
/** Always the first. */
const first: Random = {
  below: () => 0,
  of: ([one]) => {
    if (one === undefined) throw new RangeError()
    return one
  },
}
/** Always the last. */
const last: Random = {
  below: (bound) => bound - 1,
  of: (list) => {
    const one = list.at(-1)
    if (one === undefined) throw new RangeError()
    return one
  },
}

test('a seed gives the same numbers in every run, another seed others', () => {
  const numbers = (seed: string) => {
    const random = createRandom(seed)
    return Array.from({ length: 20 }, () => random.below(1000))
  }
  expect(numbers('a')).toEqual(numbers('a'))
  expect(numbers('a')).not.toEqual(numbers('b'))
  expect(Math.max(...numbers('a'))).toBeLessThan(1000)
})

describe('keys', () => {
  test.for([
    ['đăng', 'ddawng', 'd9a8ng'],
    ['ký', 'kys', 'ky1'],
    ['giấy', 'giaays', 'gia6y1'],
    ['được', 'dduwowcj', 'd9u7o7c5'],
    ['Thuở', 'Thuowr', 'Thuo73'],
    ['con', 'con', 'con'],
  ] as const)('%s', ([syllable, telex, vni]) => {
    expect(typedKeys(syllable, 'telex', last)).toBe(telex)
    expect(typedKeys(syllable, 'vni', last)).toBe(vni)
  })

  test('the horn of ươ may be typed once', () => {
    expect(typedKeys('được', 'telex', first)).toBe('dduowcj')
    expect(typedKeys('trường', 'vni', first)).toBe('truo7ng2')
  })
})

describe('variants', () => {
  test.for([
    ['no-accents', 'Đăng ký khai tử', 'Dang ky khai tu'],
    ['capitals', 'đăng ký', 'ĐĂNG KÝ'],
    [
      'tone',
      'hoà giải ở Thủy Nguyên, tờ khai hoàn thuế quý',
      'hòa giải ở Thuỷ Nguyên, tờ khai hoàn thuế quý',
    ],
    ['tone', 'uỷ quyền', 'ủy quyền'],
    ['telex', 'làm giấy', 'lamf giaays'],
    ['vni', 'làm giấy', 'lam2 gia6y1'],
    ['by-ear', 'sổ hộ khẩu', 'sỗ hộ khẩu'],
    ['by-ear', 'trợ cấp', 'chợ cấp'],
    ['joined', 'đăng ký kết hôn', 'đăngký kết hôn'],
    ['lead-in', 'Làm khai tử ở đâu?', 'Cho em hỏi làm khai tử ở đâu ạ?'],
  ] as const)('%s: %s', ([id, question, variant]) => {
    expect(kind(id).vary(question, first)).toBe(variant)
  })

  test('NFD is the same text in other code points', () => {
    const variant = kind('nfd').vary('khai tử', first)
    expect(variant).not.toBe('khai tử')
    expect(variant.normalize('NFC')).toBe('khai tử')
  })

  test.for(['q1', 'q2', 'q3', 'q4', 'q5', 'q6'])(
    'a typo is one slip in one long word (%s)',
    (seed) => {
      const question = 'xin giấy phép kinh doanh ở phường'
      const variant = variantOf(kind('typo'), question, seed) ?? question
      const [before, after] = [question.split(' '), variant.split(' ')]
      expect(after).toHaveLength(before.length)
      const changed = before.filter((word, at) => word !== after[at])
      expect(changed.length).toBeLessThanOrEqual(1)
      for (const word of changed) expect(word.length).toBeGreaterThanOrEqual(5)
    },
  )

  test.for([
    ['no-accents', 'khai tu'],
    ['tone', 'khai tử'],
    ['typo', 'khai tử'],
    ['by-ear', 'khai tu'],
    ['joined', 'ở'],
  ] as const)('%s has nothing to vary in “%s”', ([id, question]) => {
    expect(variantOf(kind(id), question, 'q1')).toBeUndefined()
  })
})

test('shares count only what a kind changes, and name what went astray', () => {
  const report = compareVariants(
    knowledge,
    [asked('q1', 'đăng ký khai tử'), asked('q2', 'dang ky ket hon')],
    today,
  )
  const of = (id: string) => report.find((one) => one.id === id)
  expect([of('no-accents')?.same.hits, of('no-accents')?.same.of]).toEqual([1, 1])
  expect([of('capitals')?.same.hits, of('capitals')?.same.of]).toEqual([2, 2])
  expect(of('tone')?.same.of).toBe(0)
  for (const { same, astray } of report) expect(same.of - same.hits).toBe(astray.length)
})

test('one-word questions are the commonest syllables of the titles', () => {
  const words = askOneWords(knowledge, 3, today)
  // khai tử, khai báo, khai thác; then giấy, hôn, ký, phép, vào, đăng twice each, in the order of their letters.
  expect(words.map(({ syllable, titles }) => `${syllable} ${titles}`)).toEqual([
    'khai 3',
    'giấy 2',
    'hôn 2',
  ])
})

describe('bench', () => {
  test('hostile questions are the same in every run and no longer than a turn takes', () => {
    const questions = hostileQuestions(knowledge, 60)
    expect(questions).toEqual(hostileQuestions(knowledge, 60))
    expect(new Set(questions).size).toBeGreaterThan(40)
    for (const question of questions) expect([...question].length).toBeLessThanOrEqual(300)
  })

  test('distinct questions are distinct', () => {
    const words = ['giấy', 'tờ', 'khai']
    const questions = Array.from({ length: 5000 }, (_, at) => distinctQuestion(at, words))
    expect(new Set(questions).size).toBe(5000)
  })

  test('the slowest question is found', () => {
    const spin = (rounds: number) => {
      let sum = 0
      for (let at = 0; at < rounds; at++) sum += Math.sqrt(at)
      return sum
    }
    const { question, ms } = worstOf(['quick', 'slow', 'quick too'], (one) => {
      spin(one === 'slow' ? 20_000_000 : 1_000)
    })
    expect(question).toBe('slow')
    expect(ms).toBeGreaterThan(0)
  })
})
