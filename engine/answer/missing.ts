import type { Answer, Fault, Marks, Missing } from '../../knowledge/schema/index.ts'
import { lowerFirst } from '../text/first-letter.ts'
import { papersNamed } from './paper-words.ts'
import { papersOfWay } from './papers-by-way.ts'
import { whereToGet } from './where-to-get.ts'
import { weekdayText } from './working-days.ts'

type Paper = Answer['documents'][number]
type Case = Pick<Answer, 'documents' | 'refusals' | 'ways' | 'today'>

/** What a fault is called, after the name of the paper. */
const FAULT_NAMES: Readonly<Record<Fault, string>> = {
  'het-han': 'đã hết hạn',
  'ban-sao': 'mới có bản sao, cần bản chính',
  'khac-ten': 'ghi tên hoặc ngày khác',
  'chua-ky': 'chưa ký',
  'chua-chung-thuc': 'chưa chứng thực',
}
const FAULTS = Object.keys(FAULT_NAMES) as Fault[]

/**
 * What is still missing, from the marks on the paper lines: what, where to get it, how long that takes, whether one may
 * file today without it, and why files come back. It reads nothing but the answer, so that marks need not be sent.
 * Marks of papers that the case does not have are passed over.
 */
export function missing(answer: Case, marks: Marks): Missing {
  const when = nextOpen(answer)
  const papers = answer.documents.flatMap((paper) =>
    missingPaper(paper, markOf(paper.id, marks), when),
  )
  const isMarked = ({ id }: Paper) => markOf(id, marks) !== undefined
  const ways = answer.ways.map(({ channel }) => papersOfWay(answer, channel))
  const isOpen =
    answer.documents.some((paper) => isSurelyNeeded(paper) && !isMarked(paper)) ||
    (ways.length > 0 && !ways.some((own) => own.every(isMarked)))
  // Who has the papers of one way needs those of no other.
  const isReady = ways.some((own) => own.every(({ id }) => markOf(id, marks) === 'co'))
  const spared = isReady ? ways.flat().map(({ id }) => id) : []
  const fileToday = papers.some(({ file }) => file === 'no')
    ? 'no'
    : isOpen
      ? 'open'
      : papers.some(({ id, file }) => file === 'depends' && !spared.includes(id))
        ? 'depends'
        : 'yes'
  return {
    say: inShort(papers, fileToday, when),
    fileToday,
    when,
    papers,
    refusals: refusalsFirst(answer, marks, papers),
  }
}

/** The faults that are worth offering for a paper: those that stand in the way, and that such a paper can have. */
export function faultsOf(paper: Paper): Fault[] {
  return FAULTS.filter((fault) => standsInTheWay(fault, paper) && mayHave(fault, paper))
}

function markOf(id: string, marks: Marks): Marks[string] | undefined {
  return Object.keys(marks).includes(id) ? marks[id] : undefined
}

function faultOf(mark: Marks[string] | undefined): Fault | undefined {
  return FAULTS.find((fault) => mark === `co-nhung:${fault}`)
}

/** A fault that this paper may have: a copy where a copy is enough is none. */
function standsInTheWay(fault: Fault, { as, name, hand }: Paper): boolean {
  if (fault === 'ban-sao') return as === 'original'
  if (fault === 'chua-chung-thuc') return as === 'certified-copy' || wantsCertifying(name)
  if (fault === 'chua-ky') return hand !== 'show' || !/chưa ký/iu.test(name)
  return true
}

/** Papers that tell of what has happened hold for good. */
const LASTING =
  /chứng sinh|khai sinh|khai tử|chứng tử|báo tử|trích lục|kết hôn|ly hôn|bản án|quyết định|biên bản|hóa đơn|di chúc|học bạ|bằng tốt nghiệp|(?:^|\s)ảnh/iu
const RUNS_OUT =
  /tình trạng hôn nhân|còn (?:hạn|giá trị|hiệu lực)|sức khỏe|căn cước|hộ chiếu|tùy thân/iu

/** A form one fills in does not expire; what is merely shown, or copied, is not signed by who brings it. */
function mayHave(fault: Fault, { as, hand, name }: Paper): boolean {
  if (fault === 'het-han' && LASTING.test(name) && !RUNS_OUT.test(name)) return false
  if (hand === 'fill') return fault === 'khac-ten' || fault === 'chua-ky'
  return fault !== 'chua-ky' || (hand === 'submit' && as === 'original')
}

