import type { ChannelId, Level } from '../schema/base.ts'

/** One line of the catalogue: which procedures exist, who issued them, and under which page. */
export interface CatalogueEntry {
  code: string
  name: string
  portalId: string
  field: string
  /** Executing offices; an empty name stands for one that the catalogue leaves out. */
  agencies: string[]
  promulgator: string
  type: string
  state: string
  date: string
}

/** What a record says about one payment, not yet judged. */
export interface FeeRow {
  kind?: 'phi' | 'le-phi' | 'gia'
  amount: number | null
  /** Name of a currency other than đồng. */
  foreign?: string
  note: string
  /** Description of the way of filing to which the row belongs. */
  context?: string
  /** Set where the words come from an older record than the rest. */
  older?: boolean
}

/** One row of "Cách thức thực hiện", not yet judged. */
export interface Method {
  channel: ChannelId
  qty: number | null
  unit: 'hour' | 'day' | 'working-day' | 'month' | 'year' | null
  /** What stands where the number should be. */
  timeText: string
  description: string
  fees: FeeRow[]
}

/** One line of "Thành phần hồ sơ"; both quantities 0 mark a note. */
export interface PaperRow {
  name: string
  original: number
  copy: number
  form: string
  /** Code of the component; older records have none. */
  code?: string
}

/** A number with a unit, as the handling cases of a record give it. */
export interface CaseTime {
  qty: number
  unit: 'hour' | 'day' | 'working-day' | 'month'
}

/** A detailed record, whatever its shape: the same words, in one form. */
export interface OfficialRecord {
  shape: 'api' | 'structured' | 'page'
  code: string
  name: string
  portalId?: string
  /** Day on which the portal was read. */
  date: string
  updatedAt: number
  isInternal: boolean
  type?: string
  /** State by the portal's own word, where the record has one. */
  state?: string
  promulgator: string
  field: string
  levels: Level[]
  receives: string[]
  decides: string[]
  isFull?: boolean
  isAnywhere: boolean
  methods: Method[]
  caseTimes: CaseTime[]
  lists: { name: string; items: PaperRow[] }[]
  results: string[]
  conditions: string
  /** Legal documents that the record names, as it prints their numbers. */
  legal: string[]
}

/** A record that could not be read, with its code where there is one. */
export interface Broken {
  broken: string
  code?: string
}
