/** The name with one letter left out: the last but one of its longest word, always the same for the same name. */
export function withSlip(name: string): string {
  const words = name.split(' ')
  const at = words.reduce(
    (best, word, index) => (index > 0 && word.length >= (words[best]?.length ?? 0) ? index : best),
    1,
  )
  const letters = [...(words[at] ?? '')]
  if (letters.length < 3) return name
  return [...words.slice(0, at), letters.toSpliced(-2, 1).join(''), ...words.slice(at + 1)].join(
    ' ',
  )
}
