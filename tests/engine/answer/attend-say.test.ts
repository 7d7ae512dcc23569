import { describe, expect, test } from 'vitest'
import { answer } from '../../../engine/answer/answer.ts'
import { attendSay } from '../../../engine/answer/attend-say.ts'
import type { Attendance } from '../../../engine/text/index.ts'
import type { Procedure } from '../../../knowledge/schema/index.ts'
import { knowledgeOf, procedureOf } from '../fixture.ts'

const procedure = procedureOf({})
function say(
  lines: Partial<Pick<Procedure, 'presence' | 'behalf'>>,
  asked: Partial<Attendance>,
): string | undefined {
  const knowledge = knowledgeOf({ procedures: [procedureOf(lines)] })
  const found = answer(knowledge, { code: procedure.code, answers: {}, today: '2026-11-22' })
  const whole: Attendance = { ask: 'instead', of: 'anyone', places: new Set(), ...asked }
  return found && attendSay(found, whole)
}

const source = 's1'
const grandparents = {
  who: 'ông bà hoặc người thân thích khác của bé',
  needs: 'none' as const,
  kin: ['ong-ba' as const],
  source,
}
const empowered = { who: 'người khác được ủy quyền', needs: 'certified-paper' as const, source }
const both = {
  who: 'cả hai bên nam và nữ',
  at: 'collect' as const,
  why: 'Hai người cùng ký vào sổ.',
  source,
}
const goer = { relative: 'ong-ba' as const, as: 'bà ngoại' }
const stranger = { relative: 'ho-hang' as const, as: 'con rể' }

describe('who may go instead', () => {
  test('whoever the record names is named', () => {
    expect(say({ behalf: [grandparents, empowered] }, { goer })).toBe(
      'Dạ, bà ngoại đi thay được, không cần giấy ủy quyền ạ.',
    )
  })

  test('of whom it is silent, nothing is claimed', () => {
    const said = say({ behalf: [grandparents, empowered] }, { goer: stranger })
    expect(said).toBe(
      'Dạ, người khác được ủy quyền đi thay được, cần giấy ủy quyền có chứng thực ạ.',
    )
    expect(said).not.toContain('con rể')
    expect(say({ behalf: [grandparents] }, { goer: stranger })).toBe(
      'Dạ, ai đi thay được thì ghi ngay dưới đây ạ.',
    )
    expect(say({}, { goer })).toBe('Dạ, nguồn của chúng tôi không ghi ai đi thay được ạ.')
  })

  test('who must come himself comes first', () => {
    expect(say({ presence: [both], behalf: [empowered] }, { goer })).toContain(
      'cả hai bên nam và nữ phải đến khi nhận kết quả',
    )
  })
})

describe('who must come', () => {
  test('those whom the record names, when and why', () => {
    expect(say({ presence: [both] }, { ask: 'alone' })).toBe(
      'Dạ, cả hai bên nam và nữ phải đến khi nhận kết quả ạ. Hai người cùng ký vào sổ.',
    )
  })

  test.each([
    ['child', 'Dạ, nguồn của chúng tôi không ghi bé phải đến ạ.'],
    ['both', 'Dạ, nguồn của chúng tôi không ghi cả hai phải đến ạ.'],
    ['alone', 'Dạ, nguồn của chúng tôi không ghi hai người phải cùng đến ạ.'],
  ] as const)('%s, where it names nobody', (ask, expected) => {
    expect(say({ behalf: [empowered] }, { ask })).toBe(expected)
  })
})

describe('who may go alone', () => {
  const one = {
    who: 'cha hoặc mẹ, một người đi là đủ',
    needs: 'none' as const,
    kin: ['cha-me' as const],
    source,
  }
  const either = { who: 'một trong hai bên', needs: 'none' as const, source }
  const enough = 'Dạ, cha hoặc mẹ, một người đi là đủ, không cần giấy ủy quyền ạ.'

  test('that one is enough is said where the record says so', () => {
    expect(say({ behalf: [one] }, { ask: 'alone' })).toBe(enough)
    expect(say({ behalf: [one] }, { ask: 'both' })).toBe(enough)
    expect(say({ behalf: [grandparents] }, { ask: 'alone' })).toContain('không ghi hai người')
  })

  test('another who needs no paper is named', () => {
    expect(say({ behalf: [one, grandparents] }, { ask: 'alone', goer })).toBe(
      'Dạ, bà ngoại đi một mình được, không cần giấy ủy quyền ạ.',
    )
  })

  test('who must come later is said with it', () => {
    const said = say({ presence: [both], behalf: [either] }, { ask: 'alone' })
    expect(said).toContain('một trong hai bên đi nộp được')
    expect(said).toContain('phải đến khi nhận kết quả')
    expect(say({ presence: [both], behalf: [either] }, { ask: 'both' })).not.toContain('đi nộp')
  })
})
