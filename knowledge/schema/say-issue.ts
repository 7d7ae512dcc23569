import * as z from 'zod'

const TYPES: Record<string, string> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'đối tượng có tên trường',
  record: 'đối tượng có tên trường',
}

/** Formats that have no sentence of their own in the schemas. */
const FORMATS: Record<string, string> = {
  date: 'phải là một ngày có thật, dạng 2026-11-21',
  url: 'phải là địa chỉ đầy đủ, bắt đầu bằng https://',
}

const { localeError } = z.locales.vi()

/** What a schema refuses, in Vietnamese and with what is allowed, unless the schema has a sentence of its own. */
export const sayIssue: typeof localeError = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'thiếu trường này'
      return `phải là ${TYPES[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `chỉ được là một trong: ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      // Told apart by one field, the branches are known by its values.
      if ('options' in issue) return `chỉ được là một trong: ${[issue.options].flat().join(', ')}`
      break
    case 'invalid_format':
      if (FORMATS[issue.format]) return FORMATS[issue.format]
      break
    case 'unrecognized_keys':
      return `không có trường ${issue.keys.map((key) => `"${key}"`).join(', ')}`
    case 'too_big':
      if (issue.origin === 'string') return `dài nhất ${issue.maximum} ký tự`
      if (issue.origin === 'array') return `nhiều nhất ${issue.maximum} mục`
      return `lớn nhất là ${issue.maximum}`
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'không được để trống'
      if (issue.origin === 'string') return `ngắn nhất ${issue.minimum} ký tự`
      if (issue.origin === 'array') return `cần ít nhất ${issue.minimum} mục`
      return `nhỏ nhất là ${issue.minimum}`
  }
  return localeError(issue)
}
