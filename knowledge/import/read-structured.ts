import * as z from 'zod'
import type { Level } from '../schema/base.ts'
import { CHANNEL_CODES, lookUp, UNIT_CODES } from './codes.ts'
import type { Broken, OfficialRecord } from './record.ts'
import { listOf, RecordCode, RecordName, readAs, Text } from './shape.ts'

/** Level by its label on the portal's page, in lower case. */
const LEVELS: Record<string, Level> = {
  'cấp xã': 'commune',
  'cấp tỉnh': 'province',
  'cấp bộ': 'ministry',
  'cơ quan khác': 'other',
}

const Quantity = z
  .int()
  .min(0)
  .nullish()
  .transform((quantity) => quantity ?? 0)

const Structured = z.object({
  code: RecordCode,
  name: RecordName,
  portalId: z.uuid().nullish(),
  ministry: Text,
  levels: listOf(Text),
  field: Text,
  executingAgency: Text,
  competentAgency: Text,
  methods: z.array(
    z.object({
      channel: z.enum(['ONLINE', 'POSTAL', 'DIRECT']),
      time: z.number().nullish(),
      timeUnit: z.string().nullish(),
      fees: listOf(z.object({ amount: z.number().nullish(), currency: Text, note: Text })),
      description: Text,
    }),
  ),
  documents: listOf(
    z.object({
      case: Text,
      items: listOf(z.object({ name: Text, original: Quantity, copy: Quantity, formFile: Text })),
    }),
  ),
  results: listOf(z.object({ name: Text })),
  legalCodes: listOf(Text),
  conditions: Text,
  crawled: z.iso.date(),
})

/** Reads one record of the tables that were parsed again from the portal's pages. */
export function readStructured(input: unknown): OfficialRecord | Broken {
  const read = readAs(Structured, input)
  if ('broken' in read) return read
  const page = read.ok
  return {
    shape: 'structured',
    code: page.code,
    name: page.name,
    ...(page.portalId ? { portalId: page.portalId } : {}),
    date: page.crawled,
    updatedAt: 0,
    isInternal: false,
    promulgator: page.ministry,
    field: page.field,
    levels: levelsByLabel(page.levels),
    receives: page.executingAgency === '' ? [] : [page.executingAgency],
    decides: page.competentAgency === '' ? [] : [page.competentAgency],
    isAnywhere: false,
    methods: page.methods.map(({ channel, time, timeUnit, fees, description }) => ({
      channel: CHANNEL_CODES[channel],
      qty: time ?? null,
      unit: lookUp(UNIT_CODES, timeUnit) ?? null,
      timeText: '',
      description,
      fees: fees.map(({ amount, currency, note }) => ({
        amount: amount ?? null,
        ...(currency === '' || currency === 'VND' ? {} : { foreign: currency }),
        note,
      })),
    })),
    caseTimes: [],
    lists: page.documents.map(({ case: name, items }) => ({
      name,
      items: items.map((item) => ({
        name: item.name,
        original: item.original,
        copy: item.copy,
        // A lone question mark says that a form exists whose file nobody could tell from the paper's name.
        form: item.formFile.trim() === '?' ? '' : item.formFile,
      })),
    })),
    results: page.results.map(({ name }) => name).filter((name) => name !== ''),
    conditions: page.conditions,
    legal: page.legalCodes.filter((code) => code !== ''),
  }
}

/** Levels by the labels that pages print: "Cấp Xã", "Cấp tỉnh" … */
export function levelsByLabel(labels: readonly string[]): Level[] {
  const found = labels.flatMap((label) => lookUp(LEVELS, label.trim().toLowerCase()) ?? [])
  return [...new Set(found)]
}
