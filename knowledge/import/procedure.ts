import type { ChannelId } from '../schema/base.ts'
import { Procedure } from '../schema/procedure.ts'
import { agenciesOf } from './agencies.ts'
import { feesOf, usesOlder } from './fees.ts'
import { levelsOf } from './levels.ts'
import { displayName } from './names.ts'
import { provinceOf } from './provinces.ts'
import type { CatalogueEntry, OfficialRecord } from './record.ts'
import { cut, prose, slugOf } from './text.ts'
import { timesOf } from './times.ts'

const CHANNELS: readonly ChannelId[] = ['online', 'in-person', 'post']
const NOTHING = /^(?:không|khồng|khôg)(?: có| quy định| yêu cầu)?\.?$/i

/** What else is known about a record's procedure. */
interface Beside {
  entry?: CatalogueEntry
  older?: OfficialRecord
}

/**
 * A record as a procedure of the official layer. Its papers stay the portal's list: which of them a case needs, the
 * record does not say. Throws a ZodError where the record does not fit.
 */
export function toProcedure(record: OfficialRecord, { entry, older }: Beside): Procedure {
  const portalId = record.portalId ?? entry?.portalId
  const promulgator = record.promulgator || (entry?.promulgator ?? '')
  const province = provinceOfIssuer(record, entry)
  const channels = CHANNELS.filter((id) => record.methods.some(({ channel }) => channel === id))
  // Pages often leave the office out where the catalogue of the same portal names it.
  const receives = record.receives.length > 0 ? record.receives : (entry?.agencies ?? [])
  const money = feesOf(record, channels, older)
  const name = displayName(record.name)
  const conditions = conditionsOf(record, money.aside)
  const url = portalId ? { url: `https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${portalId}` } : {}
  return Procedure.parse({
    code: record.code,
    id: `tt-${record.code.replace('.', '-')}`,
    name,
    ...(name === record.name ? {} : { officialName: record.name }),
    field: slugOf(record.field || (entry?.field ?? '')) || 'khac',
    levels: levelsOf(record.levels, [...receives, ...record.decides], promulgator),
    ...(province ? { province } : {}),
    ...(portalId ? { portal: { id: portalId, checked: latest(record.date, entry?.date) } } : {}),
    channels: channels.map((id) => ({
      id,
      ...(id === 'online' && record.isFull !== undefined
        ? { level: record.isFull ? 'full' : 'partial' }
        : {}),
      ...(id === 'in-person' && record.isAnywhere ? { anywhere: 'yes' } : {}),
      source: 's1',
    })),
    agencies: agenciesOf(receives, record.decides),
    conditions,
    portalList: listsOf(record),
    fees: money.fees,
    times: timesOf(record, channels),
    results: resultsOf(record),
    sources: {
      s1: {
        kind: 'record',
        title: `Cổng Dịch vụ công quốc gia, thủ tục ${record.code}`,
        ...url,
        checked: record.date,
      },
      ...(older && usesOlder(money)
        ? {
            s2: {
              kind: 'record',
              title: `Cổng Dịch vụ công quốc gia, thủ tục ${record.code}, bản cũ hơn`,
              ...url,
              checked: older.date,
              note: 'Lời ghi về phí của bản cũ, vì bản mới chỉ ghi 0 đồng',
            },
          }
        : {}),
    },
  })
}

/** The province whose own rule the record is; none for national records. */
function provinceOfIssuer(record: OfficialRecord, entry?: CatalogueEntry): string | undefined {
  const issuer = record.shape === 'api' ? record.promulgator : (entry?.promulgator ?? '')
  const province = provinceOf(issuer)
  if (!province && (record.type ?? entry?.type) === 'SPECIFIC') {
    throw new Error(`không rõ tỉnh nào ban hành: “${issuer}”`)
  }
  return province
}

function latest(day: string, other: string | undefined): string {
  return other && other > day ? other : day
}

function conditionsOf(record: OfficialRecord, aside: readonly string[]) {
  const text = prose(record.conditions)
  const isSaid = text !== '' && text.length <= 400 && !NOTHING.test(text)
  return [
    ...(isSaid ? [{ id: 'yeu-cau', text, source: 's1' }] : []),
    ...aside.map((words, index) => ({
      id: index === 0 ? 've-phi' : `ve-phi-${index + 1}`,
      text: `Về phí: ${words}`,
      source: 's1',
    })),
  ]
}

function listsOf({ lists }: OfficialRecord) {
  return lists
    .map(({ name, items }) => ({
      name: cut(prose(name), 300) || null,
      items: items
        .map(({ name: paper, original, copy, form }) => ({
          name: cut(prose(paper), 300),
          original,
          copy,
          ...(form ? { form: cut(form, 200) } : {}),
        }))
        .filter((item) => item.name !== ''),
    }))
    .filter(({ items }) => items.length > 0)
}

function resultsOf({ results }: OfficialRecord) {
  const names = results.map((result) => cut(prose(result), 300)).filter((name) => name !== '')
  return [...new Set(names)].map((name) => ({ name, source: 's1' }))
}
