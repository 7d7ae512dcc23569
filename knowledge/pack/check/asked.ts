import type { Pointer } from '../../schema/pointer.ts'
import type { Procedure } from '../../schema/procedure.ts'
import type { Topic } from '../../schema/topic.ts'
import type { CompileResult } from '../compile.ts'
import { type Check, problemOf, repeats } from './check.ts'

const FEWEST = 8
const FEWEST_SPOKEN = 3

/** Words that say nothing on the matter: a phrase of the official name and these alone is nobody's own. */
const FILLER =
  'thủ tục làm xin hồ sơ cách đăng ký giấy tờ cần gì ở đâu như thế nào bao nhiêu lâu tiền cho của và các về'

/** People's own words: enough of them, some as people speak, none twice, and none that leads to two procedures. */
export const checkAsked: Check = (result) => {
  const { procedures, topics, pointers, articles } = result.content
  const few = [...procedures, ...topics]
    .filter(({ asked }) => asked.length < FEWEST)
    .map((entry) =>
      problemOf(
        result,
        entry,
        'asked',
        `mới có ${entry.asked.length} câu người dân hay hỏi: hãy viết ít nhất ${FEWEST}`,
      ),
    )
  const twice = [...procedures, ...topics, ...pointers, ...articles].flatMap((entry) =>
    repeats(
      entry.asked.map((phrase) => phrase.toLowerCase()),
      (phrase) => [phrase],
    ).map(({ key }) => problemOf(result, entry, 'asked', `câu "${key}" có hai lần: hãy giữ một`)),
  )
  const stiff = procedures
    .map((entry) => ({
      entry,
      count: entry.asked.filter((phrase) => isSpoken(phrase, entry)).length,
    }))
    .filter(({ count }) => count < FEWEST_SPOKEN)
    .map(({ entry, count }) =>
      problemOf(
        result,
        entry,
        'asked',
        `chỉ ${count} câu nói khác tên thủ tục: hãy thêm cho đủ ${FEWEST_SPOKEN} câu như người dân thật sự nói`,
      ),
    )
  const phrases = ({ name, asked }: Procedure | Pointer) => [
    ...new Set([name, ...asked].map((phrase) => phrase.toLowerCase())),
  ]
  const national = pointers.filter(({ province, variant }) => !province && !variant)
  const shared = repeats<Procedure | Pointer>([...procedures, ...national], phrases)
    .filter(({ key, entry, before }) => !isToldApart(result, key, [entry.code, before.code]))
    .map(({ key, entry, before }) =>
      problemOf(
        result,
        entry,
        'asked',
        `câu "${key}" cũng dẫn tới "${before.name}" (${before.code}): hãy giữ ở một thủ tục, đưa vào confusable, hoặc vào chủ đề có cả hai`,
      ),
    )
  return [...few, ...twice, ...stiff, ...shared]
}

/** Whether a phrase has a word of its own: one that neither the names nor the words of any office hold. */
function isSpoken(phrase: string, { name, officialName = '' }: Procedure): boolean {
  const known = new Set(wordsOf(`${name} ${officialName} ${FILLER}`))
  return wordsOf(phrase).some((word) => !known.has(word))
}

/** Whether a topic or a pair of the lexicon takes the phrase and leads to each of the procedures. */
function isToldApart(
  { content: { topics, lexicon } }: CompileResult,
  phrase: string,
  codes: readonly string[],
): boolean {
  const says = (asked: readonly string[]) => asked.some((one) => one.toLowerCase() === phrase)
  const leads = (topic: Topic) =>
    codes.every((code) => topic.procedures.some((step) => step.code === code))
  return (
    topics.some((topic) => says(topic.asked) && leads(topic)) ||
    (lexicon?.confusable ?? []).some(
      (pair) =>
        says(pair.says) && codes.every((code) => pair.options.some(({ to }) => to === code)),
    )
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
