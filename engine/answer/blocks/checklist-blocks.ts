import type { Answer, Block, BlockOf, ChecklistItem } from '../../../knowledge/schema/index.ts'
import { wayTitle } from '../joined-ways.ts'
import { commonPapers, papersByWay } from '../papers-by-way.ts'
import { formatDay } from '../words.ts'
import { common as commonOf } from './facts.ts'
import { paperItem } from './paper-item.ts'

/** The papers, by how surely they are needed, and those that need not be brought. */
export function checklistBlocks(answer: Answer): Block[] {
  const { documents } = answer
  const common = commonPapers(answer)
  const ways = papersByWay(answer)
  const group = (
    kind: BlockOf<'checklist'>['groups'][number]['kind'],
    title: string,
    items: ChecklistItem[],
    hint?: string,
  ) =>
    items.length === 0 ? [] : [{ kind, title, ...(hint !== undefined && { note: hint }), items }]
  const lines = (fits: (document: Answer['documents'][number]) => boolean) =>
    documents.filter(fits).map((document) => paperItem(document, answer))
  const groups = [
    ...group(
      'yes',
      'Cần chuẩn bị',
      common.map((document) => paperItem(document, answer)),
    ),
    // A paper that only the way of filing decides stands under each way that takes it.
    ...ways.flatMap(({ way, own }) =>
      group(
        'yes',
        wayTitle(way, common.length > 0),
        own.map((document) => {
          const { because, ...item } = paperItem(document, answer)
          return item
        }),
      ).map((made) => ({ ...made, way })),
    ),
    ...group(
      'maybe',
      'Cần thêm, tùy trường hợp',
      lines(
        ({ need, holds, channels }) =>
          need === 'required' && holds === 'maybe' && channels === undefined,
      ),
    ),
    ...group(
      'if-not-found',
      'Mang theo, phòng khi hệ thống chưa có dữ liệu',
      lines(({ need, lookup }) => need === 'if-not-found' && lookup !== undefined),
      'Nơi nhận hồ sơ phải tự tra cứu trước. Có sẵn trong tay thì bạn khỏi đi lại.',
    ),
    // Where nobody looks it up, nothing is promised: it is merely of use.
    ...group(
      'if-not-found',
      'Nên mang theo',
      lines(({ need, lookup }) => need === 'if-not-found' && lookup === undefined),
      'Có sẵn thì bạn mang theo cho tiện việc ạ.',
    ),
    ...group(
      'exemption',
      'Để được miễn, giảm tiền',
      lines(({ need }) => need === 'proves-exemption'),
    ),
    ...answer.portalList.flatMap(({ name, items }, list) =>
      group(
        'portal',
        name ?? 'Danh mục của Cổng',
        items.map((item, index) => ({
          id: `cong-${list}-${index}`,
          name: item.name,
          ...quantityOf(item),
          ...(item.form !== undefined && { form: { label: item.form } }),
          cites: answer.sources.slice(0, 1).map(({ id }) => id),
        })),
        'Danh mục của Cổng, chưa xếp theo trường hợp của bạn.',
      ),
    ),
  ]
  const notNeeded = answer.notNeeded.map((item) => ({
    ...commonOf(item),
    text: item.name,
    note: item.since === undefined ? item.why : `${item.why} (từ ${formatDay(item.since)})`,
  }))
  if (groups.length === 0 && notNeeded.length === 0 && answer.noDocuments === undefined) return []
  return [
    {
      type: 'checklist',
      title: 'Giấy tờ',
      groups,
      ...(ways.some(({ own }) => own.length > 0) && { byWay: ways.map(({ way }) => way) }),
      ...(answer.noDocuments !== undefined && { none: answer.noDocuments }),
      notNeeded,
    },
  ]
}

function quantityOf({ original, copy }: { original: number; copy: number }): { detail?: string } {
  const parts = [
    ...(original > 0 ? [`${original} bản chính`] : []),
    ...(copy > 0 ? [`${copy} bản sao`] : []),
  ]
  return parts.length > 0 ? { detail: parts.join(', ') } : {}
}