// Without look-behind: phones run this, too, and engines before Safari 16.4 do not know it.
function wantsCertifying(name: string): boolean {
  const rest = name.replace(/không (?:phải|cần|bắt buộc) (?:chứng thực|công chứng)/giu, '')
  return /chứng thực|công chứng/iu.test(rest)
}

/** "hôm nay", or the working day on which what is handed in next counts: "thứ Hai 23/11". */
function nextOpen({ ways, today }: Case): string {
  const filed = ways.flatMap(({ times }) => times.flatMap(({ earliest }) => earliest?.filed ?? []))
  const [first = today] = filed.sort()
  return first === today ? 'hôm nay' : weekdayText(first, today)
}

function missingPaper(
  paper: Paper,
  mark: Marks[string] | undefined,
  when: string,
): Missing['papers'] {
  const told = faultOf(mark)
  const fault = told !== undefined && standsInTheWay(told, paper) ? told : undefined
  if (mark === undefined || mark === 'co' || (told !== undefined && fault === undefined)) return []
  const step = stepOf(paper, fault)
  const file = isNeeded(paper)
  return [
    {
      id: paper.id,
      name: paper.name,
      ...(fault !== undefined && { fault }),
      say:
        fault === undefined
          ? `Còn thiếu ${lowerFirst(paper.name)}.`
          : `${bareName(paper.name)}: ${FAULT_NAMES[fault]}.`,
      get: waysToGet(paper, fault),
      ...(step && { procedure: step.procedure }),
      ...(step?.time !== undefined && { time: step.time }),
      file,
      verdict: verdictOf(paper, file, when),
      cites: [paper.source],
    },
  ]
}

/** Whether one may file without a paper: `no` for what the case surely needs and has to be got from somebody. */
function isNeeded(paper: Paper): Missing['papers'][number]['file'] {
  if (paper.need !== 'required') return 'yes'
  return isSurelyNeeded(paper) && paper.hand !== 'fill' ? 'no' : 'depends'
}

function isSurelyNeeded({ need, holds, channels, lookup }: Paper): boolean {
  return need === 'required' && holds === 'yes' && channels === undefined && lookup === undefined
}

function stepOf({ obtain }: Paper, fault: Fault | undefined) {
  switch (fault) {
    case 'het-han':
      return obtain?.renew ?? obtain?.get
    case 'chua-chung-thuc':
      return obtain?.certify
    case 'chua-ky':
    case 'khac-ten':
      return undefined
    case 'ban-sao':
      return obtain?.get
    default:
      return obtain?.get ?? obtain?.certify
  }
}

/** Where to get a paper or have it put right, a sentence each, the nearest way first. */
function waysToGet(paper: Paper, fault: Fault | undefined): [string, ...string[]] {
  const step = stepOf(paper, fault)
  const through = step === undefined ? [] : [throughText(step, fault)]
  const where = paper.where === undefined ? [] : [ended(whereToGet(paper.where))]
  const lookup = paper.lookup === undefined ? [] : [ended(paper.lookup.text)]
  const certify = paper.obtain?.certify
  const after =
    step === undefined || certify === undefined || step === certify
      ? []
      : [`Rồi ${lowerFirst(throughText(certify, 'chua-chung-thuc'))}`]
  switch (fault) {
    case 'chua-ky':
      return signWhere(paper)
    case 'khac-ten':
      return [
        'Nhờ nơi cấp giấy sửa cho khớp căn cước trước khi nộp.',
        'Dữ liệu dân cư ghi sai thì hỏi công an xã.',
      ]
    case 'chua-chung-thuc':
      return filled(
        [...through, ...(step === undefined ? where : [])],
        ['Mang bản chính đến Ủy ban nhân dân xã hoặc phòng công chứng.'],
      )
    case 'het-han':
      return filled(
        [...through, ...(step === undefined ? where : [])],
        ['Xin giấy mới ở nơi đã cấp.'],
      )
    case 'ban-sao':
      return filled([
        'Mang bản chính theo.',
        ...through.map((way) => `Mất bản chính: ${lowerFirst(way)}`),
      ])
    default:
      return filled([...lookup, ...where, ...through, ...after], [unknownWhere(paper)])
  }
}

/** "Xin ở thủ tục “Cấp đổi thẻ căn cước” (mã 1.014063), mất 7 ngày làm việc." */
function throughText(
  { procedure: { name, code }, time }: NonNullable<ReturnType<typeof stepOf>>,
  fault: Fault | undefined,
): string {
  const act = fault === 'chua-chung-thuc' ? 'Chứng thực' : 'Xin'
  const taken = time === undefined ? '' : `, ${time === 'trong ngày' ? 'xong' : 'mất'} ${time}`
  return `${act} ở thủ tục “${name}” (mã ${code})${taken}.`
}

