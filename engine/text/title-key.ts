const LEAD = 'thu tuc '

/** A name as it is looked up: without accents and punctuation, and without "Thủ tục" in front. */
export function titleKey(folded: readonly string[]): string {
  const key = folded.join(' ')
  return key.startsWith(LEAD) ? key.slice(LEAD.length) : key
}
