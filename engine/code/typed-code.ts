import { LEAST_SYMBOLS, MOST_SYMBOLS, readSymbols } from './check-symbol.ts'

/** So many signs in capitals, letters and digits, are a code and no word. */
const SURE = 6

/**
 * A short code that stands alone in a message, "mã 641-M0SN" or the bare code. `isSure` tells whether it can be nothing
 * else, so that a slip in it is worth a word; a bare number, which may be a telephone number, is never a code.
 */
export function typedCode(message: string): { code: string; isSure: boolean } | undefined {
  const [, lead, text = ''] =
    /^\s*((?:(?:tôi|toi|em|con) có |(?:tôi|toi|em|con) co |mở |mo )?(?:(?:mở|mo) (?:lại|lai) )?(?:bằng |bang )?(?:mã|ma)(?: số| so| ngắn| ngan| mở lại| mo lai)?\s*:?\s+)?([0-9a-z][0-9a-z –—-]*?)[\s.?ạ]*$/iu.exec(
      message.normalize('NFC'),
    ) ?? []
  const symbols = readSymbols(text)
  const count = symbols?.length ?? 0
  if (count < LEAST_SYMBOLS || count > MOST_SYMBOLS) return undefined
  if (!/\d/.test(text) || (lead === undefined && !/[a-z]/i.test(text))) return undefined
  // Words with a number beside them ("cap 2 xe") are none.
  if (text.split(/[\s–—-]+/).length > 3) return undefined
  const isCapital = text === text.toUpperCase() && count >= SURE
  return { code: text, isSure: lead !== undefined || isCapital }
}
