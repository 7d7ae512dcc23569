/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** Least contrast of text, WCAG 2.2 AA. */
export const LEAST_CONTRAST = 4.5

/**
 * Contrast of two colours as WCAG 2.2 has it, 1 to 21.
 *
 * @example contrast([0, 0, 0], [255, 255, 255]) // 21
 */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance([red, green, blue]: Colour): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

function linear(value: number): number {
  const share = value / 255
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
