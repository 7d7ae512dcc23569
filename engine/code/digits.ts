/** A number made of digits of any radix, the first given being the lowest. */
export type DigitWriter = { push: (radix: number, digit: number) => void; value: () => number }
export type DigitReader = { pull: (radix: number) => number; rest: () => number }

/** Writes digits into one number; `value` is not a safe integer where too many were pushed. */
export function createDigitWriter(): DigitWriter {
  let sum = 0
  let scale = 1
  return {
    push(radix, digit) {
      sum += digit * scale
      scale *= radix
    },
    value: () => sum,
  }
}

/** Reads digits back in the order in which they were written. */
export function createDigitReader(value: number): DigitReader {
  let rest = value
  return {
    pull(radix) {
      const digit = rest % radix
      rest = Math.floor(rest / radix)
      return digit
    },
    rest: () => rest,
  }
}
