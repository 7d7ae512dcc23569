import type { Mode } from './choice.ts'

/** The content policy that lets the assistant in, as the three servers are told it. */
export type CspLines = { nginx: string; iis: string; liferay: string }

const TRUSTED_TYPES = "trusted-types hoi-thu-tuc lit-html 'allow-duplicates'"

/** Policy lines for a mode; none where the page needs no permission. */
export function cspLines(
  mode: Mode,
  server: string,
  hasTrustedTypes: boolean,
): CspLines | undefined {
  if (mode === 'link') return undefined
  const { origin } = new URL(server)
  const isFrame = mode === 'iframe'
  // Liferay's own pages run inline scripts: its documentation names this as the least that works.
  const policy = (scripts: string) =>
    [
      `script-src ${scripts} ${origin}`,
      isFrame ? `frame-src 'self' ${origin}` : `connect-src 'self' ${origin}`,
      ...(hasTrustedTypes && !isFrame ? [TRUSTED_TYPES] : []),
    ].join('; ')
  const strict = policy("'self'")
  return {
    nginx: `add_header Content-Security-Policy "${strict}" always;`,
    iis: [
      '<httpProtocol>',
      '  <customHeaders>',
      '    <remove name="Content-Security-Policy" />',
      `    <add name="Content-Security-Policy" value="${strict}" />`,
      '  </customHeaders>',
      '</httpProtocol>',
    ].join('\n'),
    liferay: policy("'self' 'unsafe-inline'"),
  }
}
