// "cccd", "số căn cước của tôi là", "sđt:": what only names the number behind it. The word before it is told apart.
const LABEL =
  /(?:^|[^a-z0-9])(?:(?!so |the )([a-z]+) +)?((?:so +)?(?:the +)?(?:c[cm][cn]d|cmt|can cuoc(?: cong dan)?|chung minh(?: thu| nhan dan)*|(?:ma )?dinh danh|s?dt|dien thoai|stk|tai khoan|e?mail)(?: +so)?(?: +cua [a-z]+)?(?: +la)?[ :]*)$/
// "làm lại cccd 012…", "cccd 012… bị mất": there it is the card itself that is talked about.
const WANTED = /^(?:lam|lai|mat|doi|cap|xin|lay|sua|tra|nhan|hong|quen|sang|ve|voi|han)$/
const HAPPENED =
  /^ *(?:cua [a-z]+ )?(?:bi|mat|hong|het han|qua han|sai|nham|sap|cu|rach|gay|lam lai|cap lai)\b/

/**
 * A text without some stretches of it, the words that only name them, and the holes that they leave.
 *
 * @example cutOut('khai sinh, cccd 001099012345', [{ from: 16, to: 28 }]) // 'khai sinh'
 */
export function cutOut(text: string, stretches: readonly { from: number; to: number }[]): string {
  if (stretches.length === 0) return text
  const plain = text.replace(/[^\0-\x7f]/g, plainLetter).toLowerCase()
  let left = ''
  let at = 0
  for (const { from, to } of stretches) {
    const [, before = '', label = ''] = LABEL.exec(plain.slice(at, from)) ?? []
    const isWanted = WANTED.test(before) || HAPPENED.test(plain.slice(to))
    left += text.slice(at, isWanted ? from : from - label.length)
    at = to
  }
  return (left + text.slice(at))
    .replace(/[ \t]+(?=[\s,;.]|$)|^[\s,;]+/g, '')
    .replace(/[,;]+(?=[,;.]|$)/g, '')
    .trim()
}

/** One for one, so that places in the text stay what they are. */
function plainLetter(letter: string): string {
  return /đ/i.test(letter) ? 'd' : (letter.normalize('NFD')[0] ?? letter)
}
