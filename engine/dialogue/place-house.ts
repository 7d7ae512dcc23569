import type { Block, BlockOf, Fact, Tenant } from '../../knowledge/schema/index.ts'
import type { CommuneFound } from '../places/index.ts'
import { capital } from '../text/first-letter.ts'

/** Houses that every commune has, as records call them; "Công an xã, phường, đặc khu nơi tạm trú". */
const HOUSE =
  /(Ủy ban nhân dân|[Cc]ông an|Trung tâm Phục vụ hành chính công)(?:(?: cấp| của)? xã(?:, phường)?(?:, đặc khu)?(?= nơi | bất kỳ| gần | hoặc | \(|[,;.](?! phường)| ạ|$)|(?= nơi ))/
/** What follows the name of a house, where only some communes are meant. */
const ONLY = /^ (nơi|bất kỳ|gần|\(không)/

/** The name of the commune inside a sentence: "xã Định Hóa". */
export const nameInside = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

/** A commune with its province inside a sentence: "xã Định Hóa, tỉnh Thái Nguyên". */
export const fullName = ({ name, province }: CommuneFound) =>
  `${nameInside(name)}, ${nameInside(province.name)}`

/** Whether an office is one that every commune has. */
export const hasHouse = (office: string) => HOUSE.test(office)

/** The house of the commune that an office stands for; undefined where no commune keeps one. */
function houseAt(office: string, commune: CommuneFound): string | undefined {
  const kind = HOUSE.exec(office)?.[1]
  return kind === undefined ? undefined : `${capital(kind)} ${nameInside(commune.name)}`
}

/**
 * A sentence that names an office, with the house of the commune: in its place where any commune is meant, behind it
 * where the commune depends on more than where the citizen lives.
 */
export function sayHouse(sentence: string, commune: CommuneFound): string {
  const found = HOUSE.exec(sentence)
  const house = houseAt(sentence, commune)
  if (found === null || house === undefined) return sentence
  const rest = sentence.slice(found.index + found[0].length)
  if (!ONLY.test(rest)) return `${sentence.slice(0, found.index)}${house}${rest}`
  return `${sentence} Ở ${nameInside(commune.name)} là ${house}.`
}

const NO_ADDRESS =
  'Chúng tôi chưa có địa chỉ và giờ làm việc. Có nơi còn dùng cả trụ sở cũ và mới, bạn gọi hỏi trước khi đi ạ.'

/** The part on where to file, as it is at the commune: its own houses, and the counters only if they are there. */
export function whereAt(
  block: BlockOf<'where'>,
  commune: CommuneFound,
  tenant: Tenant | undefined,
): BlockOf<'where'> {
  const isHere = isAtTenant(commune, tenant)
  const counters = isHere ? block.counters : []
  const [first] = block.agencies.filter(({ text }) => text.startsWith('Nơi nhận') && hasHouse(text))
  return {
    ...block,
    agencies: block.agencies.map((line) =>
      officeAt(line, commune, counters.length > 0 || line !== first),
    ),
    ways: block.ways.map((line) => ({
      ...line,
      ...(line.note !== undefined && {
        note: line.note.replace(
          'quầy nào trong tỉnh',
          `quầy nào trong ${nameInside(commune.province.name)}`,
        ),
      }),
    })),
    counters,
    fictional: block.fictional && counters.length > 0,
  }
}

function officeAt(line: Fact, commune: CommuneFound, isAddressSaid: boolean): Fact {
  const house = houseAt(line.text, commune)
  if (house === undefined) return line
  const said = sayHouse(line.text, commune)
  const isBehind = said.startsWith(line.text)
  const notes = [
    line.note,
    ...(isBehind ? [said.slice(line.text.length).trim()] : []),
    ...(isAddressSaid ? [] : [NO_ADDRESS]),
  ].filter((note) => note !== undefined)
  return {
    ...line,
    text: isBehind ? line.text : said,
    ...(notes.length > 0 && { note: notes.join(' ') }),
  }
}

/** Whether the portal that is asked is the one of the commune, or of its province. */
export function isAtTenant({ code, province }: CommuneFound, tenant: Tenant | undefined): boolean {
  const own = tenant?.place
  return own?.commune === undefined ? own?.province === province.code : own.commune === code
}

/** Said where somebody named a place of before: nobody has to change papers for the mergers. */
export const OLD_PAPERS: Block = {
  type: 'text',
  tone: 'note',
  nodes: [
    {
      type: 'p',
      children: [
        {
          type: 'text',
          text: 'Giấy tờ ghi tên xã, huyện, tỉnh cũ vẫn dùng được nếu còn hạn. Bạn không phải đổi vì sáp nhập ạ.',
        },
      ],
    },
  ],
}
