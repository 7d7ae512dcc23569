import { type Check, problemOf, repeats } from './check.ts'

/** People's own words: enough of them, and none that leads to two procedures. */
export const checkAsked: Check = (result) => {
  const { procedures } = result.content
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
  const phrases = (entry: { asked: string[] }) => [
    ...new Set(entry.asked.map((phrase) => phrase.toLowerCase())),
  ]
  const shared = repeats(procedures, phrases).map(({ key, entry, before }) =>
    problemOf(
      result,
      entry,
      'asked',
      `câu "${key}" cũng có ở ${result.fileOf.get(before)}: hãy giữ ở một thủ tục, hoặc đưa vào confusable`,
    ),
  )
  return [...few, ...shared]
}
