import type { Answer, Fact } from '../../knowledge/schema/index.ts'
import { lowerFirst } from '../text/first-letter.ts'
import { mayMean, readWords, type Words } from '../text/words.ts'
import { common } from './blocks/facts.ts'
import { paperItem } from './blocks/paper-item.ts'
import { formatDay } from './words.ts'

/** What an answer says of one paper: in one sentence, and the line itself with its source. */
export type PaperLine = {
  says: 'needed' | 'not' | 'depends' | 'elsewhere' | 'instead'
  say: string
  fact: Fact
}

/** As a message names a paper: the fuller names first. */
export type PaperName = {
  words: Words
  /** A copy is asked about, or that it be certified. */
  isCopy: boolean
  /** Whose it is was said besides, and is left out here. */
  isShort: boolean
}

const MOST_LINES = 3

/**
 * The lines of an answer that name a paper: among what the case asks for and what it need not bring; then among papers of
 * other cases; then in the words beside a line. None where the record does not name it.
 *
 * @param whole the same answer before anything of the case was told: it holds the papers of all cases
 */
export function paperLines(
  answer: Answer,
  whole: Answer,
  names: readonly PaperName[],
  { isLacking = false }: { isLacking?: boolean } = {},
): PaperLine[] {
  const own = new Set(answer.documents.map(({ id }) => id))
  const rounds: Line[][] = [
    [
      ...answer.documents.map((paper) => neededLine(paper, answer)),
      ...answer.notNeeded.map(notNeededLine),
      ...answer.portalList.flatMap(({ items }) => items.map((item) => portalLine(item, answer))),
    ],
    whole.documents.filter(({ id }) => !own.has(id)).map((paper) => elsewhereLine(paper, whole)),
    answer.documents.map((paper) => besideLine(paper, answer)),
  ]
  const instead = isLacking
    ? bestOf(
        whole.documents.flatMap((one) => insteadLine(one, whole)),
        names,
      )
    : []
  const [said = []] = rounds.map((lines) => bestOf(lines, names)).filter(({ length }) => length > 0)
  return [...said, ...instead]
}

/** The lines that the fullest name fits best. */
function bestOf(lines: readonly Line[], names: readonly PaperName[]): PaperLine[] {
  for (const name of names) {
    const judged = lines.map((line) => ({ line, score: scoreOf(line.names, name) }))
    const best = Math.max(0, ...judged.map(({ score }) => score))
    if (best > 0)
      return judged
        .filter(({ score }) => score === best)
        .slice(0, MOST_LINES)
        .map(({ line }) => saidOf(line, name))
  }
  return []
}

/** Where more was asked than the line answers (whose it is, whether it must be certified), its own words say it. */
function saidOf({ names, ...line }: Line, { isCopy, isShort }: PaperName): PaperLine {
  const isOpen = line.says === 'needed' || line.says === 'depends'
  const isOfCopy = names.some((name) => COPY.test(name))
  if (!isOpen || !(isShort || (isCopy && !isOfCopy))) return line
  return {
    ...line,
    says: 'depends',
    say: `Dạ, danh mục ${isShort ? 'chỉ ' : ''}ghi ${lowerFirst(line.fact.text)} ạ.`,
  }
}

type Line = PaperLine & { names: string[] }
type Paper = Answer['documents'][number]

const WAYS = {
  'in-person': 'nộp trực tiếp',
  online: 'nộp trực tuyến',
  post: 'gửi qua bưu chính',
} as const

function neededLine(paper: Paper, answer: Answer): Line {
  const { name, need, holds, because, channels, lookup } = paper
  const low = lowerFirst(name)
  const line = { names: namesOf(paper), fact: factOf(paper, answer) }
  if (need === 'proves-exemption')
    return { ...line, says: 'depends', say: `Dạ, ${low} chỉ cần khi bạn xin miễn, giảm tiền ạ.` }
  if (need === 'if-not-found')
    return {
      ...line,
      says: 'depends',
      say:
        lookup === undefined
          ? `Dạ, không bắt buộc, nhưng có sẵn ${low} thì bạn nên mang theo ạ.`
          : `Dạ, không bắt buộc mang ${low}, có sẵn thì bạn nên mang phòng khi cần ạ.`,
    }
  if (channels !== undefined)
    return {
      ...line,
      says: 'depends',
      say: `Dạ, ${low} chỉ cần khi ${channels.map((id) => WAYS[id]).join(' hoặc ')} ạ.`,
    }
  if (holds === 'maybe')
    return {
      ...line,
      says: 'depends',
      say: `Dạ, ${low} chỉ cần nếu ${because ?? 'đúng trường hợp'} ạ.`,
    }
  return {
    ...line,
    says: 'needed',
    say: `Dạ, cần ${low}${lookup === undefined ? ' ạ.' : `. ${lookup.text}`}`,
  }
}

