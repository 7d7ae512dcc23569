import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'

/** A patch names a known province and a procedure that is worked out, and drops only what that has. */
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
    ]
  })
}
