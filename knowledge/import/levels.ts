import type { Level } from '../schema/base.ts'
import type { Pointer } from '../schema/pointer.ts'

const ORDER: readonly Level[] = ['commune', 'province', 'ministry', 'consular', 'other']

const ABROAD =
  /cơ quan đại diện (?:việt nam|ngoại giao|có thẩm quyền)|cơ quan lãnh sự|đại sứ quán|lãnh sự quán|ở nước ngoài$/i
const COMMUNE =
  /cấp\s+xã|ubnd\s+xã|xã,\s*phường|phường,\s*xã|công an xã|quân sự cấp xã|^phòng kinh tế/i
const PROVINCE =
  /^sở |^văn phòng sở|cấp tỉnh|tỉnh,? (?:và )?thành phố|khu vực|văn phòng đăng ký đất đai|^ubnd (?:tỉnh|thành phố)|tỉnh |tỉnh$|tp\.|xã hội tỉnh|^phòng cảnh sát/i
const MINISTRY =
  /^(?:bộ|tổng cục|cục|vụ|thanh tra bộ|ngân hàng nhà nước việt nam|ủy ban chứng khoán|kho bạc nhà nước việt nam|văn phòng chính phủ)(?!\p{L})/iu
const BRANCH = /hải quan|thuế|kho bạc|cảng vụ/i
const ARMY =
  /bộ quốc phòng|quân khu|quân đoàn|quân chủng|tổng cục (?:chính trị|hậu cần|công nghiệp quốc phòng)|bộ tổng tham mưu|bộ tư lệnh|cấp (?:đại đội|tiểu đoàn|trung đoàn|sư đoàn)|cấp sư đoàn/i
const CIVIL =
  /ủy ban nhân dân|uỷ ban nhân dân|ubnd|cấp\s+xã|^sở |biên phòng|bảo hiểm xã hội|chỉ huy quân sự cấp (?:xã|tỉnh)|cục lãnh sự/i

/** Whether an office is a Vietnamese mission abroad. */
function isAbroad(office: string): boolean {
  return ABROAD.test(office)
}

/**
 * The levels of a record, corrected by the names of its offices: branch offices of customs and tax are flagged as
 * communes, and missions abroad as "other".
 */
export function levelsOf(
  flagged: readonly Level[],
  offices: readonly string[],
  promulgator: string,
): Level[] {
  // One field often lists several offices; parted at the capitals, each tells its own level.
  const named = offices.flatMap((office) => office.split(/,\s+(?=\p{Lu})/u)).filter(Boolean)
  const levels = new Set(flagged.length > 0 ? flagged : levelsByOffice(named))
  if (named.length > 0 && named.every((office) => BRANCH.test(office) && !COMMUNE.test(office))) {
    if (levels.delete('commune')) levels.add('other')
  }
  const abroad = named.filter(isAbroad)
  const isMission =
    named.length > 0
      ? abroad.length === named.length
      : promulgator === 'Bộ Ngoại giao' && !levels.has('ministry')
  if (isMission && !levels.has('commune')) return ['consular']
  if (abroad.length > 0) {
    levels.add('consular')
    if (!named.some((office) => !isAbroad(office) && levelsByOffice([office]).length === 0)) {
      levels.delete('other')
    }
  }
  return levels.size > 0 ? ORDER.filter((level) => levels.has(level)) : ['other']
}

/** Levels guessed from the names of the offices, for records without flags; empty where the names do not tell. */
export function levelsByOffice(offices: readonly string[]): Level[] {
  const levels: Level[] = []
  if (offices.some((office) => COMMUNE.test(office))) levels.push('commune')
  if (
    offices.some((office) => !COMMUNE.test(office) && !isAbroad(office) && PROVINCE.test(office))
  ) {
    levels.push('province')
  }
  if (offices.some((office) => MINISTRY.test(office))) levels.push('ministry')
  if (offices.some(isAbroad)) levels.push('consular')
  return levels
}

/** The kind of procedure that yields to a rival of the commune or province, unless people name it. */
export function variantOf(
  name: string,
  offices: readonly string[],
  promulgator: string,
): Pointer['variant'] {
  const named = offices.filter((office) => office !== '')
  const isPartial = named.length < offices.length
  if (isArmy(name, named, promulgator)) return 'army'
  if (isConsular(name, named, isPartial, promulgator)) return 'consular'
  if (isPartial) return undefined
  const levels = levelsByOffice(named)
  return levels.length === 1 && levels[0] === 'ministry' ? 'ministry' : undefined
}

function isArmy(name: string, offices: readonly string[], promulgator: string): boolean {
  if (offices.some((office) => CIVIL.test(office))) return false
  if (/trong quân đội|quân khu/i.test(name) && !/không [^,;]*quân đội/i.test(name)) return true
  return (
    promulgator === 'Bộ Quốc phòng' || (offices.length > 0 && offices.every((o) => ARMY.test(o)))
  )
}

function isConsular(
  name: string,
  offices: readonly string[],
  isPartial: boolean,
  promulgator: string,
): boolean {
  if (/cơ quan đại diện việt nam ở nước ngoài/i.test(name)) return true
  const levels = levelsByOffice(offices)
  if (promulgator === 'Bộ Ngoại giao') {
    return offices.length === 0 ? !/tại việt nam/i.test(name) : offices.every(isAbroad)
  }
  return (
    !isPartial &&
    levels.includes('consular') &&
    !levels.includes('commune') &&
    !levels.includes('province')
  )
}
