import { describe, expect, test } from 'vitest'
import { namesForeigner } from '../../../engine/dialogue/abroad.ts'
import { readBand } from '../../../engine/dialogue/bands.ts'
import { channelSaid } from '../../../engine/dialogue/channel.ts'
import { readCount } from '../../../engine/dialogue/count.ts'
import { factsFor } from '../../../engine/dialogue/facts.ts'
import { addressPlaces, placeSaid } from '../../../engine/dialogue/place.ts'
import { whomSaid } from '../../../engine/dialogue/whom.ts'
import { readWords } from '../../../engine/text/index.ts'
import { Question } from '../../../knowledge/schema/index.ts'
import { knowledgeOf } from '../fixture.ts'

const provinces = [
  { code: '01', name: 'Thành phố Hà Nội', asked: ['Hà Nội'] },
  { code: '11', name: 'Tỉnh Điện Biên', asked: ['Điện Biên'] },
  { code: '08', name: 'Tỉnh Tuyên Quang', asked: ['Tuyên Quang', 'Hà Giang'] },
  { code: '40', name: 'Tỉnh Nghệ An', asked: ['Nghệ An'] },
  { code: '46', name: 'Thành phố Huế', asked: ['Huế'] },
  { code: '48', name: 'Thành phố Đà Nẵng', asked: ['Đà Nẵng'] },
  { code: '79', name: 'Thành phố Hồ Chí Minh', asked: ['TPHCM', 'Sài Gòn'] },
]
const knowledge = knowledgeOf({ provinces })
const read = (text: string) => knowledge.reader.read(text)

const question = (parts: Record<string, unknown>) =>
  Question.parse({
    id: 'cau-hoi',
    ask: 'Từ ngày bé sinh đến nay đã bao lâu rồi ạ?',
    why: 'Vì hạn.',
    mode: 'first',
    options: [
      { id: 'trong', label: 'Trong hạn', as: 'còn trong hạn' },
      { id: 'qua', label: 'Quá hạn', as: 'đã quá hạn' },
    ],
    ...parts,
  })

describe('days since an event', () => {
  const birth = question({
    bands: { of: 'days-since', ranges: [{ upTo: 60, option: 'trong' }, { option: 'qua' }] },
  })
  const death = question({ ...birth, ask: 'Từ ngày người thân mất đến nay đã bao lâu rồi ạ?' })
  const band = (one: Question, text: string, inPassing = true) =>
    readBand(one, readWords(text), inPassing)?.option

  test.for([
    ['bé được 3 ngày', 'trong'],
    ['be 3 ngay tuoi', 'trong'],
    ['mới sinh hôm qua', 'trong'],
    ['bé ba tháng rồi', 'qua'],
    ['được hai tháng', 'trong'],
    ['con em 5 tuổi', 'qua'],
    ['bé 5t', 'qua'],
    ['cháu học lớp 3', 'qua'],
    ['nửa tháng nay', 'trong'],
    ['sinh mười năm rồi', 'qua'],
    ['mất mười năm rồi', undefined],
    ['năm ngoái', 'qua'],
    ['trong 3 ngày có không', undefined],
    ['sau 90 ngày thì sao', undefined],
    ['mất mấy ngày', undefined],
    ['làm ba bản', undefined],
    ['nằm viện', undefined],
  ] as const)('%s → %s', ([text, option]) => {
    expect(band(birth, text)).toBe(option)
  })

  test('an age tells nothing about a death', () => {
    expect(band(death, 'bố em 80 tuổi')).toBeUndefined()
  })

  test('as an answer any time counts', () => {
    expect(band(birth, '90 ngày', false)).toBe('qua')
  })
})

describe('ages', () => {
  const age = question({
    bands: { of: 'age-years', ranges: [{ upTo: 13, option: 'trong' }, { option: 'qua' }] },
  })
  test.for([
    ['con tôi 10 tuổi', 'trong'],
    ['mẹ em bảy mươi tuổi', 'qua'],
    ['bé 6 tháng', 'trong'],
    ['chau lop 7', 'trong'],
    ['dưới 14 tuổi', undefined],
    ['mấy tuổi', undefined],
    ['chờ 6 tháng', undefined],
  ] as const)('%s → %s', ([text, option]) => {
    expect(readBand(age, readWords(text), true)?.option).toBe(option)
  })
})

