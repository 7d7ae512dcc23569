/** The same with a capital letter at its head. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The same as it stands inside a sentence; what is written in capitals or with a figure keeps them.
 *
 * @example lowerFirst('Giấy chứng sinh') // 'giấy chứng sinh'
 * @example lowerFirst('VNeID') // 'VNeID'
 */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
