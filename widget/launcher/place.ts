/** Where the launcher stands on the page, from its attributes; what does not fit is left out. */
export function placementRules(attribute: (name: string) => string | null): string {
  const px = (name: string) => {
    const value = Number(attribute(name) ?? Number.NaN)
    return value >= 0 && value <= 2000 ? `${value}px` : undefined
  }
  const layer = Number(attribute('z-index') ?? Number.NaN)
  const accent = attribute('accent')
  const rules = {
    '--htt-x': px('offset-x'),
    '--htt-y': px('offset-y'),
    '--htt-z': Number.isInteger(layer) ? String(layer) : undefined,
    '--htt-accent': accent && /^#[0-9a-f]{6}$/i.test(accent) ? accent : undefined,
  }
  const lines = Object.entries(rules).flatMap(([name, value]) =>
    value ? [`${name}:${value}`] : [],
  )
  return `:host{${lines.join(';')}}`
}