function notNeededLine(item: Answer['notNeeded'][number]): Line {
  const { name, why, since, because } = item
  const low = lowerFirst(name)
  return {
    names: [name],
    says: because === undefined ? 'not' : 'depends',
    say:
      because === undefined ? `Dạ, không cần ${low} ạ.` : `Dạ, không cần ${low} nếu ${because} ạ.`,
    fact: {
      ...common(item),
      text: `Không cần: ${low}`,
      note: since === undefined ? why : `${why} (từ ${formatDay(since)})`,
    },
  }
}

function portalLine(
  { name, form }: Answer['portalList'][number]['items'][number],
  { sources }: Answer,
): Line {
  return {
    names: [name, ...(form === undefined ? [] : [form])],
    says: 'depends',
    say: 'Dạ, danh mục của Cổng có ghi giấy này. Danh mục chưa xếp theo trường hợp của bạn ạ.',
    fact: { text: name, cites: sources.slice(0, 1).map(({ id }) => id) },
  }
}

/** A paper that only another case asks for. */
function elsewhereLine(paper: Paper, whole: Answer): Line {
  const { name, because, channels, need } = paper
  const verb = need === 'required' ? 'chỉ cần' : 'chỉ nên mang'
  const ways = channels?.map((id) => WAYS[id]).join(' hoặc ')
  const when = ways === undefined ? `nếu ${because ?? 'đúng trường hợp'}` : `khi ${ways}`
  return {
    names: namesOf(paper),
    says: 'elsewhere',
    say: `Dạ, trường hợp của bạn không ghi ${lowerFirst(name)}; giấy ấy ${verb} ${when} ạ.`,
    fact: { ...factOf(paper, whole), because: `${verb} ${when}` },
  }
}

/** A paper that is only spoken of beside another line: what it says there is quoted, and nothing is concluded. */
function besideLine(paper: Paper, answer: Answer): Line {
  return {
    names: [paper.note ?? '', paper.lookup?.text ?? ''],
    says: 'depends',
    say: 'Dạ, giấy này được nhắc tới ở dòng dưới đây ạ.',
    fact: factOf(paper, answer),
  }
}

/** "Thay cho giấy chứng sinh": what another case brings in its place. */
function insteadLine(paper: Paper, whole: Answer): Line[] {
  const [, name] = /^Thay cho ([^.]+)\./u.exec(paper.note ?? '') ?? []
  if (name === undefined) return []
  return [
    {
      names: [name],
      says: 'instead',
      say: 'Dạ, không có giấy ấy thì có giấy thay, tùy trường hợp, ghi ngay dưới đây ạ.',
      fact: factOf(paper, whole),
    },
  ]
}

/** The line of the checklist as a fact. */
function factOf(paper: Paper, answer: Answer): Fact {
  const { name, detail, because, oneOf, note, badge, cites } = paperItem(paper, answer)
  const any = oneOf === undefined ? '' : `Một trong các giấy: ${oneOf.join('; ')}.`
  const notes = [any, note ?? ''].filter((part) => part !== '').join(' ')
  return {
    text: detail === undefined ? name : `${name}: ${detail}`,
    ...(notes !== '' && { note: notes }),
    ...(because !== undefined && { because }),
    ...(badge !== undefined && { badge }),
    cites,
  }
}

const namesOf = ({ name, oneOf, form }: Paper): string[] => [
  name,
  ...(oneOf ?? []).map((one) => one.name),
  ...(form === undefined ? [] : [form.code ?? '', form.name]),
]

const HEADS = new Set(['giấy', 'sổ', 'thẻ', 'bản', 'tờ'])
const FORM = /^(?:tờ khai|mẫu|đơn|phiếu|giấy đề nghị|nộp |công chứng |tự )/iu
const COPY = /^(?:bản|ảnh) (?:sao|photo|chụp)/iu
/** Names are lists in words: "Giấy khai sinh, giấy kết hôn hoặc trích lục". */
const PARTS = /[,;()]| hoặc | và /u

/** How well a name fits: 3 where a part of it begins so, 2 where it stands inside; a copy where a copy is asked for counts more. */
function scoreOf(lines: readonly string[], { words, isCopy }: PaperName): number {
  return Math.max(0, ...lines.map((line) => fitOf(line, words, isCopy)))
}

function fitOf(line: string, words: Words, isCopy: boolean): number {
  const isOfCopy = COPY.test(line)
  if (line === '' || (isOfCopy && !isCopy)) return 0
  const [first = ''] = words.accented
  const isForm = FORM.test(line) && !FORM.test(words.accented.join(' '))
  const { accented } = readWords(line)
  const fits = (at: number, from: readonly string[]) =>
    words.accented.every((word, index) => mayMean(word, from[at + index] ?? ''))
  const begins = line.split(PARTS).some((part) => {
    const own = readWords(part).accented
    const isHeaded = words.accented.length > 1 && HEADS.has(own[0] ?? '') && !HEADS.has(first)
    return fits(0, own) || (isHeaded && fits(1, own)) || (isOfCopy && fits(2, own))
  })
  const bonus = isOfCopy ? 1 : 0
  if (begins) return isForm ? 0 : 3 + bonus
  const isInside = words.accented.length > 1 && accented.some((_, at) => fits(at, accented))
  return isInside && !isForm ? 2 + bonus : 0
}
