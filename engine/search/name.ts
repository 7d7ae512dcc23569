import { readWords } from '../text/index.ts'

/** Openings of official names that nobody says. */
const LEAD_IN = /^\s*(thủ tục hành chính|thủ tục|dịch vụ công)\s+/iu
const LETTER = /[\p{L}\p{N}]/u
const BRACKETS = /\([^()]*\)?/gu
/** What office and which channel: said in names that would otherwise be the same. */
const TAIL =
  /,?\s+((được\s+)?thực hiện\s+)?(bằng dịch vụ công|(tại|ở) (công an )?cấp|(tại )?công an (cấp )?(tỉnh|xã)|thuộc (thẩm quyền|phạm vi|địa bàn)|theo thẩm quyền).*$/iu
const LEVEL =
  /\(\s*((thực hiện\s+)?((tại|ở)\s+)?(cấp\s+)?(trung ương|tw|bộ|tỉnh|huyện|xã|địa phương)|công an (cấp )?(xã|tỉnh)|một)\s*\)/giu

/** A name, cut into what it says and what it adds: brackets, office, channel. */
export function splitName(name: string): { main: string; aside: string } {
  const said = name.normalize('NFC').replace(LEAD_IN, '')
  const brackets = [...said.matchAll(BRACKETS)].map(([text]) => text)
  const open = said.replace(BRACKETS, ' ')
  const tail = TAIL.exec(open)?.[0] ?? ''
  const main = tail ? open.slice(0, open.length - tail.length) : open
  return LETTER.test(main)
    ? { main, aside: [tail, ...brackets].join(' ') }
    : { main: said, aside: '' }
}

/** What names of one service at several levels have in common. */
export function nameKey(name: string): string {
  const bare = name.normalize('NFC').replace(LEAD_IN, '').replace(LEVEL, ' ')
  return readWords(bare).folded.join(' ')
}
