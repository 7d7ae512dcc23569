import { type Knowledge, prepare } from '../../engine/index.ts'
import { Lexicon, Pack, PackContent, Procedure } from '../../knowledge/schema/index.ts'

const source = { kind: 'record', title: 'Hồ sơ mẫu', checked: '2026-11-01' } as const

/** A small procedure for a test; what is not given has its default. */
export function procedureOf(parts: Record<string, unknown> = {}): Procedure {
  return Procedure.parse({
    code: '1.000001',
    id: 'cap-giay-mau',
    name: 'Cấp giấy mẫu',
    field: 'mau',
    levels: ['commune'],
    sources: { s1: source },
    ...parts,
  })
}

/** A case question with yes and no. */
export function yesNo(id: string, parts: Record<string, unknown> = {}) {
  return {
    id,
    ask: `Câu hỏi ${id}?`,
    why: 'Vì giấy tờ khác nhau.',
    mode: 'first',
    options: [
      { id: 'co', label: 'Có', as: `có ${id}`, says: [`có ${id}`] },
      { id: 'khong', label: 'Không', as: `không ${id}`, says: [] },
    ],
    ...parts,
  }
}

/** A paper that is needed under a condition. */
export function paper(id: string, when?: unknown, parts: Record<string, unknown> = {}) {
  return {
    id,
    name: `Giấy ${id}`,
    need: 'required',
    as: 'original',
    hand: 'submit',
    source: 's1',
    ...(when === undefined ? {} : { when }),
    ...parts,
  }
}

/** Packs as the engine reads them, from loose parts of their content. */
export function packOf(
  content: Record<string, unknown>,
  layer: Pack['layer'] = 'curated',
  hash = 'a',
): Pack {
  return Pack.parse({
    format: 1,
    layer,
    hash: hash.repeat(64).slice(0, 64),
    content: PackContent.parse({ name: 'Gói mẫu', asOf: '2026-11-01', ...content }),
  })
}

/** Knowledge of one small curated pack. */
export function knowledgeOf(content: Record<string, unknown>): Knowledge {
  return prepare([packOf({ lexicon: Lexicon.parse({}), ...content })])
}
