const VOID = new Set(['area', 'br', 'hr', 'img', 'input', 'link', 'meta'])
const BLOCK =
  'address article aside dl div fieldset footer form h1 h2 h3 h4 header main nav ol p search section table ul'
const BLOCKS = new Set(BLOCK.split(' '))

/** Parents that hold only certain children. */
const ONLY: Record<string, readonly string[]> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
  select: ['option'],
  html: ['head', 'body'],
}

/** What is wrong with a page by the rules of HTML that people break: nesting, ids, labels, inner links. */
export function markupFaults(page: string): string[] {
  const faults: string[] = []
  const open: string[] = []
  const ids = new Set<string>()
  const pointed = new Set<string>()
  for (const [, close, name = '', attributes = ''] of page.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z:-]+(?:="[^"<>]*")?)*)\s*\/?>/g,
  )) {
    if (close) {
      if (open.pop() !== name) faults.push(`</${name}> đóng nhầm thẻ`)
      continue
    }
    const parent = open.at(-1) ?? ''
    if (ONLY[parent] && !ONLY[parent].includes(name)) faults.push(`<${name}> trong <${parent}>`)
    if (name === 'li' && parent !== 'ul' && parent !== 'ol') faults.push('<li> ngoài danh sách')
    if (BLOCKS.has(name) && ['p', 'span', 'a', 'label', 'legend'].includes(parent))
      faults.push(`<${name}> trong <${parent}>`)
    if ((name === 'a' || name === 'form') && open.includes(name)) faults.push(`<${name}> lồng nhau`)
    for (const [, key = '', value = ''] of attributes.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)) {
      if (key === 'id' && ids.has(value)) faults.push(`hai id "${value}"`)
      if (key === 'id') ids.add(value)
      if (key === 'for' || key === 'aria-describedby') pointed.add(value)
      if (key === 'href' && value.startsWith('#')) pointed.add(value.slice(1))
      if (key === 'style' || key.startsWith('on')) faults.push(`thuộc tính ${key}`)
    }
    if (!VOID.has(name)) open.push(name)
  }
  const stray = page.replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '')
  if (/<(?!\/?[a-z]|!doctype html>)/.test(stray)) faults.push('dấu < đứng một mình')
  return [
    ...faults,
    ...open.map((name) => `<${name}> chưa đóng`),
    ...[...pointed].filter((id) => !ids.has(id)).map((id) => `không có id "${id}"`),
  ]
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** What can be read on a page. */
export function wordsOn(page: string): string {
  return page
    .replace(/<script.*?<\/script>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
}
