import type { Answer, ChecklistItem, RequiredDocument } from '../../../knowledge/schema/index.ts'
import { faultsOf } from '../missing.ts'
import { badgeOf } from './facts.ts'
import { toggleOf } from './toggle-of.ts'

/** What kind of copy is handed in, in words. */
export const AS_NAMES = {
  original: 'bản chính',
  copy: 'bản sao thường',
  'certified-copy': 'bản sao có chứng thực',
  'original-or-copy': 'bản chính hoặc bản sao',
  'e-copy': 'bản điện tử hoặc ảnh chụp rõ',
} as const

const HAND_NAMES = {
  submit: 'nộp lại',
  show: 'xuất trình rồi cầm về',
  fill: 'điền rồi nộp',
} as const

const PER_PAPER = { file: '', person: ' cho mỗi người', copy: ' cho mỗi bản cần làm' } as const

/** A paper as a line of the checklist. */
export function paperItem(document: Answer['documents'][number], answer: Answer): ChecklistItem {
  const toggle = answer.open.find(({ question }) => document.ask?.[0] === question)
  return {
    id: document.id,
    name: document.name,
    detail: paperDetail(document),
    ...(document.because !== undefined && { because: `cần nếu ${document.because}` }),
    ...(document.oneOf !== undefined && { oneOf: document.oneOf.map(({ name }) => name) }),
    ...(document.where !== undefined && { where: document.where }),
    ...(document.note !== undefined || document.lookup !== undefined
      ? {
          note: [document.lookup?.text, document.note]
            .filter((part) => part !== undefined)
            .join(' '),
        }
      : {}),
    ...(document.form !== undefined && {
      form: {
        label:
          document.form.code === undefined
            ? document.form.name
            : `${document.form.code}, ${document.form.name}`,
        ...(document.form.page !== undefined && { href: document.form.page }),
      },
    }),
    ...(toggle !== undefined && { toggle: toggleOf(toggle) }),
    faults: faultsOf(document),
    ...badgeOf(document.layer),
    cites: [document.source],
  }
}

function paperDetail({ as, qty, per, hand }: RequiredDocument): string {
  const what = hand === 'fill' ? '' : ` ${AS_NAMES[as]}`
  return `${qty}${hand === 'fill' ? ' tờ' : what}${per === undefined ? '' : PER_PAPER[per]}, ${HAND_NAMES[hand]}`
}
