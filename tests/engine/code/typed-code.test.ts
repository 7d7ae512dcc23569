import { expect, test } from 'vitest'
import { typedCode } from '../../../engine/code/typed-code.ts'

test.for([
  { message: '641M0SN', code: '641M0SN', isSure: true },
  { message: '641-m0sn', code: '641-m0sn', isSure: false },
  { message: 'mã 641-m0sn', code: '641-m0sn', isSure: true },
  { message: 'Mã số: 641 M0SN ạ', code: '641 M0SN', isSure: true },
  { message: 'mở mã 641 M0SN', code: '641 M0SN', isSure: true },
  { message: 'Mã mở lại 13C-6M1-G0SZ', code: '13C-6M1-G0SZ', isSure: true },
  { message: 'mở lại bằng mã 641-M0SN', code: '641-M0SN', isSure: true },
  { message: 'tôi có mã 641-M0SN ạ', code: '641-M0SN', isSure: true },
  { message: 'ma so 64102', code: '64102', isSure: true },
  { message: '0912345678', code: undefined },
  { message: 'khaisinh', code: undefined },
  { message: 'mua 2 xe', code: undefined },
  { message: 'mã 1.000656', code: undefined },
  { message: 'ct01', code: undefined },
  { message: 'con tôi 5 tuổi', code: undefined },
  { message: '', code: undefined },
])('"$message" → $code', ({ message, code, isSure }) => {
  expect(typedCode(message)).toEqual(code === undefined ? undefined : { code, isSure })
})
