/**
 * A calendar day as people here write it.
 *
 * @example vietnameseDay('2026-11-21') // '21/11/2026'
 */
export const vietnameseDay = (day: string): string =>
  day.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1')
