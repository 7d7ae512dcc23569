import { foldText } from '../../engine/index.ts'

/** Takes phrases that say nothing of the subject out of folded words, the longer ones first. */
export function createStopPhrases(phrases: readonly string[]): (words: string[]) => string[] {
  const known = new Set(phrases.map(foldText))
  const longest = Math.max(0, ...[...known].map((phrase) => phrase.split(' ').length))
  return (words) => {
    const kept: string[] = []
    for (let at = 0; at < words.length; ) {
      const length = lengthAt(words, at)
      if (length === 0 && words[at] !== '') kept.push(words[at] ?? '')
      at += Math.max(1, length)
    }
    return kept
  }

  function lengthAt(words: string[], at: number): number {
    for (let length = Math.min(longest, words.length - at); length > 0; length--)
      if (known.has(words.slice(at, at + length).join(' '))) return length
    return 0
  }
}
