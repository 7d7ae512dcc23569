import { expect, test } from 'vitest'
import { turnsAway, turnsBack } from '../../../engine/dialogue/turn-away.ts'

test.for([
  { message: 'khoan, làm căn cước trước đã', to: 'làm căn cước', isFirst: true },
  { message: 'khoan lam can cuoc truoc da', to: 'lam can cuoc', isFirst: true },
  { message: 'khoan đã, hỏi cái hộ chiếu', to: 'hỏi cái hộ chiếu', isFirst: true },
  { message: 'thôi, làm hộ chiếu', to: 'làm hộ chiếu', isFirst: false },
  { message: 'thôi em làm hộ chiếu trước nhé', to: 'em làm hộ chiếu', isFirst: true },
  { message: 'để làm căn cước trước đã', to: 'để làm căn cước', isFirst: true },
  { message: 'chuyển sang vụ đất đai', to: 'đất đai', isFirst: false },
])('away: $message', ({ message, to, isFirst }) => {
  expect(turnsAway(message)).toEqual({ to, isFirst })
})

test.for([
  'làm căn cước',
  'cho con 5 tuổi',
  'sang tên sổ đỏ',
  'đã đăng ký trước đây',
  'thôi',
  'thôi đủ rồi',
])('not away: %s', (message) => {
  expect(turnsAway(message)).toBeUndefined()
})

test.for([
  { message: 'quay lại kết hôn', to: 'kết hôn', isSure: true },
  { message: 'thôi quay lại vụ kết hôn', to: 'kết hôn', isSure: true },
  { message: 'gio quay lai cai bang lai di', to: 'bang lai', isSure: true },
  { message: 'thế còn căn cước thì sao', to: 'căn cước', isSure: false },
])('back: $message', ({ message, to, isSure }) => {
  expect(turnsBack(message)).toEqual({ to, isSure })
})

test.for(['quay lại', 'còn nợ thuế', 'đăng ký lại kết hôn'])('not back: %s', (message) => {
  expect(turnsBack(message)).toBeUndefined()
})
