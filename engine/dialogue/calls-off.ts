import type { Reading } from '../text/index.ts'

/** Longer messages say more than that. */
const MOST_WORDS = 9
const WHO = '(toi|em|con|minh|chau|anh|chi|chung toi|bon toi)'
const OFF = [
  // "Thôi tôi không bán nữa", "chưa muốn làm nữa", "khỏi làm nữa".
  new RegExp(
    `^(a |ma |a ma )?(thoi )?(thoi )?${WHO}? ?(khong|ko|hong|chua|khoi|chang) (?!phai)([a-z]+ ){1,4}nua( dau| a| nhe| nha| roi)*$`,
  ),
  // "Đổi ý rồi", "tôi nghĩ lại rồi".
  new RegExp(`^(thoi )?${WHO}? ?(doi y|nghi lai)( roi| a| nhe)*$`),
  // "Thôi để hôm khác", "để bữa khác", "thôi để sau".
  new RegExp(
    `^(thoi )?${WHO}? ?de (hom|luc|bua|khi|dip|lan) khac( tinh| lam| hoi| a| nhe| nha)*$|^thoi ${WHO}? ?de (sau|mai|hom sau|mai mot)( tinh| lam| hoi| a| nhe| nha)*$`,
  ),
]

/** Whether a message only says that the matter in hand is dropped: no word of it names what is wanted. */
export function callsOff({ words: { folded } }: Pick<Reading, 'words'>): boolean {
  const text = folded.join(' ')
  return folded.length <= MOST_WORDS && OFF.some((pattern) => pattern.test(text))
}
