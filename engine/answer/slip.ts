import type { Answer, Fault, Marks } from '../../knowledge/schema/index.ts'
import { foldText } from '../text/fold.ts'
import { paperMeant, papersNamed } from './paper-words.ts'

/** How slips say what is wrong with a paper, without accents; the first that is said counts. */
const FAULTS: readonly (readonly [Fault, RegExp])[] = [
  ['chua-ky', /chua (co )?(ky|chu ky|dong dau)|thieu (chu ky|con dau)|khong (co )?chu ky/],
  [
    'chua-chung-thuc',
    /chua (duoc |co )?(cong chung|chung thuc)|khong (duoc |co )?(cong chung|chung thuc)|phai (duoc )?(cong chung|chung thuc)|(ban chup|photo|pho to) chua/,
  ],
  [
    'het-han',
    /(het|qua) (han|thoi han|hieu luc|gia tri)|khong con (gia tri|hieu luc|han)|qua \d+ thang|da cu\b/,
  ],
  [
    'khac-ten',
    /(khong|chua) (trung )?(khop|thong nhat|trung)|sai (ho ten|ten|ngay sinh|nam sinh|so|thong tin|lech)|khac (ten|ho ten|ngay|nam|voi|can cuoc|giay|so|du lieu)|sai lech/,
  ],
  [
    'ban-sao',
    /ban (photo|pho to|chup|phot)|(nop|bo sung|phai la|can|thieu|xuat trinh|mang) (lai )?(ban (chinh|goc))|khong phai ban (chinh|goc)/,
  ],
]

/**
 * Reads the sentences of a slip as marks: the paper that each one names, and whether it is missing or at fault. What
 * names no paper of the case is left out; a sentence that only tells of a fault belongs to the paper before it.
 */
export function readSlip({ documents }: Pick<Answer, 'documents'>, slip: string): Marks {
  const marks: Marks = {}
  let last: string | undefined
  for (const sentence of slip.split(/[.;\n]+/u).flatMap((one) => clausesOf(one, documents))) {
    const fault = faultOf(sentence)
    const about = fault === 'khac-ten' ? beforeComparison(sentence) : sentence
    const [best, ...others] = papersNamed(about, documents)
    const named =
      best === undefined
        ? [paperMeant(about, documents) ?? (fault && !namesPaper(about) ? last : undefined)]
        : [best, ...others.filter(({ score }) => score >= best.score)].map(({ id }) => id)
    for (const id of named) if (id !== undefined) marks[id] = fault ? `co-nhung:${fault}` : 'chua'
    last = named[0] ?? last
  }
  return marks
}

/** What does not agree stands before what it is compared with: "tên trên giấy báo tử không khớp với căn cước". */
function beforeComparison(sentence: string): string {
  const [about = ''] = sentence.split(
    /\s(?:so với|(?:không|chưa) (?:trùng |thống )?(?:khớp|nhất|trùng)|khác)(?:\s|$)/u,
  )
  return about.trim() === '' ? sentence : about
}

/** A paper that is named but not on the list is none of those before it. */
const namesPaper = (about: string) =>
  /^(?:to khai|giay(?! (?:nay|do|tren|phai|nop))|don|van ban|phieu|hop dong)(?= )/.test(
    foldText(about),
  )

function faultOf(sentence: string): Fault | undefined {
  const folded = foldText(sentence)
  return FAULTS.find(([, words]) => words.test(folded))?.[0]
}

/** What says that something is wrong, without accents. */
const LACKS = /\b(thieu|chua co|khong co|bo sung|con thieu)\b/

/**
 * "Giấy A hết hạn, tờ khai chưa ký": parts of a sentence that each name a paper and say what is wrong with it stand for
 * themselves; whatever else follows a comma belongs to the part before it.
 */
function clausesOf(sentence: string, documents: Answer['documents']): string[] {
  const clauses: string[] = []
  for (const part of sentence.split(/,\s|\svà\s/u)) {
    // Not `at(-1)`: phones run this, too, and engines before Chrome 92 do not know it.
    const before = clauses[clauses.length - 1]
    const isOwn =
      before === undefined || (isComplete(before, documents) && isComplete(part, documents))
    if (isOwn) clauses.push(part)
    else clauses[clauses.length - 1] = `${before}, ${part}`
  }
  return clauses
}

function isComplete(part: string, documents: Answer['documents']): boolean {
  const isWrong = faultOf(part) !== undefined || LACKS.test(foldText(part))
  return (
    isWrong &&
    (papersNamed(part, documents).length > 0 || paperMeant(part, documents) !== undefined)
  )
}
