import { type Check, problemOf, repeats } from './check.ts'

/** File name = id, folder = field, and no id or code twice. */
export const checkNames: Check = (result) => {
  const { content, fileOf } = result
  const { procedures, pointers, topics, articles, talks, patches, legal, provinces } = content
  const report = (entry: object, path: string, message: string) =>
    problemOf(result, entry, path, message)

  const named = [...procedures, ...topics, ...articles].flatMap((entry) => {
    const parts = (fileOf.get(entry) ?? '').split('/')
    const name = parts.at(-1)?.replace(/\.(yaml|md)$/, '')
    return name === entry.id
      ? []
      : [report(entry, 'id', `tên tệp "${name}" khác id "${entry.id}": hãy đổi cho giống nhau`)]
  })
  const foldered = procedures.flatMap((entry) => {
    const folder = (fileOf.get(entry) ?? '').split('/').at(-2)
    return folder === entry.field
      ? []
      : [
          report(
            entry,
            'field',
            `thư mục "${folder}" khác field "${entry.field}": hãy chuyển tệp hoặc sửa field`,
          ),
        ]
  })

  const twice = <T extends object>(
    entries: readonly T[],
    what: string,
    keysOf: (entry: T) => string[],
  ) =>
    repeats(entries, keysOf).map(({ key, entry, before }) =>
      report(entry, '', `${what} "${key}" đã có ở ${fileOf.get(before) ?? '?'}: hãy giữ một nơi`),
    )

  return [
    ...named,
    ...foldered,
    ...twice(procedures, 'id', ({ id }) => [id]),
    ...twice(topics, 'id', ({ id }) => [id]),
    ...twice(articles, 'id', ({ id }) => [id]),
    ...twice(talks, 'id', ({ id }) => [id]),
    ...twice(patches, 'id', ({ id }) => [id]),
    ...twice([...procedures, ...pointers], 'mã thủ tục', ({ code, ...rest }) => [
      code,
      ...('alsoCodes' in rest ? rest.alsoCodes.map((also) => also.code) : []),
    ]),
    ...twice(legal, 'số hiệu', ({ number }) => [number]),
    ...twice(provinces, 'mã tỉnh', ({ code }) => [code]),
  ]
}
