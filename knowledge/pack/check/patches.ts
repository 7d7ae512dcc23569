import type { Patch } from '../../schema/patch.ts'
import type { Procedure } from '../../schema/procedure.ts'
import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'

/** A patch names a known province and a procedure that is worked out, and drops and replaces only what that has. */
export const checkPatches: Check = (result) => {
  const { procedures, patches, provinces } = result.content
  const byCode = new Map(procedures.map((procedure) => [procedure.code, procedure]))
  return patches.flatMap((entry): Problem[] => {
    const procedure = byCode.get(entry.code)
    const ids = new Set(
      Object.values(procedure ?? {})
        .filter((list) => Array.isArray(list))
        .flat()
        .flatMap((item) => (typeof item === 'object' && 'id' in item ? [item.id] : [])),
    )
    return [
      ...(provinces.some(({ code }) => code === entry.scope.province)
        ? []
        : [problemOf(result, entry, 'scope.province', 'không có tỉnh mã này: hãy sửa mã')]),
      ...(procedure === undefined
        ? [
            problemOf(
              result,
              entry,
              'code',
              'chưa có bản soạn của thủ tục này: hãy sửa mã hoặc bỏ đi',
            ),
          ]
        : []),
      ...entry.drop
        .filter((id) => procedure !== undefined && !ids.has(id))
        .map((id) =>
          problemOf(result, entry, 'drop', `thủ tục không có mục "${id}" để bỏ: hãy sửa id`),
        ),
      ...(procedure === undefined
        ? []
        : strangeSlots(entry, procedure).map(({ path, slot, known }) =>
            problemOf(
              result,
              entry,
              path,
              `slot "${slot}" không có trong thủ tục ${entry.code}, nên mức chung vẫn hiện bên cạnh: hãy dùng một trong ${known.join(', ')}`,
            ),
          )),
    ]
  })
}

/**
 * Slots by which a patch replaces nothing though it should: it may add some, but not all of them, nor one that is a
 * letter away from what it stands beside; and a reduction cuts a slot that there is.
 */
function strangeSlots({ set }: Patch, procedure: Procedure) {
  const { fees = [], reductions = [] } = set
  const own = new Set(procedure.fees.map(({ slot }) => slot))
  const isReplacing = own.size === 0 || fees.some(({ slot }) => own.has(slot))
  const isStrange = (slot: string) =>
    !own.has(slot) && (!isReplacing || [...own].some((known) => isOneLetterOff(slot, known)))
  const all = new Set([...own, ...fees.map(({ slot }) => slot)])
  return [
    ...fees.flatMap(({ slot }, at) =>
      isStrange(slot) ? [{ path: `fees[${at}].slot`, slot, known: [...own] }] : [],
    ),
    ...reductions.flatMap(({ slot }, at) =>
      all.has(slot) ? [] : [{ path: `reductions[${at}].slot`, slot, known: [...all] }],
    ),
  ]
}

function isOneLetterOff(one: string, other: string): boolean {
  let from = 0
  while (one[from] !== undefined && one[from] === other[from]) from += 1
  let rest = 0
  while (
    rest < Math.min(one.length, other.length) - from &&
    one.at(-1 - rest) === other.at(-1 - rest)
  )
    rest += 1
  return Math.max(one.length, other.length) - from - rest <= 1
}
