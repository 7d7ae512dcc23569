/** How the assistant stands on the portal's page. */
export type Mode = 'bubble' | 'inline' | 'page' | 'iframe' | 'link'

/** What the person has chosen; an empty text stands for what the assistant does by itself. */
export type Choice = {
  tenant: string
  mode: Mode
  /** Official codes, `01` or `01/00004`. */
  place: string
  /** `#rrggbb`, and one for dark ground. */
  accent: string
  accentDark: string
  theme: string
  position: string
  offsetX: string
  offsetY: string
  ask: string
}

/** What belongs to the tenant and goes along with every choice. */
export type Tenant = { hotline: string; hosts: string }

const CONVERSATION = ['place', 'accent', 'accent-dark', 'theme', 'ask'] as const
const CORNER = ['position', 'offset-x', 'offset-y'] as const

/** Options that say something in a mode; the others are neither asked nor written. */
export const OPTIONS_OF: Record<Mode, readonly string[]> = {
  bubble: [...CONVERSATION, ...CORNER],
  inline: CONVERSATION,
  page: CONVERSATION,
  iframe: [],
  link: [],
}

/** Options of the widget as chosen, by name; what is as it comes is left out. */
export function optionsOf(choice: Choice): Record<string, string> {
  const said: Record<string, string> = {
    place: choice.place,
    accent: choice.accent,
    'accent-dark': choice.accentDark,
    theme: choice.theme === 'auto' ? '' : choice.theme,
    ask: choice.ask.trim(),
    position: choice.position === 'left' ? 'left' : '',
    'offset-x': choice.offsetX,
    'offset-y': choice.offsetY,
  }
  return Object.fromEntries(
    OPTIONS_OF[choice.mode].flatMap((name) => (said[name] ? [[name, said[name]]] : [])),
  )
}

/** The same as the query of an address: of the preview, or of this page for somebody else. */
export function queryOf(choice: Choice): string {
  const { tenant, mode } = choice
  return new URLSearchParams({ tenant, mode, ...optionsOf(choice) }).toString()
}
