import type { Places } from '../../engine/index.ts'
import { idOf } from './ask.ts'
import { type Draft, emptyCounter } from './draft.ts'

/** A file to begin with for every province: its place and its houses, and nothing that nobody has checked. */
export function skeletons(places: Places): Draft[] {
  return places.provinces.map(({ code, name }) => {
    const called = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
    return {
      id: idOf(name),
      name,
      place: { province: code },
      origins: [],
      greeting: `Chào bạn, mình là trợ lý tự động của ${called}. Bạn cần làm giấy tờ gì ạ?`,
      hotline: null,
      counters: [
        emptyCounter('mot-cua', `Trung tâm Phục vụ hành chính công ${called}`, 'one-stop', []),
        emptyCounter('cong-an', `Công an ${called}`, 'police', []),
      ],
      theme: {},
    }
  })
}
