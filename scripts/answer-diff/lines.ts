import { deadlineText } from '../../engine/answer/words.ts'
import type { Answer } from '../../knowledge/schema/index.ts'

/** Everything that an answer tells a person, one line a fact, so that two answers can be laid side by side. */
export function answerLines(answer: Answer): string[] {
  const { documents, ways, link } = answer
  const papers = documents.map(({ name, qty, as, hand, need, oneOf, ...rest }) =>
    line('Giấy tờ', `${name} [${[need, qty, as, hand].join(', ')}]`, {
      ...rest,
      note: oneOf?.map((one) => one.name).join(' hoặc '),
    }),
  )
  const paths = ways.flatMap(({ label, about, money, total, times, ...rest }) => [
    line('Cách nộp', label, { ...rest, note: about.note }),
    ...money.flatMap(({ label: paid, charges, cuts }) => [
      ...charges.map(({ text, because, expired, value }) =>
        line(`${label}, ${paid}`, expired ? `${text} (cần kiểm tra lại)` : text, {
          because,
          note: 'rate' in value ? value.note : undefined,
        }),
      ),
      ...cuts.map(({ percent, label: why, because }) =>
        line(`${label}, ${paid}`, `giảm ${percent}%: ${why}`, { because }),
      ),
    ]),
    ...(total === undefined ? [] : [`${label}, tổng cộng: ${total} đồng`]),
    ...times.map(({ text, because }) => line(`${label}, thời hạn`, text, { because })),
  ])
  return [
    ...answer.redirects.map(({ to, ...rest }) => line('Chuyển sang', to.name, rest)),
    ...answer.refer.map(({ whom, why, ...rest }) => line('Gặp', `${whom}, vì ${why}`, rest)),
    ...papers,
    ...(answer.noDocuments === undefined ? [] : [`Không cần giấy tờ: ${answer.noDocuments}`]),
    ...answer.notNeeded.map(({ name, ...rest }) => line('Không phải nộp', name, rest)),
    ...paths,
    ...(answer.unclear ?? []).map(({ text }) => `Cần hỏi lại quầy: ${text}`),
    ...answer.agencies.map(({ role, name, ...rest }) =>
      line(role === 'receives' ? 'Nơi nhận' : 'Nơi giải quyết', name, rest),
    ),
    ...answer.presence.map(({ who, at, ...rest }) => line('Phải có mặt', `${who} [${at}]`, rest)),
    ...answer.behalf.map(({ who, needs, ...rest }) => line('Nộp thay', `${who} [${needs}]`, rest)),
    ...answer.deadlines.map((deadline) =>
      line('Hạn', `${deadlineText(deadline)}: ${deadline.lost}`, { because: deadline.because }),
    ),
    ...answer.conditions.map(({ text, ...rest }) => line('Điều kiện', text, rest)),
    ...answer.steps.map(({ text, ...rest }) => line('Bước', text, rest)),
    ...answer.results.map(({ name, ...rest }) => line('Kết quả', name, rest)),
    ...answer.refusals.map(({ text, fix, ...rest }) => line('Hay bị trả', `${text} ${fix}`, rest)),
    ...answer.legal.map(({ number, title }) => `Căn cứ: ${number}, ${title}`),
    `Liên kết: ${link.href}`,
  ]
}

function line(
  kind: string,
  text: string,
  { because, note }: { because?: string | undefined; note?: string | undefined },
): string {
  return `${kind}: ${text}${note ? ` (${note})` : ''}${because ? `, ${because}` : ''}`
}
