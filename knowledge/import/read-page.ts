import * as z from 'zod'
import type { ChannelId } from '../schema/base.ts'
import { levelsByLabel } from './read-structured.ts'
import type { Broken, FeeRow, Method, OfficialRecord } from './record.ts'
import { listOf, RecordCode, RecordName, readAs, Text } from './shape.ts'

const Page = z.object({
  'Mã thủ tục:': RecordCode,
  'Tên thủ tục:': RecordName,
  'Cấp thực hiện:': Text,
  'Lĩnh vực:': Text,
  'Cách thức thực hiện:': z.array(
    z.object({
      'Hình thức nộp': Text,
      'Thời hạn giải quyết': Text,
      'Phí, lệ phí': Text,
      'Mô tả': Text,
    }),
  ),
  'Thành phần hồ sơ:': z.record(
    z.string(),
    z.array(
      z.object({
        'Tên giấy tờ': Text,
        'Mẫu đơn, tờ khai': Text,
        'Số lượng': Text,
      }),
    ),
  ),
  'Cơ quan thực hiện:': Text,
  'Cơ quan có thẩm quyền:': Text,
  'Kết quả thực hiện:': Text,
  'Yêu cầu, điều kiện thực hiện:': Text,
  'Căn cứ pháp lý:': listOf(z.object({ 'Số ký hiệu': Text })).catch([]),
  'Từ khóa:': listOf(z.unknown()).catch([]),
})

/** Reads one extract of the portal's old page: labels as keys, every value as text. */
export function readPage(input: unknown, date: string): OfficialRecord | Broken {
  const read = readAs(Page, input)
  if ('broken' in read) return read
  const page = read.ok
  return {
    shape: 'page',
    code: page['Mã thủ tục:'],
    name: page['Tên thủ tục:'],
    date,
    updatedAt: 0,
    isInternal: false,
    promulgator: '',
    field: page['Lĩnh vực:'],
    levels: levelsByLabel(page['Cấp thực hiện:'].split(/,(?=\s*(?:Cấp|Cơ quan))/)),
    receives: page['Cơ quan thực hiện:'] === '' ? [] : [page['Cơ quan thực hiện:']],
    decides: page['Cơ quan có thẩm quyền:'] === '' ? [] : [page['Cơ quan có thẩm quyền:']],
    isAnywhere: false,
    methods: page['Cách thức thực hiện:'].flatMap((row): Method[] => {
      const channel = channelOf(row['Hình thức nộp'])
      if (!channel) return []
      return [
        {
          channel,
          qty: null,
          unit: null,
          timeText: row['Thời hạn giải quyết'],
          description: row['Mô tả'],
          fees: feeRows(row['Phí, lệ phí']),
        },
      ]
    }),
    caseTimes: [],
    lists: Object.entries(page['Thành phần hồ sơ:']).map(([name, items]) => ({
      name: Text.parse(name),
      items: items.map((item) => ({
        name: item['Tên giấy tờ'],
        original: quantity(item['Số lượng'], 'Bản chính'),
        copy: quantity(item['Số lượng'], 'Bản sao'),
        form: item['Mẫu đơn, tờ khai'],
      })),
    })),
    results: page['Kết quả thực hiện:'] === '' ? [] : [page['Kết quả thực hiện:']],
    conditions: page['Yêu cầu, điều kiện thực hiện:'],
    legal: page['Căn cứ pháp lý:'].map((row) => row['Số ký hiệu']).filter((code) => code !== ''),
  }
}

function channelOf(label: string): ChannelId | undefined {
  if (/trực tuyến/i.test(label)) return 'online'
  if (/bưu chính/i.test(label)) return 'post'
  if (/trực tiếp/i.test(label)) return 'in-person'
  return undefined
}

function quantity(text: string, label: string): number {
  return Number(new RegExp(`${label}:\\s*(\\d{1,3})`).exec(text)?.[1] ?? 0)
}

/**
 * The cell prints "Lệ phí : <amount> Đồng <note>" once or several times, with the amount often left out.
 *
 * @example feeRows('Lệ phí : 50.000 Đồng Cấp đổi') // [{ kind: 'le-phi', amount: 50000, note: 'Cấp đổi' }]
 */
function feeRows(cell: string): FeeRow[] {
  if (cell === '') return []
  return cell
    .split(/(?<![\p{L}\d])(?=(?:Lệ phí|Phí) :)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, label, amount, currency, rest] =
        /^(?:(Lệ phí|Phí) ?: ?)?(?:(\d[\d.,]*) ?)?(?:((?:Đồng|VNĐ|USD) ?)+)?(.*)$/iu.exec(part) ??
        []
      const value = amount ? Number(amount.replace(/[.,]/g, '')) : 0
      const isUnit = currency !== undefined || rest === ''
      return {
        ...(label ? { kind: label === 'Phí' ? ('phi' as const) : ('le-phi' as const) } : {}),
        amount: isUnit && value > 0 ? value : null,
        ...(currency && /usd/i.test(currency) ? { foreign: 'USD' } : {}),
        note: (isUnit ? (rest ?? '') : `${amount ?? ''} ${rest ?? ''}`)
          .trim()
          .replace(/^\((.*)\)$/, '$1'),
      }
    })
}
