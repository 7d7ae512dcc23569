import { describe, expect, test } from 'vitest'
import { asksSomething } from '../../../engine/text/asks.ts'
import { readWords } from '../../../engine/text/index.ts'

describe('a message that asks', () => {
  test.for([
    'có phải nộp tiền không',
    'co mat tien ko',
    'được không ạ',
    'có làm online được không vậy chị',
    'ai phải đến',
    'bao giờ thì lấy',
    'cần giấy gì',
    'thế nộp ở đâu ạ',
    'bằng giấy cũ thì sao',
  ])('"%s"', (said) => {
    expect(asksSomething(readWords(said))).toBe(true)
  })
})

describe('a message that answers', () => {
  test.for([
    'không',
    'dạ không ạ',
    'có',
    'có rồi em',
    'không có gì',
    'chưa làm gì',
    'không sao',
    'em không',
    'giấy chứng sinh thì không',
    'bé sinh ở nhà',
    'cái thứ hai',
    '',
  ])('"%s"', (said) => {
    expect(asksSomething(readWords(said))).toBe(false)
  })
})
