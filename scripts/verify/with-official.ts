import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'

/** The text of a YAML file with one name more in an `official` list; nothing else of the text moves. */
export function withOfficial(
  text: string,
  { list, index, name }: { list: string; index: number; name: string },
): string {
  const items = parseDocument(text).get(list)
  const item = isSeq(items) ? items.items[index] : undefined
  if (!isMap(item)) return text
  const own = item.get('official', true)
  if (isSeq(own) && own.range) {
    const end = own.range[1] - 1
    return `${text.slice(0, end)}${own.items.length > 0 ? ', ' : ''}${name}${text.slice(end)}`
  }
  const at = keyStart(item, 'source')
  if (at === undefined) return text
  const isInline = item.flow === true
  const indent = isInline ? '' : `\n${' '.repeat(at - text.lastIndexOf('\n', at - 1) - 1)}`
  return `${text.slice(0, at)}official: [${name}]${isInline ? ', ' : indent}${text.slice(at)}`
}

function keyStart(item: YAMLMap, name: string): number | undefined {
  const pair = item.items.find(({ key }) => (key as { value?: unknown } | null)?.value === name)
  return (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0]
}
