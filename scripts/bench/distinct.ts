const SYLLABLE = 'bcdghklmnpqrstvx'
const VOWELS = 'aeiouy'

/** A short question that no other number gives: two known words and one that nobody has said before. */
export function distinctQuestion(number: number, words: readonly string[]): string {
  const word = (at: number) => words[at % Math.max(1, words.length)] ?? ''
  return `${word(number)} ${word(Math.floor(number / 7) + 3)} ${madeUp(number)}`
}

function madeUp(number: number): string {
  let text = ''
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / (SYLLABLE.length * VOWELS.length)))
    text +=
      (SYLLABLE[rest % SYLLABLE.length] ?? '') +
      (VOWELS[Math.floor(rest / SYLLABLE.length) % VOWELS.length] ?? '')
  return text
}
