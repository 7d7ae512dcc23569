/**
 * Numbers of three digits that a sentence tells people to call, in their order.
 *
 * @example emergencyNumbers('Gọi ngay 114 ạ, bị thương thì gọi 115.') // ['114', '115']
 */
export const emergencyNumbers = (text: string): string[] => [
  ...new Set(
    Array.from(text.matchAll(/(?:^|[^\d.])(11[1-9])(?![\d.]*\d)/g), ([, number = '']) => number),
  ),
]
