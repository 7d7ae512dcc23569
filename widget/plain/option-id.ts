/**
 * Question and option named by an option id, if it stands for an answer to a case question.
 *
 * @example parseOptionId('q:noi-sinh=vien') // { question: 'noi-sinh', option: 'vien' }
 */
export function parseOptionId(id: string): { question: string; option: string } | undefined {
  const at = id.lastIndexOf('=')
  if (!id.startsWith('q:') || at < 3) return undefined
  return { question: id.slice(2, at), option: id.slice(at + 1) }
}

/** Id of the option by which people say that they do not know. */
export const UNSURE = 'chua-ro'
