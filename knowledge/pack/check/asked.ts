import type { Pointer } from '../../schema/pointer.ts'
import type { Procedure } from '../../schema/procedure.ts'
import { type Check, problemOf, repeats } from './check.ts'

/** People's own words: enough of them, and none that leads to two procedures. */
export const checkAsked: Check = (result) => {
  const { procedures, pointers } = result.content
  const few = procedures
    .filter(({ asked }) => asked.length < 3)
    .map((entry) =>
      problemOf(
        result,
        entry,
        'asked',
        `mới có ${entry.asked.length} câu người dân hay hỏi: hãy viết ít nhất 3`,
      ),
    )
  const phrases = ({ name, asked }: Procedure | Pointer) => [
    ...new Set([name, ...asked].map((phrase) => phrase.toLowerCase())),
  ]
  const national = pointers.filter(({ province, variant }) => !province && !variant)
  const shared = repeats<Procedure | Pointer>([...procedures, ...national], phrases).map(
    ({ key, entry, before }) =>
      problemOf(
        result,
        entry,
        'asked',
        `câu "${key}" cũng dẫn tới "${before.name}" (${before.code}): hãy giữ ở một thủ tục, hoặc đưa vào confusable`,
      ),
  )
  return [...few, ...shared]
}
