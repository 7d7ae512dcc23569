import * as z from 'zod'

type Issue = z.core.$ZodIssue

/** One thing that a schema refuses, in words of an author. */
export interface Explained {
  path: string
  message: string
}

/** Turns what a schema refuses into Vietnamese sentences that say what to do, one for each place. */
export function explain(issues: readonly Issue[]): Explained[] {
  return issues
    .flatMap((issue) => settle(issue, []))
    .map(({ issue, path }) => ({ path: z.core.toDotPath(path), message: sentence(issue) }))
}

interface Settled {
  issue: Issue
  path: PropertyKey[]
}

/** A union reports every branch; only the branch that the author most likely meant is of use to him. */
function settle(issue: Issue, above: PropertyKey[]): Settled[] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }]
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => settle(inner, path)))
  return branches.reduce((best, branch) =>
    distance(branch, path.length) < distance(best, path.length) ? branch : best,
  )
}

function distance(branch: readonly Settled[], depth: number): number {
  const costs = branch.map(({ issue, path }) => {
    if (path.length === depth && issue.code === 'invalid_type') return 20
    if (issue.code === 'unrecognized_keys') return 3 * issue.keys.length
    return isMissing(issue) ? 2 : 1
  })
  return costs.reduce((sum, cost) => sum + cost, 0)
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined
}

const TYPES: Record<string, string> = {
  string: 'phải là chữ: hãy đặt giá trị trong ngoặc kép',
  number: 'phải là số: hãy bỏ ngoặc kép, không dùng dấu chấm ngăn nghìn',
  int: 'phải là số nguyên: hãy bỏ phần lẻ và dấu chấm ngăn nghìn',
  boolean: 'chỉ được là true hoặc false',
  array: 'phải là một danh sách: hãy dùng [a, b] hoặc mỗi mục một dòng có gạch đầu dòng',
  object: 'phải là các trường dạng "tên: giá trị": hãy xem một tệp mẫu',
  record: 'phải là các trường dạng "tên: giá trị": hãy xem một tệp mẫu',
}

/** Formats that have no sentence of their own in the schemas. */
const FORMATS: Record<string, string> = {
  date: 'phải là một ngày có thật, dạng 2026-11-21',
  url: 'phải là địa chỉ đầy đủ, bắt đầu bằng https://',
  uuid: 'phải là mã trang của Cổng, dạng 019d2bfd-95d6-778f-889b-e3045003fa5e',
}

function sentence(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') {
    if (issue.keys.some((key) => /[^\w@-]/.test(key))) {
      return `"${issue.keys[0]}" bị tách ra vì dấu phẩy: hãy đặt cả câu trong ngoặc kép`
    }
    return `không có trường ${issue.keys.map((key) => `"${key}"`).join(', ')}: hãy sửa chính tả hoặc xóa đi`
  }
  if (isMissing(issue)) {
    return issue.path.at(-1) === 'source'
      ? 'thiếu nguồn: hãy thêm source trỏ tới một mục của sources'
      : 'thiếu trường này: hãy thêm vào'
  }
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.message
  if (issue.code === 'invalid_format') return FORMATS[issue.format] ?? issue.message
  if (issue.code === 'invalid_value') {
    return `chỉ được là một trong: ${issue.values.map(String).join(', ')}`
  }
  return issue.message
}
