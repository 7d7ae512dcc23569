import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'

/** A patch names a known province and drops only what the procedure has. */
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
      ...entry.drop
        .filter((id) => procedure !== undefined && !ids.has(id))
        .map((id) =>
          problemOf(result, entry, 'drop', `thủ tục không có mục "${id}" để bỏ: hãy sửa id`),
        ),
    ]
  })
}
