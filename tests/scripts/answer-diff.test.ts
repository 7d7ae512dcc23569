import { expect, test } from 'vitest'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { diffAnswers } from '../../scripts/answer-diff/diff.ts'
import { type Change, DEATH, withContent } from '../knowledge/pack/content-folder.ts'

const contentAfter = (...changes: Change[]) =>
  withContent(changes, (dir) => compileContent(dir).content)

test('the same content changes no answer', () => {
  expect(diffAnswers(contentAfter(), contentAfter())).toEqual([])
})

test('a changed fee is told for the cases that pay it, in words', () => {
  const after = contentAfter({ file: DEATH, from: 'amount: 8000', to: 'amount: 9000' })
  const changes = diffAnswers(contentAfter(), after)
  const certain = changes.find(({ example }) => example?.endsWith('người khác đi nộp'))
  expect(certain).toMatchObject({ code: '1.000656', name: 'Đăng ký khai tử' })
  expect(certain?.gone.join('\n')).toContain('8.000 đồng')
  expect(certain?.come.join('\n')).toContain('9.000 đồng')
  expect(changes.some(({ example }) => example === 'mất trong nước, người thân đi nộp')).toBe(false)
})

test('a paper under a new condition is told only where it matters', () => {
  const after = contentAfter({
    file: DEATH,
    from: 'hand: fill, source',
    to: 'hand: fill, when: { nguoi-nop: than-nhan }, source',
  })
  const changes = diffAnswers(contentAfter(), after)
  expect(changes.flatMap(({ gone }) => gone).join('\n')).toContain('Giấy tờ: Tờ khai')
})

test('a procedure that came or went is told as a whole', () => {
  const empty = { ...contentAfter(), procedures: [] }
  expect(diffAnswers(empty, contentAfter())).toEqual([
    { code: '1.000656', name: 'Đăng ký khai tử', cases: 1, gone: [], come: ['Cả thủ tục'] },
  ])
  expect(diffAnswers(contentAfter(), empty)[0]?.gone).toEqual(['Cả thủ tục'])
})

test('a day on which a fee ends changes the answers by itself, in words', () => {
  const content = contentAfter()
  const changes = diffAnswers(content, content, ['2026-12-31', '2027-01-01'])
  expect(changes.map(({ code }) => code)).toContain('1.000656')
  const gone = changes.flatMap((change) => change.gone).join('\n')
  const come = changes.flatMap((change) => change.come).join('\n')
  expect(gone).toContain('8.000 đồng')
  expect(come).toContain('cần kiểm tra lại')
  expect(diffAnswers(content, content, ['2026-11-30', '2026-12-31'])).toEqual([])
})

test('a sentence on what is unclear is part of the answer', () => {
  const after = contentAfter({
    file: DEATH,
    from: 'legal: [123',
    to: 'unclear: [{ about: times, text: Bản ghi ghi hai số., source: s1 }]\nlegal: [123',
  })
  expect(diffAnswers(contentAfter(), after).flatMap(({ come }) => come)).toContain(
    'Cần hỏi lại quầy: Bản ghi ghi hai số.',
  )
})
