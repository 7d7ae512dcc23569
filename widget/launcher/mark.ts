const PETALS = [
  'M12 3c2.7 2.9 4 5.7 4 8.6 0 2.9-1.3 5.6-4 8.4-2.7-2.8-4-5.5-4-8.4C8 8.7 9.3 5.9 12 3z',
  'M6.3 9.4C4.6 9.2 3 9.5 1.5 10.1c.6 4.7 3.5 8.3 8 9.8-2.2-2.7-3.3-5.4-3.3-8.3 0-.8 0-1.5.1-2.2z',
  'M17.7 9.4c1.7-.2 3.3.1 4.8.7-.6 4.7-3.5 8.3-8 9.8 2.2-2.7 3.3-5.4 3.3-8.3 0-.8 0-1.5-.1-2.2z',
]

/** The three petals, drawn node by node. */
export function createMark(): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const attributes = { width: '28', height: '28', viewBox: '0 0 24 24', fill: 'currentColor' }
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value)
  svg.setAttribute('aria-hidden', 'true')
  PETALS.forEach((d, index) => {
    const path = document.createElementNS(space, 'path')
    path.setAttribute('d', d)
    if (index > 0) path.setAttribute('opacity', '.72')
    svg.appendChild(path)
  })
  return svg
}
