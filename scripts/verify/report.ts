import type { Verdict } from '../../knowledge/schema/verdict.ts'
import type { OfficialFiles } from './official.ts'
import { type Judged, openOf, type Verified } from './verify.ts'

const KINDS = {
  name: 'Tên',
  state: 'Trạng thái trong danh mục',
  agency: 'Cơ quan',
  channel: 'Cách nộp',
  time: 'Thời hạn',
  amount: 'Số tiền',
  legal: 'Căn cứ pháp lý',
  gone: 'Mã thành phần không còn',
} as const

const VERDICTS = {
  ours: 'bên ta, đã sửa',
  outdated: 'bản ghi lỗi thời',
  mistyped: 'bản ghi gõ nhầm',
  same: 'cùng ý, khác lời',
  unclear: 'chưa rõ, đã báo người dân',
} as const

const LISTS = { documents: 'Giấy tờ', fees: 'Tiền', times: 'Thời hạn' } as const

/** The numbers of a verification, for people and for programs. */
export function summaryOf(verified: readonly Verified[], mended: readonly Verdict[]) {
  const compared = verified.filter(({ record }) => record !== undefined)
  const differences = verified.flatMap((one) => one.differences)
  const count = (verdict: Verdict['verdict']) =>
    differences.filter((one) => one.verdict === verdict && !one.isStale).length
  return {
    procedures: verified.length,
    compared: compared.length,
    parts: compared.reduce((sum, { parts }) => sum + parts, 0),
    uncovered: compared.reduce((sum, { uncovered }) => sum + uncovered.length, 0),
    differences: differences.length,
    ours: mended.length,
    outdated: count('outdated'),
    mistyped: count('mistyped'),
    same: count('same'),
    unclear: count('unclear'),
    stale: differences.filter(({ isStale }) => isStale).length,
    open: openOf(verified).length,
  }
}

/** The report of a verification as Markdown, for reviewers. */
export function reportOf(
  verified: readonly Verified[],
  mended: readonly Verdict[],
  { reports }: OfficialFiles,
): string {
  const total = summaryOf(verified, mended)
  const without = verified.filter(({ record }) => record === undefined)
  return [
    '# Đối chiếu với bản ghi chính thức',
    '',
    'Do `npm run knowledge:verify` viết ra; không sửa tay. Phán quyết nằm ở `knowledge/content/verdicts/`.',
    '',
    '| | |',
    '| --- | --: |',
    row('Thủ tục đã soạn', total.procedures),
    row('Có bản ghi để đối chiếu', total.compared),
    row('Thành phần chính thức (giấy tờ, tiền, thời hạn)', total.parts),
    row('Thành phần chưa dòng nào phủ', total.uncovered),
    row('Bên ta sai, đã sửa', total.ours),
    row('Điểm còn khác nhau', total.differences),
    row('– bản ghi lỗi thời', total.outdated),
    row('– bản ghi gõ nhầm, tự trái nhau', total.mistyped),
    row('– cùng một ý, chỉ khác lời', total.same),
    row('– chưa rõ, người dân được báo hỏi lại quầy', total.unclear),
    row('– chưa có phán quyết, hoặc lời bản ghi đã đổi', total.open),
    '',
    `Tệp đã đọc: ${reports.map(({ file, in: read, left }) => (left ? `${file} (bỏ qua: ${left})` : `${file} (${read} bản ghi)`)).join('; ')}.`,
    '',
    '## Theo thủ tục',
    '',
    '| mã | thủ tục | bản ghi | thành phần | để riêng | chưa phủ | khác nhau | còn mở |',
    '| --- | --- | --- | --: | --: | --: | --: | --: |',
    ...verified.map(
      (one) =>
        `| ${one.code} | ${one.name} | ${recordWords(one)} | ${one.parts} | ${one.aside} | ${one.uncovered.length} | ${one.differences.length} | ${openOf([one]).length} |`,
    ),
    '',
    ...(without.length === 0
      ? []
      : [
          `Không có bản ghi chi tiết trong các tệp: ${without.map(({ code, name }) => `${code} ${name}`).join('; ')}.`,
          '',
        ]),
    ...(mended.length === 0
      ? []
      : [
          '## Bên ta sai, đã sửa',
          '',
          '| mã | điều gì | khóa | đã sửa |',
          '| --- | --- | --- | --- |',
          ...mended.map(
            ({ code, about, key, why }) =>
              `| ${code === '*' ? 'cả lĩnh vực' : code} | ${KINDS[about]} | ${cell(key)} | ${cell(why)} |`,
          ),
          '',
        ]),
    ...verified.flatMap(section),
  ].join('\n')
}

function row(label: string, value: number): string {
  return `| ${label} | ${value} |`
}

function recordWords({ code, record }: Verified): string {
  if (!record) return 'không có'
  const twin = record.code === code ? '' : `${record.code}, `
  return `${twin}${record.date} (${record.shape})`
}

function section({ code, name, uncovered, differences }: Verified): string[] {
  if (uncovered.length + differences.length === 0) return []
  return [
    `## ${code} ${name}`,
    '',
    ...(uncovered.length === 0
      ? []
      : [
          'Chưa dòng nào phủ:',
          '',
          ...uncovered.map(
            ({ list, code: component, hash, text, isNote }) =>
              `- ${LISTS[list]}${isNote ? ' (lưu ý)' : ''} \`${component ?? hash}\`${component ? ` \`${hash}\`` : ''}: ${cell(text)}`,
          ),
          '',
        ]),
    ...(differences.length === 0
      ? []
      : [
          '| điều gì | khóa | bản ghi | bên ta | phán quyết |',
          '| --- | --- | --- | --- | --- |',
          ...differences.map(
            (one) =>
              `| ${KINDS[one.about]} | ${cell(one.key)} | ${cell(one.official)} | ${cell(one.ours)} | ${verdictWords(one)} |`,
          ),
          '',
        ]),
  ]
}

function verdictWords({ verdict, why = '', by, isStale, fault, hash }: Judged): string {
  if (!verdict) return `**chưa có** (\`${hash}\`)`
  const head = isStale ? `**lời bản ghi đã đổi** (\`${hash}\`), trước đây: ` : ''
  const tail = fault === undefined ? '' : ` **${fault}**`
  return `${head}${VERDICTS[verdict]}${by ? ` (${by})` : ''}: ${cell(why)}${tail}`
}

function cell(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
  return line.length > 240 ? `${line.slice(0, 239)}…` : line
}
