import { expect, test } from 'vitest'
import { isSyllable } from '../../../engine/text/syllable.ts'

test.each([
  'phuoc',
  'nguyen',
  'khuya',
  'quynh',
  'giuong',
  'nghieng',
  'oach',
  'y',
  'khuyu',
  'thoong',
])('%s can be one syllable', (letters) => {
  expect(isSyllable(letters)).toBe(true)
})

test.each([
  'khaisinh',
  'dangky',
  'hokhau',
  'lamsao',
  'xyz',
  'strong',
  'ngo2',
  '',
  'canho',
  'giayto',
])('%s can not', (letters) => {
  expect(isSyllable(letters)).toBe(false)
})
