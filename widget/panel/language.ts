import { type Strings, setStrings } from '../strings.ts'

declare const __LANGUAGES__: Readonly<Record<string, string>>

const PATIENCE = 4000

/** Languages of the panel besides Vietnamese, with the file of each. */
const files = (): Readonly<Record<string, string>> =>
  typeof __LANGUAGES__ === 'undefined' ? {} : __LANGUAGES__

/**
 * Brings a language in, before anything is drawn, and says which one is in use then. What is not known, or does not
 * come in time, leaves the panel in Vietnamese.
 */
export async function bringLanguage(api: string, language: string): Promise<string> {
  const file = Object.keys(files()).includes(language) ? files()[language] : undefined
  if (!file) return 'vi'
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), PATIENCE)
  try {
    const reply = await fetch(api + file, { credentials: 'omit', signal: stop.signal })
    const table = sentencesOf(await reply.json())
    setStrings(table)
    return language
  } catch {
    return 'vi'
  } finally {
    clearTimeout(timer)
  }
}

function sentencesOf(body: unknown): Partial<Strings> {
  return Object.fromEntries(
    Object.entries(body as object).filter(([, sentence]) => typeof sentence === 'string'),
  )
}
