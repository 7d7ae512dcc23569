import { capital } from '../../engine/index.ts'

/**
 * What an uncertain line depends on, as a sentence of its own.
 *
 * @example becauseText('cha mẹ chưa cưới') // 'Cần nếu cha mẹ chưa cưới'
 * @example becauseText('nếu nộp thay') // 'Nếu nộp thay'
 */
export function becauseText(because: string): string {
  return capital(/^(cần|nếu|khi|tùy)(?=\s)/i.test(because) ? because : `cần nếu ${because}`)
}

/**
 * A calendar day as people here write it.
 *
 * @example dayText('2026-11-21') // '21/11/2026'
 */
export const dayText = (day: string): string => day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
