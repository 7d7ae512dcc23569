import type { Answer, Block, Tenant } from '../../../knowledge/schema/index.ts'
import type { Aspect } from '../../text/reader.ts'
import { deadlineText, formatDay } from '../words.ts'
import { checklistBlocks } from './checklist-blocks.ts'
import { common, factsBlock } from './facts.ts'
import { feeBlocks } from './fee-blocks.ts'
import { linkBlocks } from './link-blocks.ts'
import { firstConditions, notesBlocks } from './notes-blocks.ts'
import { presenceBlocks } from './presence-blocks.ts'
import { firstOf, ORDER, type Section } from './sections.ts'
import { sideBlocks } from './side-blocks.ts'
import { timeBlocks } from './time-blocks.ts'
import { unclearBlocks } from './unclear-blocks.ts'
import { whereBlocks } from './where-blocks.ts'

/** An answer as blocks, the asked part first, or that part alone. Every fact keeps the ids of its sources. */
export function answerBlocks(
  answer: Answer,
  aspects: readonly Aspect[],
  tenant: Tenant | undefined,
  extent: 'whole' | 'asked' = 'whole',
): Block[] {
  const first = aspects.flatMap((aspect) => firstOf(aspect, answer))
  const before: Section[] = firstConditions(answer).length > 0 ? ['notes'] : []
  const order = new Set<Section>(extent === 'asked' ? first : [...before, ...first, ...ORDER])
  const told = aspects.includes('benefit') ? figuresFirst(answer) : answer
  return [...order].flatMap((section) => [
    ...SECTIONS[section](told, tenant),
    ...unclearBlocks(answer, section),
  ])
}

/** "Được nghỉ 5 ngày", "bằng 2 lần mức tham chiếu": words that say how much one gets. */
const BENEFIT = /(?:được|nghỉ|bằng|nhận|thêm|nhiều nhất)[^\d.,;:]{0,40}\d|\d đồng/iu

/** The conditions that say how much one gets stand before those that say who gets it. */
function figuresFirst(answer: Answer): Answer {
  const isFigure = ({ text }: { text: string }) => BENEFIT.test(text)
  const { conditions } = answer
  return {
    ...answer,
    conditions: [
      ...conditions.filter(isFigure),
      ...conditions.filter((condition) => !isFigure(condition)),
    ],
  }
}

const SECTIONS: Readonly<Record<Section, (answer: Answer, tenant: Tenant | undefined) => Block[]>> =
  {
    notes: notesBlocks,
    checklist: checklistBlocks,
    presence: presenceBlocks,
    fees: feeBlocks,
    times: timeBlocks,
    where: whereBlocks,
    link: linkBlocks,
    deadlines: (answer) =>
      factsBlock(
        'deadlines',
        'Hạn phải làm',
        answer.deadlines.map((item) => ({
          ...common(item),
          text: item.state?.text ?? deadlineText(item),
          note:
            item.state === undefined
              ? item.lost
              : `${deadlineText(item)}. ${item.lost ?? ''}`.trim(),
        })),
      ),
    conditions: (answer) =>
      factsBlock(
        'conditions',
        'Điều kiện',
        answer.conditions
          .filter((item) => !firstConditions(answer).includes(item))
          .map((item) => ({ ...common(item), text: item.text })),
      ),
    refusals: (answer) =>
      answer.refusals.length === 0
        ? []
        : [
            {
              type: 'refusals',
              title: 'Vì sao hồ sơ hay bị trả lại',
              items: answer.refusals.map(({ text, fix, source }) => ({
                text,
                fix,
                cites: [source],
              })),
            },
          ],
    steps: (answer) =>
      answer.steps.length === 0
        ? []
        : [
            {
              type: 'steps',
              title: 'Các bước',
              items: answer.steps.map((item) => ({ ...common(item), text: item.text })),
            },
          ],
    results: (answer) =>
      factsBlock(
        'results',
        'Bạn sẽ nhận được',
        answer.results.map((item) => ({ ...common(item), text: item.name })),
      ),
    side: sideBlocks,
    sources: (answer) => [
      {
        type: 'sources',
        asOf: `Đối chiếu lần cuối ngày ${formatDay(answer.asOf)}`,
        code: answer.procedure.code,
        legal: answer.legal,
      },
    ],
  }
