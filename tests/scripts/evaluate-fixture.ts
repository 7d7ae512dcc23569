import { type Knowledge, prepare } from '../../engine/index.ts'
import { Lexicon, type Pack } from '../../knowledge/schema/index.ts'
import { Question } from '../../scripts/evaluate/question.ts'
import { packOf, procedureOf, yesNo } from '../engine/fixture.ts'

/** A question of a file of questions; what is not given has its default. */
export function asked(id: string, q: string, parts: Record<string, unknown> = {}): Question {
  return Question.parse({ id, q, scope: 'in', expect: 'answer', ...parts })
}

const source = { kind: 'record', title: 'Hồ sơ mẫu', checked: '2026-11-01' }

const curated = packOf({
  lexicon: Lexicon.parse({
    abbreviations: [{ short: 'đk', full: 'đăng ký' }],
    synonyms: [{ say: ['xe hơi bốn bánh'], means: 'xe ô tô' }],
    noise: ['tôi muốn', 'cho em hỏi', 'ạ', 'thì'],
    aspects: [{ aspect: 'fee', says: ['lệ phí'] }],
  }),
  procedures: [
    procedureOf({
      code: '1.000001',
      id: 'dang-ky-khai-tu',
      name: 'Đăng ký khai tử',
      asked: ['khai tử'],
      alsoCodes: [{ code: '1.900001', why: 'same' }],
    }),
    procedureOf({
      code: '1.000002',
      id: 'dang-ky-ket-hon',
      name: 'Đăng ký kết hôn',
      asked: ['kết hôn'],
      questions: [yesNo('nuoc-ngoai')],
      redirect: [
        { when: { 'nuoc-ngoai': 'co' }, to: '1.000003', why: 'Có người nước ngoài.', source: 's1' },
      ],
    }),
    procedureOf({
      code: '1.000003',
      id: 'ket-hon-nuoc-ngoai',
      name: 'Ghi vào sổ việc thành hôn ngoài lãnh thổ',
    }),
  ],
  topics: [
    {
      id: 'don-nha',
      name: 'Chuyển chỗ ở',
      asked: ['chuyển chỗ ở', 'dọn nhà đi', 'đổi chỗ ở mới'],
      intro: [],
      procedures: [{ code: '1.000004', why: 'Báo nơi ở.', source: 's1' }],
      sources: { s1: source },
    },
  ],
  pointers: [pointer('1.000004', 'Khai báo thường trú', { asked: ['khai báo thường trú'] })],
})

const official = packOf(
  {
    pointers: [
      pointer('1.000005', 'Cấp giấy phép đưa xe ô tô vào phố', { field: 'Giao thông' }),
      pointer('1.000006', 'Thu hồi giấy phép khai thác cát', { field: 'Khoáng sản' }),
    ],
  },
  'official',
  'b',
)

function pointer(code: string, name: string, parts: Record<string, unknown> = {}) {
  return {
    code,
    name,
    field: 'mau',
    agency: null,
    levels: ['commune'],
    checked: '2026-11-01',
    ...parts,
  }
}

/** Packs and knowledge of six procedures and one topic. */
export function loaded(): { packs: Pack[]; knowledge: Knowledge } {
  const packs = [curated, official]
  return { packs, knowledge: prepare(packs) }
}
