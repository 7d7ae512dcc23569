import type { Answer, Counter, Tenant } from '../../knowledge/schema/index.ts'

/** Offices that stand above the commune; and words by which the commune takes part all the same. */
const ABOVE =
  /(?:^|[ ,(])(?:cấp tỉnh|công an tỉnh|tỉnh, thành phố|sở|cục|bộ|phòng quản lý|phòng cảnh sát)(?!\p{L})/iu
const OF_COMMUNE = /(?:^|[ ,(])(?:xã|phường)(?!\p{L})/iu

/** The offices that take the file in; those that surely do, where some do. */
export function receivingOffices({ agencies }: Pick<Answer, 'agencies'>): Answer['agencies'] {
  const receiving = agencies.filter(({ role }) => role === 'receives')
  const sure = receiving.filter(({ holds }) => holds === 'yes')
  return sure.length > 0 ? sure : receiving
}

/** The counters of a portal that take the file in; a commune keeps none of the houses of its province. */
export function countersOf(
  { agencies, procedure }: Pick<Answer, 'agencies' | 'procedure'>,
  tenant: Tenant | undefined,
): Counter[] {
  const isCommune = tenant?.place.commune !== undefined
  const houses = new Set(
    agencies
      .filter(({ role }) => role === 'receives')
      .filter(({ name }) => !isCommune || !ABOVE.test(name) || OF_COMMUNE.test(name))
      .map(({ house }) => house),
  )
  return (tenant?.counters ?? []).filter(
    ({ house, procedures }) =>
      houses.has(house) && (procedures.length === 0 || procedures.includes(procedure.code)),
  )
}
