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
