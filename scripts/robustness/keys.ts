import type { Random } from './random.ts'

/** Ways to type Vietnamese on a keyboard that does not compose. */
export type Method = 'telex' | 'vni'

const MARKS: Record<Method, Record<string, string>> = {
  telex: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' },
  vni: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' },
}
const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'
const HORN = '\u031b'

/**
 * A syllable as its keys were pressed, the tone last. Some people type the horn of "ươ" once, some twice.
 *
 * @example typedKeys('đăng', 'telex', random) // 'ddawng'
 */
export function typedKeys(syllable: string, method: Method, random: Random): string {
  const once = random.below(2) === 0
  let tone = ''
  let out = ''
  const letters = syllable.normalize('NFD').match(/\P{M}\p{M}*/gu) ?? []
  for (const [at, letter] of letters.entries()) {
    const [base = '', ...marks] = letter
    if (base === 'đ' || base === 'Đ') {
      const plain = base === 'đ' ? 'd' : 'D'
      out += method === 'telex' ? plain + plain.toLowerCase() : `${plain}9`
      continue
    }
    out += base
    const horns = marks.includes(HORN) && letters[at + 1]?.includes(HORN) === true
    for (const mark of marks) {
      if (mark in MARKS[method]) tone = MARKS[method][mark] ?? ''
      else if (mark === HORN && horns && once) continue
      else out += shapeKey(base, mark, method)
    }
  }
  return out + tone
}

function shapeKey(base: string, mark: string, method: Method): string {
  if (mark === CIRCUMFLEX) return method === 'telex' ? base.toLowerCase() : '6'
  if (mark === HORN) return method === 'telex' ? 'w' : '7'
  if (mark === BREVE) return method === 'telex' ? 'w' : '8'
  return ''
}