describe('counts', () => {
  const pages = { kind: 'count', unit: 'trang' } as const
  test.for([
    ['10 trang', false, 10],
    ['mười hai trang ạ', false, 12],
    ['hai mươi trang', false, 20],
    ['3 bản', false, undefined],
    ['10', true, 10],
    ['10', false, undefined],
    ['trang 3', false, undefined],
    ['0 trang', false, undefined],
    ['999 trang', false, undefined],
  ] as const)('%s (bare %s) → %s', ([text, bare, count]) => {
    expect(readCount(pages, readWords(text), { bare })).toBe(count)
  })
})

describe('the way to file', () => {
  test.for([
    ['tôi nộp online', 'online'],
    ['em muon nop qua mang', 'online'],
    ['thôi ra quầy nộp', 'in-person'],
    ['gửi bưu điện', 'post'],
    ['nộp online được không', undefined],
    ['có nộp online không', undefined],
    ['không nộp online', undefined],
    ['nộp online hay ra quầy', undefined],
    ['nộp trực tiếp như thế nào', undefined],
  ] as const)('%s → %s', ([text, channel]) => {
    expect(channelSaid(readWords(text))).toBe(channel)
  })
})

describe('the province', () => {
  test.for([
    ['tôi ở tphcm', '79'],
    ['khai sinh ở Đà Nẵng', '48'],
    ['Đà Nẵng', '48'],
    ['da nang', '48'],
    ['em ở Huế', '46'],
    ['quê Nghệ An, đang ở Hà Nội', '01'],
    ['chuyển từ Nghệ An về Đà Nẵng', '48'],
    ['ở đường Điện Biên Phủ', undefined],
    ['số 5 đường Hà Nội', undefined],
    ['chị Hà Giang mất căn cước', undefined],
    ['quê Nghệ An', undefined],
    ['sinh ở Nghệ An', undefined],
    ['mất hồ sơ hue', undefined],
  ] as const)('%s → %s', ([text, province]) => {
    expect(placeSaid(knowledge, read(text))?.province).toBe(province)
  })

  test('an address is no subject', () => {
    expect(addressPlaces(readWords('tạm trú ở đường Điện Biên Phủ'))).toEqual([3, 4, 5, 6, 7])
    expect(addressPlaces(readWords('xe vào đường cấm'))).toEqual([])
  })
})

describe('for whom', () => {
  test.for([
    ['khai sinh cho con', 'con'],
    ['làm giùm mẹ em', 'me'],
    ['căn cước của bố tôi', 'bo'],
    ['còn cho tôi thì sao', 'toi'],
    ['cho bé thứ hai', 'con-khac'],
    ['cho tôi hỏi', undefined],
    ['ủy quyền cho con đi nộp', undefined],
    ['cho em xin mẫu', undefined],
    ['đăng ký kết hôn', undefined],
  ] as const)('%s → %s', ([text, whom]) => {
    expect(whomSaid(readWords(text))?.whom).toBe(whom)
  })
})

describe('a foreigner in the family', () => {
  test.for([
    ['vợ người Trung Quốc', true],
    ['chong em nguoi han quoc', true],
    ['bố là người Mỹ', true],
    ['chồng em là Việt kiều', true],
    ['vợ người Hà Nội', false],
    ['anh Đức ở Mỹ Tho', false],
    ['đi Nhật làm', false],
  ] as const)('%s → %s', ([text, expected]) => {
    expect(namesForeigner(readWords(text))).toBe(expected)
  })
})

describe('words of the options', () => {
  const paper = question({
    ask: 'Bé có giấy chứng sinh không ạ?',
    options: [
      { id: 'co', label: 'Có', as: 'bé có giấy chứng sinh', says: ['có giấy chứng sinh'] },
      { id: 'nha', label: 'Không', as: 'bé đẻ ở nhà', says: ['đẻ ở nhà', 'cho vợ tôi'] },
    ],
  })
  test.for([
    ['có giấy chứng sinh rồi', 'co'],
    ['không có giấy chứng sinh', undefined],
    ['có giấy chứng sinh không', undefined],
    ['có giấy chứng sinh chưa ạ', undefined],
    ['đẻ ở nhà', 'nha'],
    ['đẻ hôm qua ở nhà', 'nha'],
    ['cho vợ tui', 'nha'],
    ['cho vợ', 'nha'],
    ['có giấy chứng sinh mà đẻ ở nhà', undefined],
  ] as const)('%s → %s', ([text, option]) => {
    expect(factsFor([paper], read(text))[0]?.value).toBe(option)
  })
})