/** The name of a paper without the word of what it should be, where just that is wrong. */
function bareName(name: string): string {
  return name.replace(
    /,? (?:còn (?:hạn|giá trị|hiệu lực)|(?:đã |có |được )(?:công chứng|chứng thực)(?:(?: hoặc|,) (?:công chứng|chứng thực))?)/gu,
    '',
  )
}

function ended(sentence: string): string {
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`
}

function filled(
  ways: readonly string[],
  otherwise: [string] = ['Hỏi nơi nhận hồ sơ.'],
): [string, ...string[]] {
  const [first, ...rest] = ways
  return first === undefined ? otherwise : [first, ...rest]
}

/** Who signs before the officer must not sign at home. */
function signWhere({ hand, where, name }: Paper): [string, ...string[]] {
  if (/chữ ký|bản thảo/iu.test(name)) return ['Ký trước mặt cán bộ, bạn đừng ký ở nhà.']
  if (hand === 'fill' || where === undefined) return ['Ký và ghi rõ họ tên vào giấy trước khi nộp.']
  return ['Đưa người có tên trong giấy ký, hoặc xin lại giấy.', ended(whereToGet(where))]
}

function unknownWhere({ form, hand, as }: Paper): string {
  if (form !== undefined || hand === 'fill') return 'Xin mẫu ở quầy, hoặc tải ở trang của thủ tục.'
  return as === 'copy' || as === 'e-copy'
    ? 'Chụp hoặc sao từ giấy bạn đang có.'
    : 'Hỏi nơi đã cấp giấy, hoặc hỏi nơi nhận hồ sơ.'
}

function verdictOf(paper: Paper, file: Missing['papers'][number]['file'], when: string): string {
  if (paper.need === 'proves-exemption')
    return `Vẫn nộp được ${when}, nhưng chưa được miễn, giảm tiền.`
  if (paper.need === 'if-not-found')
    return paper.lookup === undefined
      ? `Vẫn nộp được ${when}; có giấy thì tiện hơn.`
      : `Vẫn nộp được ${when}, vì nơi nhận tra cứu trước.`
  if (file === 'no') return `Chưa nộp được ${when} nếu thiếu giấy này.`
  if (paper.hand === 'fill' && isSurelyNeeded(paper))
    return `Nộp được ${when} nếu bạn điền và ký đủ trước khi nộp.`
  if (paper.holds === 'yes' && paper.lookup !== undefined)
    return `Nộp được ${when} nếu nơi nhận tra cứu được; bạn hỏi trước nhé.`
  return `Chỉ cần nếu ${paper.because ?? 'đúng trường hợp'}; không phải thì không cần giấy này.`
}

function inShort(papers: Missing['papers'], fileToday: Missing['fileToday'], when: string): string {
  const [only] = papers
  const what =
    only === undefined
      ? ''
      : papers.length === 1
        ? only.say
        : `Còn ${papers.length} giấy chưa đủ hoặc chưa đúng.`
  return [what, SUMS[fileToday](when)].filter((part) => part !== '').join(' ')
}

const SUMS: Readonly<Record<Missing['fileToday'], (when: string) => string>> = {
  yes: (when) => `Bạn nộp được ${when} ạ.`,
  no: () => 'Hôm nay bạn chưa nộp được ạ.',
  depends: (when) => `Bạn nộp được ${when}, trừ trường hợp ghi bên dưới ạ.`,
  open: () => 'Bạn đánh dấu nốt các giấy còn lại nhé.',
}

/** Reasons that name a paper not marked as in order come first; what only names papers in order is left out. */
function refusalsFirst(
  { refusals, documents }: Case,
  marks: Marks,
  papers: Missing['papers'],
): Missing['refusals'] {
  const faulty = new Set(papers.map(({ id }) => id))
  const judged = refusals.map(({ text, fix, source }) => {
    const told = papersNamed(text, documents)
    const [best, ...others] = told.length > 0 ? told : papersNamed(fix, documents)
    const named =
      best === undefined ? [] : [best, ...others.filter(({ score }) => score >= best.score * 0.8)]
    const ids = named.map(({ id }) => id)
    const open = ids.filter((id) => markOf(id, marks) === undefined || faulty.has(id))
    const rank = ids.length === 0 ? 1 : open.length > 0 ? 0 : 2
    return { rank, refusal: { text, fix, papers: ids, cites: [source] } }
  })
  return judged
    .filter(({ rank }) => rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ refusal }) => refusal)
}
