import type { ChannelId } from '../../knowledge/schema/index.ts'
import { createPhraseIndex, longestOnly, type Words } from '../text/index.ts'

const WAYS = createPhraseIndex<ChannelId>([
  {
    value: 'online',
    phrases: [
      'nộp online',
      'nộp onl',
      'làm online',
      'làm onl',
      'đăng ký online',
      'nộp qua mạng',
      'làm qua mạng',
      'nộp trên mạng',
      'làm trên mạng',
      'nộp trực tuyến',
      'làm trực tuyến',
      'nộp trên vneid',
      'làm trên vneid',
      'nộp qua vneid',
      'trên cổng dịch vụ công',
      'qua cổng dịch vụ công',
      'qua dịch vụ công',
      'nộp trên điện thoại',
      'làm trên điện thoại',
      'nộp từ xa',
    ],
  },
  {
    value: 'in-person',
    phrases: [
      'ra quầy',
      'tới quầy',
      'đến quầy',
      'lên quầy',
      'tại quầy',
      'nộp trực tiếp',
      'đến trực tiếp',
      'làm trực tiếp',
      'ra xã nộp',
      'lên xã nộp',
      'ra phường nộp',
      'lên phường nộp',
      'ra xã làm',
      'lên xã làm',
      'ra phường làm',
      'lên phường làm',
      'nộp tại xã',
      'nộp tại phường',
      'ra ủy ban nộp',
      'lên ủy ban nộp',
      'ra tận nơi',
      'đến tận nơi',
      'nộp tận nơi',
      'ra một cửa',
      'lên một cửa',
    ],
  },
  {
    value: 'post',
    phrases: [
      'gửi bưu điện',
      'gửi qua bưu điện',
      'nộp qua bưu điện',
      'nộp bưu điện',
      'qua đường bưu điện',
      'gửi đường bưu điện',
      'qua bưu chính',
    ],
  },
])
const NOT = ['khong', 'chua', 'hong', 'ko', 'khoi']
const MAY = ['co', 'the', 'phai', 'can', 'biet', 'cach']
const ASKS =
  /( hay | hoac | nhu the nao| the nao| lam sao| ra sao|( duoc)? (khong|chua|hong|ko|k)( a| em| anh| chi| vay| nhi| ha| ad)*$)/

/** The way to file that a message states: "tôi nộp online"; "nộp online được không" only asks. */
export function channelSaid(words: Words): ChannelId | undefined {
  const found = longestOnly(WAYS.find(words))
  const [only] = found
  if (only === undefined || new Set(found.map(({ value }) => value)).size > 1) return undefined
  const before = words.folded.slice(Math.max(0, only.start - 2), only.start)
  if (before.some((word) => NOT.includes(word) || MAY.includes(word))) return undefined
  return ASKS.test(` ${words.folded.join(' ')}`) ? undefined : only.value
}

/** Places of the words for a way to file, asked or stated. */
export function channelPlaces(words: Words): number[] {
  return WAYS.find(words).flatMap(({ start, length }) =>
    Array.from({ length }, (_, index) => start + index),
  )
}
