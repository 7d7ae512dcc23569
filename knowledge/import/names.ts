import { cut } from './text.ts'

/** After "Thủ tục" these words say what kind of formality it is: without it they would mean something else. */
const BELONGS = /^(?:hải quan|hành chính|biên phòng|đối với|rút gọn|một cửa)/i

/** The name as shown: without the leading "Thủ tục", its first letter large, not all in capitals, at most 300 characters. */
export function displayName(official: string): string {
  const rest = official.replace(/^thủ tục\s*:?\s+/i, '')
  const name = rest === official || BELONGS.test(rest) || rest.length < 3 ? official : rest
  const calm = /\p{Ll}/u.test(name) ? name : name.toLowerCase()
  return cut((calm.charAt(0).toUpperCase() + calm.slice(1)).replace(/[\s.;:,]+$/, ''), 300)
}
