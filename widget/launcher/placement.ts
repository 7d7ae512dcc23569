import type { Option } from './options.ts'

/** Where the widget stands on the page and in what colour, from its options; what does not fit is left out. */
export function placementRules(option: (name: Option) => string | null): string {
  const px = (name: Option) => {
    const value = Number(option(name) ?? Number.NaN)
    return value >= 0 && value <= 2000 ? `${value}px` : undefined
  }
  const colour = (name: Option) => {
    const value = option(name)
    return value && /^#[0-9a-f]{6}$/i.test(value) ? value : undefined
  }
  const layer = Number(option('z-index') ?? Number.NaN)
  const rules = {
    '--htt-x': px('offset-x'),
    '--htt-y': px('offset-y'),
    '--htt-z': Number.isInteger(layer) ? String(layer) : undefined,
    '--htt-height': px('height'),
    '--htt-accent': colour('accent'),
    '--htt-accent-dark': colour('accent-dark'),
  }
  let lines = ''
  for (const [name, value] of Object.entries(rules)) if (value) lines += `${name}:${value};`
  return `:host{${lines}}`
}
