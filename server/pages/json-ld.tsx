import { raw } from 'hono/html'

/**
 * Data for search engines, as a block that no browser runs, so that a policy without scripts lets it stand. The text
 * of such a block is not read as HTML, and entities in it would spoil the JSON: whatever could end it or begin markup
 * is written as an escape of JSON.
 */
export function JsonLd({ data }: { data: Record<string, unknown> }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return <script type="application/ld+json">{raw(json)}</script>
}
