type Props = {
  title: string
  method: string
  url: string
  sent?: unknown
  reply: unknown
  isOpen?: boolean
}

/** Longest that a body stays on its line. */
const MOST_LINE = 60

/** One request as a line for the terminal, and what came back. */
export function Example({ title, method, url, sent, reply, isOpen = false }: Props) {
  return (
    <details class="example" open={isOpen}>
      <summary>{title}</summary>
      <pre tabindex={0}>
        <code>{curl(method, url, sent)}</code>
      </pre>
      <p class="quiet">Trả về:</p>
      <pre tabindex={0}>
        <code>{JSON.stringify(reply, null, 2)}</code>
      </pre>
    </details>
  )
}

/**
 * A request for the terminal.
 *
 * @example curl('get', 'https://a.vn/healthz') // "curl 'https://a.vn/healthz'"
 */
export function curl(method: string, url: string, sent?: unknown): string {
  if (method === 'get') return `curl '${url}'`
  const line = JSON.stringify(sent)
  const json = line.length <= MOST_LINE ? line : JSON.stringify(sent, null, 2)
  return [
    `curl '${url}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${json.replaceAll("'", String.raw`'\''`)}'`,
  ].join('\n')
}
