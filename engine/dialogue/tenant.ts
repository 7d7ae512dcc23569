import type { Answer, Counter, Talk, Tenant } from '../../knowledge/schema/index.ts'
import { countersOf, receivingOffices } from '../answer/counters-of.ts'
import { lowerOffice } from '../answer/ways-say.ts'
import { lowerFirst } from '../text/first-letter.ts'
import { foldText } from '../text/index.ts'

/** What people ask about the place itself. */
export type TenantFact = NonNullable<Talk['tenant']>

/** A fact of the place, where it is asked and what is in work: the hours that count are those of who takes the file in. */
export type AskedOfPlace = {
  fact: TenantFact
  tenant: Tenant | undefined
  /** The case in work. */
  answer?: Answer | undefined
  /** The words of the question: they may name a house themselves. */
  message?: string
}

const COUNTERS: readonly TenantFact[] = ['hours', 'phone', 'counter']
/** Houses that a question names; those of a province or a district of before are none of the commune's. */
const NAMED: [RegExp, Counter['house'] | undefined][] = [
  [/\bcong an (?:cap )?(?:tinh|huyen|quan|thanh pho|tp)\b/, undefined],
  [/\bcong an\b/, 'police'],
  [/\bbao hiem xa hoi\b/, 'insurance'],
  [/\bdang ky dat dai\b/, 'land'],
  [/\bquan su\b/, 'army'],
  [/\b(?:uy ban|mot cua|hanh chinh cong)\b/, 'one-stop'],
]

/** The asked fact of the place in one sentence; undefined where it is not known. */
export function sayTenant(asked: AskedOfPlace): string | undefined {
  const { fact, tenant } = asked
  const [first] = tenantCounters(asked)
  if (tenant === undefined) return undefined
  if (first === undefined) return sayOffice(asked)
  switch (fact) {
    case 'hours': {
      if (first.hours) return `Dạ, ${first.name} làm việc: ${first.hours.join('; ')} ạ.`
      const phone = first.phone ?? tenant.hotline
      return phone
        ? `Dạ, chúng tôi chưa có giờ làm việc của ${first.name}. Bạn gọi ${phone.number} hỏi trước khi đi nhé.`
        : undefined
    }
    case 'phone': {
      if (first.phone) return `Dạ, bạn gọi ${sayPhone(first, first.phone.label)} ạ.`
      return tenant.hotline
        ? `Dạ, bạn gọi ${tenant.hotline.label}: ${tenant.hotline.number} ạ.`
        : undefined
    }
    case 'building':
      return first.address ? `Dạ, ${sayBuilding(first)} ở ${first.address} ạ.` : undefined
    default:
      return first.address
        ? `Dạ, việc này bạn đến ${first.name}, ${first.address} ạ.`
        : `Dạ, việc này bạn đến ${first.name} ạ.`
  }
}

/** The counters that the fact is about, the one said first in front. */
export function tenantCounters({ fact, tenant, answer, message = '' }: AskedOfPlace): Counter[] {
  const all = tenant?.counters ?? []
  const house = fact === 'counter' ? undefined : houseNamed(message)
  const counters =
    house !== undefined
      ? all.filter((counter) => counter.house === house.named)
      : answer === undefined || !COUNTERS.includes(fact)
        ? all
        : countersOf(answer, tenant)
  switch (fact) {
    case 'hours':
      return inFront(counters, ({ hours }) => hours !== null)
    case 'phone':
      return inFront(counters, ({ phone }) => phone !== null)
    case 'building':
      return inFront(counters, ({ building, house }) => building === 'new' || house === 'one-stop')
    case 'counter':
      return answer === undefined ? all.filter((one) => one.house === 'one-stop') : counters
    default:
      return all.filter((one) => one.house === fact)
  }
}

/** Whose the procedure in work is, where the portal keeps no counter for it. */
function sayOffice({ fact, answer, message = '' }: AskedOfPlace): string | undefined {
  const [office] = answer === undefined ? [] : receivingOffices(answer)
  if (office === undefined || !COUNTERS.includes(fact)) return undefined
  if (fact !== 'counter' && houseNamed(message) !== undefined) return undefined
  const unknown =
    fact === 'hours'
      ? 'Chúng tôi chưa có giờ làm việc của nơi ấy, bạn hỏi trước khi đi nhé.'
      : fact === 'phone'
        ? 'Chúng tôi chưa có số điện thoại của nơi ấy.'
        : 'Chúng tôi chưa có địa chỉ của nơi ấy.'
  return `Dạ, việc này nộp tại ${lowerOffice(office.name)} ạ. ${unknown}`
}

/** The house that a question names, if it names one; none of the commune's where it is that of a province. */
function houseNamed(message: string): { named: Counter['house'] | undefined } | undefined {
  const folded = foldText(message)
  const found = NAMED.find(([words]) => words.test(folded))
  return found && { named: found[1] }
}

const sayPhone = ({ name, phone }: Counter, label: string) =>
  `${name}, ${lowerFirst(label)}: ${phone?.number}`

function inFront(counters: readonly Counter[], fits: (counter: Counter) => boolean): Counter[] {
  return [...counters.filter(fits), ...counters.filter((counter) => !fits(counter))]
}

function sayBuilding({ building, name }: Counter): string {
  return building === 'new' ? `trụ sở mới (${name})` : name
}
