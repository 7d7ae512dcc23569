import * as z from 'zod'
import type { ChannelId, Level } from '../schema/base.ts'
import { CHANNEL_CODES, FEE_CODES, lookUp, UNIT_CODES } from './codes.ts'
import type { Broken, CaseTime, Method, OfficialRecord } from './record.ts'
import { listOf, RecordCode, RecordName, readAs, Text } from './shape.ts'

const Quantity = z
  .int()
  .min(0)
  .nullish()
  .transform((quantity) => quantity ?? 0)
const Named = listOf(z.object({ name: Text }))
const Flag = z
  .boolean()
  .nullish()
  .transform((flag) => flag ?? false)

const Detail = z.object({
  id: z.uuid(),
  code: RecordCode,
  name: RecordName,
  type: z.string(),
  state: Text,
  isInternal: Flag,
  isWard: Flag,
  isProvince: Flag,
  isMinistry: Flag,
  isOtherAgency: Flag,
  isFullProcess: z.boolean().nullish(),
  isNonTerritorial: Flag,
  departmentPromulgateName: Text,
  categoriesDetails: Named,
  unitGroupsExecuting: Named,
  departmentsExecuting: Named,
  executingAgencies: Text,
  departmentsAuthority: Named,
  executionMethods: z.array(
    z.object({
      submissionMethod: z.string(),
      processingTime: z.union([z.number(), z.string()]).nullish(),
      processingTimeUnit: z.string().nullish(),
      description: Text,
      fees: listOf(
        z.object({
          type: z.string().nullish(),
          value: z.number().nullish(),
          currencyName: Text,
          description: Text,
        }),
      ),
    }),
  ),
  executionCases: listOf(
    z.object({
      name: Text,
      profileComponents: listOf(
        z.object({
          name: Text,
          code: Text,
          originalQty: Quantity,
          copyQty: Quantity,
          attachments: listOf(z.object({ fileName: Text })),
        }),
      ),
    }),
  ),
  resultsDetails: Named,
  requirementsAndConditions: Text,
  legalBasisesDetails: listOf(z.object({ code: Text })),
  cases: listOf(
    z.object({
      processingDay: z.object({ qty: z.number().nullish(), type: z.string().nullish() }).nullish(),
    }),
  ),
  updatedAt: z.number().nullish(),
})
type Detail = z.infer<typeof Detail>

/** Reads one detail of the portal's citizen API. */
export function readApi(input: unknown, date: string): OfficialRecord | Broken {
  const read = readAs(Detail, input)
  if ('broken' in read) return read
  const detail = read.ok
  return {
    shape: 'api',
    code: detail.code,
    name: detail.name,
    portalId: detail.id,
    date,
    updatedAt: detail.updatedAt ?? 0,
    isInternal: detail.isInternal || detail.type.endsWith('_INTERNAL'),
    type: detail.type,
    ...(detail.state === '' ? {} : { state: detail.state }),
    promulgator: detail.departmentPromulgateName,
    field: namesOf(detail.categoriesDetails)[0] ?? '',
    levels: levelsOf(detail),
    receives: receiversOf(detail),
    decides: namesOf(detail.departmentsAuthority),
    ...(detail.isFullProcess == null ? {} : { isFull: detail.isFullProcess }),
    isAnywhere: detail.isNonTerritorial,
    methods: detail.executionMethods.flatMap(methodsOf),
    caseTimes: detail.cases.flatMap(caseTimesOf),
    lists: detail.executionCases.map(({ name, profileComponents }) => ({
      name,
      items: profileComponents.map((item) => ({
        name: item.name,
        original: item.originalQty,
        copy: item.copyQty,
        form: namesOf(item.attachments.map(({ fileName }) => ({ name: fileName }))).join('; '),
        ...(item.code === '' ? {} : { code: item.code }),
      })),
    })),
    results: namesOf(detail.resultsDetails),
    conditions: detail.requirementsAndConditions,
    legal: detail.legalBasisesDetails.map(({ code }) => code).filter((code) => code !== ''),
  }
}

function namesOf(named: { name: string }[]): string[] {
  return named.map(({ name }) => name).filter((name) => name !== '')
}

function levelsOf(detail: Detail): Level[] {
  const flags: [boolean, Level][] = [
    [detail.isWard, 'commune'],
    [detail.isProvince, 'province'],
    [detail.isMinistry, 'ministry'],
    [detail.isOtherAgency, 'other'],
  ]
  return flags.flatMap(([flag, level]) => (flag ? [level] : []))
}

/** Groups of offices say it shortest; the list of single offices may run to dozens, the free text repeats it. */
function receiversOf(detail: Detail): string[] {
  const groups = namesOf(detail.unitGroupsExecuting)
  if (groups.length > 0) return groups
  const offices = namesOf(detail.departmentsExecuting)
  if (offices.length > 0) return offices
  return detail.executingAgencies === '' ? [] : [detail.executingAgencies]
}

function methodsOf(row: Detail['executionMethods'][number]): Method[] {
  const { processingTime, processingTimeUnit, description } = row
  const method = {
    qty: typeof processingTime === 'number' ? processingTime : numberIn(processingTime ?? ''),
    unit: lookUp(UNIT_CODES, processingTimeUnit) ?? null,
    timeText: typeof processingTime === 'string' ? processingTime : '',
    description,
    fees: row.fees.map(({ type, value, currencyName, description: note }) => {
      const kind = lookUp(FEE_CODES, type)
      const isDong = currencyName === '' || /việt|vnd|đồng/i.test(currencyName)
      return {
        ...(kind ? { kind } : {}),
        amount: value ?? null,
        ...(isDong ? {} : { foreign: currencyName }),
        note,
      }
    }),
  }
  return channelsOf(row.submissionMethod).map((channel) => ({ channel, ...method }))
}

function channelsOf(submissionMethod: string): ChannelId[] {
  if (submissionMethod === 'DIRECT_AND_ONLINE') return ['in-person', 'online']
  const channel = lookUp(CHANNEL_CODES, submissionMethod)
  return channel ? [channel] : []
}

function numberIn(text: string): number | null {
  return /^\s*\d+(?:[.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : null
}

function caseTimesOf({ processingDay }: Detail['cases'][number]): CaseTime[] {
  const unit = lookUp(UNIT_CODES, processingDay?.type)
  const qty = processingDay?.qty
  return qty && Number.isInteger(qty) && qty > 0 && unit && unit !== 'year' ? [{ qty, unit }] : []
}
