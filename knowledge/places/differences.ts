import { createHash } from 'node:crypto'

/** The official list of communes of one province. */
export type OfficialProvince = {
  code: string
  name: string
  wards: { code: string; name: string }[]
}

/** Fingerprint of a list of communes, whatever its order. */
export function communesHash(communes: readonly { code: string; name: string }[]): string {
  const lines = communes.map(({ code, name }) => `${code} ${name}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16)
}

/** Where provinces and communes differ from what was counted of the official list. */
export function countDifferences(
  facts: {
    provinces: readonly { code: string; name: string }[]
    communes: readonly { code: string; name: string; province: string }[]
  },
  counts: readonly { province: string; name: string; communes: number; hash: string }[],
): string[] {
  const codes = new Set(
    [...facts.provinces, ...counts.map(({ province: code }) => ({ code }))].map(({ code }) => code),
  )
  return [...codes].flatMap((code) => {
    const own = facts.provinces.find((province) => province.code === code)
    const official = counts.find(({ province }) => province === code)
    if (!own || !official) return [`${code}: ${own ? 'danh mục' : 'chỉ mục'} không có tỉnh này`]
    const communes = facts.communes.filter(({ province }) => province === code)
    return [
      ...(own.name === official.name ? [] : [`${code}: "${own.name}" ≠ "${official.name}"`]),
      ...(communes.length === official.communes
        ? []
        : [`${own.name}: ${communes.length} ≠ ${official.communes} xã, phường, đặc khu`]),
      ...(communesHash(communes) === official.hash
        ? []
        : [`${own.name}: mã hoặc tên lệch danh mục`]),
    ]
  })
}

/** Where provinces and communes differ from the official list, line by line. */
export function listDifferences(
  facts: {
    provinces: readonly { code: string; name: string }[]
    communes: readonly { code: string; name: string; province: string }[]
  },
  official: readonly OfficialProvince[],
): string[] {
  const ours = new Set([
    ...facts.provinces.map(({ code, name }) => `${code} ${name}`),
    ...facts.communes.map(({ code, name, province }) => `${province} ${code} ${name}`),
  ])
  const theirs = new Set(
    official.flatMap(({ code, name, wards }) => [
      `${code} ${name}`,
      ...wards.map((ward) => `${code} ${ward.code} ${ward.name}`),
    ]),
  )
  return [
    ...[...ours].filter((line) => !theirs.has(line)).map((line) => `chỉ có ở chỉ mục: ${line}`),
    ...[...theirs].filter((line) => !ours.has(line)).map((line) => `chỉ có ở danh mục: ${line}`),
  ]
}
