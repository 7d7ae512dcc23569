import type { Problem } from '../problem.ts'
import { type Check, problemOf } from './check.ts'

/** A province's own record names a known province and a procedure that is worked out, once for each. */
export const checkProvinceRecords: Check = (result) => {
  const { procedures, provinceRecords = [], provinces } = result.content
  const known = new Set(procedures.map(({ code }) => code))
  const places = new Set(provinces.map(({ code }) => code))
  const seen = new Set<string>()
  return provinceRecords.flatMap((entry): Problem[] => {
    const key = `${entry.province}/${entry.of}`
    const isTwice = seen.has(key)
    seen.add(key)
    const faults = [
      [!places.has(entry.province), 'province', 'không có tỉnh mã này: hãy sửa mã'],
      [!known.has(entry.of), 'of', 'chưa có bản soạn của thủ tục này: hãy sửa mã hoặc bỏ đi'],
      [known.has(entry.code), 'code', 'mã này đã có bản soạn: hãy sửa mã hoặc bỏ đi'],
      [isTwice, 'province', `tỉnh đã có bản riêng của ${entry.of}: hãy giữ một`],
    ] as const
    return faults.flatMap(([isFault, path, message]) =>
      isFault ? [problemOf(result, entry, path, message)] : [],
    )
  })
}
