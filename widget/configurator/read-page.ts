import type { Choice, Mode, Tenant } from './choice.ts'
import { colourAdvice } from './colour.ts'
import type { Source } from './snippet.ts'

/** An element of this page, by its id. */
export function byId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id)
  if (!element) throw new Error(`#${id}`)
  return element as T
}

/** What stands in the form, place aside: that comes from two fields and the server. */
export function readChoice(form: HTMLFormElement, place: string): Choice {
  const data = new FormData(form)
  const said = (name: string) => String(data.get(name) ?? '')
  const accent = said('accent').trim().toLowerCase()
  const advice = colourAdvice(accent)
  return {
    tenant: said('tenant'),
    mode: said('mode') as Mode,
    place,
    // What the assistant would refuse is not handed on.
    accent: advice?.isReadable ? accent : '',
    accentDark: advice?.isReadable ? advice.onDark : '',
    theme: said('theme'),
    position: said('position'),
    offsetX: pixels(said('offset-x')),
    offsetY: pixels(said('offset-y')),
    ask: said('ask'),
  }
}

/** What the page knows of the tenant that is chosen. */
export function readTenant(
  select: HTMLSelectElement,
): Tenant & { origins: string; accent: string } {
  const {
    origins = '',
    hotline = '',
    hosts = '',
    accent = '',
  } = select.selectedOptions[0]?.dataset ?? {}
  return { origins, hotline, hosts, accent }
}

/** Address of the server and names of its files. */
export function readSource(page: HTMLElement): Source & { base: string } {
  const { base = '', server, widgetFile, widgetIntegrity, frameFile, frameIntegrity } = page.dataset
  return {
    base,
    server: server || new URL(`${base}/`, location.href).href,
    widget: { file: widgetFile || '', integrity: widgetIntegrity || '' },
    frameHost: { file: frameFile || '', integrity: frameIntegrity || '' },
  }
}

const pixels = (text: string) => (/^\d+$/.test(text) && Number(text) <= 400 ? text : '')
