import { type Choice, optionsOf, type Tenant } from './choice.ts'

/** A file that never changes, and its integrity hash. */
export type Version = { file: string; integrity: string }

/** Where the snippet fetches from: the server's address with a slash at its end, and its files. */
export type Source = { server: string; widget: Version; frameHost: Version }

type Attributes = Record<string, string | true>

// Enough to answer, and to open links in new tabs.
const SANDBOX =
  'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox'

/** The lines to paste into the portal's page. */
export function snippetOf(choice: Choice, tenant: Tenant, source: Source): string {
  const { mode } = choice
  const { server, widget, frameHost } = source
  const forTenant = `tenant=${encodeURIComponent(choice.tenant)}`
  const link = tag('a', { href: `${server}hoi?${forTenant}` }, 'Hỏi đáp thủ tục')
  if (mode === 'link') return link
  if (mode === 'iframe') {
    const frame = {
      src: `${server}nhung?${forTenant}`,
      title: 'Trợ lý thủ tục hành chính',
      width: '100%',
      height: '640',
      loading: 'lazy',
      sandbox: SANDBOX,
    }
    return `${tag('iframe', frame)}\n${script(server, frameHost, {})}`
  }
  const options = {
    tenant: choice.tenant,
    ...optionsOf(choice),
    ...(tenant.hotline && { hotline: tenant.hotline }),
    ...(tenant.hosts && { hosts: tenant.hosts }),
  }
  if (mode === 'bubble') {
    const data = Object.entries(options).map(([name, value]) => [`data-${name}`, value])
    return script(server, widget, Object.fromEntries(data))
  }
  const { tenant: id, ...others } = options
  const element = tag('hoi-thu-tuc', { tenant: id, mode, ...others }, `\n  ${link}\n`)
  return `${element}\n${script(server, widget, {})}`
}

function script(server: string, { file, integrity }: Version, data: Attributes): string {
  const src = `${server}${file}`
  return tag('script', { src, integrity, crossorigin: 'anonymous', ...data, defer: true })
}

/** An element as text to copy; nothing here is ever read as markup by this page. */
function tag(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === true ? key : `${key}="${quoted(value)}"`,
  )
  const open = pairs.length > 2 ? `\n  ${pairs.join('\n  ')}\n` : ` ${pairs.join(' ')}`
  return `<${name}${open}>${content}</${name}>`
}

const quoted = (value: string) =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
