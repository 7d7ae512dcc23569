import type { Answer, Behalf } from '../../knowledge/schema/index.ts'
import { capital, lowerFirst } from '../text/first-letter.ts'
import type { Attendance } from '../text/index.ts'
import { AT_NAMES, NEEDS_NAMES } from './blocks/index.ts'

/** Most words of a sentence. */
const MOST_WORDS = 25

/**
 * First words on who may or must go: what the record says of whoever was named, else what it says at all. Nothing is
 * claimed of anybody on whom it is silent. Undefined where only names are known.
 */
export function attendSay(answer: Answer, asked: Attendance): string | undefined {
  if (answer.detail !== 'full') return undefined
  return asked.ask === 'instead' ? insteadSay(answer, asked) : comeSay(answer, asked)
}

/** Whether a line on who may go instead names the relative whom a message asks about. */
export function isNamedIn({ who, kin }: Pick<Behalf, 'who' | 'kin'>, { goer }: Attendance) {
  return goer !== undefined && (kin?.includes(goer.relative) === true || says(who, goer.as))
}

function insteadSay({ behalf, presence }: Answer, asked: Attendance): string {
  const sure = behalf.filter(({ holds }) => holds === 'yes')
  const own = sure.find(({ kin }) => asked.goer && kin?.includes(asked.goer.relative))
  const must = mustSay(presence)
  if (own !== undefined && asked.goer !== undefined)
    return [`Dạ, ${asked.goer.as} đi thay được, ${NEEDS_NAMES[own.needs]} ạ.`, must]
      .filter((sentence) => sentence !== undefined)
      .join(' ')
  if (must !== undefined) return `Dạ, ${lowerFirst(must)}`
  const named = sure.find((line) => isNamedIn(line, asked))
  const empowered = sure.filter(({ who }) => /ủy quyền/iu.test(who))
  const quoted = named ?? (empowered.length === 1 ? empowered[0] : undefined)
  const quote =
    quoted && `Dạ, ${lowerFirst(quoted.who)} đi thay được, ${NEEDS_NAMES[quoted.needs]} ạ.`
  if (quote !== undefined && quote.split(' ').length <= MOST_WORDS) return quote
  if (empowered.length > 0)
    return 'Dạ, người được ủy quyền đi thay được; cần giấy gì thì ghi ngay dưới đây ạ.'
  if (behalf.length > 0) return 'Dạ, ai đi thay được thì ghi ngay dưới đây ạ.'
  return presence.length > 0
    ? 'Dạ, ai phải đến thì tùy trường hợp ạ.'
    : 'Dạ, nguồn của chúng tôi không ghi ai đi thay được ạ.'
}

const ABOUT = { alone: 'hai người', both: 'cả hai', child: 'bé' } as const

function comeSay({ presence, behalf }: Answer, asked: Attendance): string {
  const { ask, goer } = asked
  const must = mustSay(presence)
  const one = ask === 'alone' || ask === 'both' ? oneSay(behalf, asked) : undefined
  if (one !== undefined && must === undefined) return one
  if (one !== undefined && ask === 'alone') return `${one} ${must}`
  if (must !== undefined) return `Dạ, ${lowerFirst(must)}`
  if (presence.length > 0) return 'Dạ, ai phải đến thì tùy trường hợp ạ.'
  const whom = ask === 'must' || ask === 'instead' ? (goer?.as ?? 'ai') : ABOUT[ask]
  return `Dạ, nguồn của chúng tôi không ghi ${whom} ${ask === 'alone' ? 'phải cùng đến' : 'phải đến'} ạ.`
}

/** A line that lets one of two go, in its own words. */
const ONE = /(^|[ ,])(một người|một bên|một trong hai)( |$)/iu

/** That one of them is enough, where the record says so; first of whoever was named. */
function oneSay(behalf: Answer['behalf'], { goer }: Attendance): string | undefined {
  const free = behalf.filter(({ holds, needs }) => holds === 'yes' && needs === 'none')
  const one = free.find(({ who }) => ONE.test(who))
  if (one === undefined) return undefined
  const own = free.find(({ kin }) => goer && kin?.includes(goer.relative))
  if (own !== undefined && own !== one && goer !== undefined)
    return `Dạ, ${goer.as} đi một mình được, ${NEEDS_NAMES.none} ạ.`
  const who = lowerFirst(one.who)
  return `Dạ, ${/ đủ$/u.test(who) ? who : `${who} đi nộp được`}, ${NEEDS_NAMES.none} ạ.`
}

/** Who must come whatever the rest of the case, when, and why. */
function mustSay(presence: Answer['presence']): string | undefined {
  const sure = presence.find(({ holds }) => holds === 'yes')
  if (sure === undefined) return undefined
  const said = `${capital(sure.who)} phải đến ${AT_NAMES[sure.at]} ạ.`
  return sure.why.split(' ').length <= MOST_WORDS ? `${said} ${sentence(sure.why)}` : said
}

const sentence = (text: string) => (/[.!?]$/u.test(text) ? text : `${text}.`)

/** Whether a line says the name as whole words. */
function says(line: string, name: string): boolean {
  return ` ${line.toLowerCase().replace(/[,;()]/gu, ' ')} `
    .replace(/ +/gu, ' ')
    .includes(` ${name} `)
}
