import type { Layer, Pack, PackContent } from '../schema/pack.ts'
import { sha256 } from './hash.ts'
import { shareParts } from './share-parts.ts'

const HEAD =
  /^\{"format":(\d+),"layer":"(official|curated|province|commune)","hash":"([0-9a-f]{64})","content":/

/**
 * Reads a pack, or refuses it whole. The hash vouches for content that was validated when the pack was written, so
 * thousands of records need no second validation at start.
 */
export async function readPack(text: string): Promise<Pack> {
  const head = HEAD.exec(text)
  if (!head || !text.endsWith('}')) {
    throw new Error('Gói tri thức bị từ chối: phần đầu không đúng khuôn. Hãy dựng lại gói.')
  }
  const [start, format, layer, hash] = head as unknown as [string, string, Layer, string]
  if (format !== '1') {
    throw new Error(
      `Gói tri thức bị từ chối: khuôn số ${format}, bản này chỉ đọc khuôn số 1. Hãy dựng lại gói.`,
    )
  }
  const content = text.slice(start.length, -1)
  const digest = await sha256(content)
  if (digest !== hash) {
    throw new Error(
      'Gói tri thức bị từ chối: nội dung không khớp mã kiểm tra, có thể đã bị sửa hoặc tải thiếu. Hãy lấy lại gói.',
    )
  }
  const read = JSON.parse(content) as PackContent
  if (layer === 'official') shareParts(read.procedures)
  // The digest, not the slice: a slice would keep the whole text of the file alive.
  return { format: 1, layer, hash: digest, content: read }
}
