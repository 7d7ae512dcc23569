import { expect, test } from 'vitest'
import { withImplied } from '../../../engine/answer/implied.ts'
import { type Answers, Question } from '../../../knowledge/schema/index.ts'

const questions = [
  {
    id: 'dien',
    ask: 'Diện nào ạ?',
    why: 'Mỗi diện một khoản.',
    mode: 'first',
    options: [
      { id: 'khuyet-tat', label: 'Khuyết tật', as: 'là người khuyết tật' },
      { id: 'cao-tuoi', label: 'Cao tuổi', as: 'là người cao tuổi' },
    ],
  },
  {
    id: 'muc',
    ask: 'Mức nào ạ?',
    why: 'Mỗi diện một khoản.',
    mode: 'first',
    options: [
      { id: 'nang', label: 'Nặng', as: 'mức nặng', implies: { dien: 'khuyet-tat' } },
      { id: 'khac', label: 'Khác', as: 'mức khác' },
    ],
  },
].map((question) => Question.parse(question))

test.for<{ answers: Answers; all: Answers }>([
  { answers: { muc: 'nang' }, all: { muc: 'nang', dien: 'khuyet-tat' } },
  { answers: { muc: 'nang', dien: 'chua-ro' }, all: { muc: 'nang', dien: 'khuyet-tat' } },
  // What the citizen said himself stands.
  { answers: { muc: 'nang', dien: 'cao-tuoi' }, all: { muc: 'nang', dien: 'cao-tuoi' } },
  { answers: { muc: 'khac' }, all: { muc: 'khac' } },
  { answers: {}, all: {} },
])('$answers tells $all', ({ answers, all }) => {
  expect(withImplied(questions, answers)).toEqual(all)
})
