import type { Mark } from '../../knowledge/schema/index.ts'

/** Every mark, in the order of its digit in a short code; new ones go behind. */
export const MARKS: readonly Mark[] = [
  'co',
  'chua',
  'co-nhung:het-han',
  'co-nhung:ban-sao',
  'co-nhung:khac-ten',
  'co-nhung:chua-ky',
  'co-nhung:chua-chung-thuc',
]
