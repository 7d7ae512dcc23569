import { describe, expect, test } from 'vitest'
import { counted, countedSeveral } from '../../../engine/text/counted.ts'
import { readWords } from '../../../engine/text/index.ts'

const LIST = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy']

describe('one of a list', () => {
  test.each([
    ['2', 'hai'],
    ['cái thứ hai', 'hai'],
    ['câu b', 'hai'],
    ['số 7 ạ', 'bảy'],
    ['cái cuối', 'bảy'],
    ['cái đầu tiên', 'một'],
    ['cái đầu', 'một'],
    ['ở đâu', undefined],
    ['o dau a', undefined],
    ['8', undefined],
    ['hai', undefined],
    ['2 bản', undefined],
    ['1 và 4', undefined],
    ['phương án 2', 'hai'],
    ['phuong an 2', 'hai'],
    ['ô thứ 2', 'hai'],
    ['o thu 2', 'hai'],
    ['cai thu hai ạ', 'hai'],
    ['cái sáu', 'sáu'],
    ['ở phường 3', undefined],
    ['phường 4 ạ', undefined],
    ['o phuong 3', undefined],
    ['o 2', undefined],
    ['ở số 3', undefined],
    ['nhà số 3', undefined],
    ['em ở một mình', undefined],
    ['em o mot minh', undefined],
    ['ở 2 nơi', undefined],
  ])('%s', (said, expected) => {
    expect(counted(readWords(said), LIST)).toBe(expected)
  })
})

describe('several of a list', () => {
  test.each([
    ['1 và 4', ['một', 'bốn']],
    ['4, 1', ['một', 'bốn']],
    ['1 4', ['một', 'bốn']],
    ['1,4', ['một', 'bốn']],
    ['1 va 4 a', ['một', 'bốn']],
    ['cái 1 với cái 4', ['một', 'bốn']],
    ['số một, số hai và số ba', ['một', 'hai', 'ba']],
    ['cả 2 lẫn 3', ['hai', 'ba']],
    ['1', undefined],
    ['1 1', undefined],
    ['1 và 9', undefined],
    ['một và bốn', undefined],
    ['1 con 2 tuổi', undefined],
  ])('%s', (said, expected) => {
    expect(countedSeveral(readWords(said), LIST)).toEqual(expected)
  })
})
