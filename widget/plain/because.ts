import { fill, strings } from '../strings.ts'

/**
 * What an uncertain line depends on, as a sentence of its own.
 *
 * @example becauseText('cha mẹ chưa cưới') // 'Cần nếu cha mẹ chưa cưới'
 * @example becauseText('nếu nộp thay') // 'Nếu nộp thay'
 */
export function becauseText(because: string): string {
  const isSentence = /^(cần|nếu|khi|tùy)(?=\s)/i.test(because)
  return isSentence
    ? because.charAt(0).toUpperCase() + because.slice(1)
    : fill(strings.because, { text: because })
}
