import { readSymbols } from './check-symbol.ts'

/** Symbols of a code, the check among them. */
const LEAST = 5
const MOST = 10
/** So many signs in capitals, letters and digits, are a code and no word. */
const SURE = 6

/**
 * A short code that stands alone in a message, "mã 641-M0SN" or the bare code. `isSure` tells whether it can be nothing
 * else, so that a slip in it is worth a word; a bare number, which may be a telephone number, is never a code.
 */
export function typedCode(message: string): { code: string; isSure: boolean } | undefined {
  const [, lead, text = ''] =
    /^\s*((?:mở )?(?:mã|ma)(?: số| so| ngắn| ngan)?\s*:?\s+)?([0-9a-z][0-9a-z –—-]*?)[\s.?ạ]*$/iu.exec(
      message.normalize('NFC'),
    ) ?? []
  const symbols = readSymbols(text)
  if (symbols === undefined || symbols.length < LEAST || symbols.length > MOST) return undefined
  if (!/\d/.test(text) || (lead === undefined && !/[a-z]/i.test(text))) return undefined
  // Words with a number beside them ("cap 2 xe") are none.
  if (text.split(/[\s–—-]+/).length > 3) return undefined
  const isCapital = text === text.toUpperCase() && symbols.length >= SURE
  return { code: text, isSure: lead !== undefined || isCapital }
}
