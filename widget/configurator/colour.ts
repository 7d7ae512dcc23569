import { type Colour, contrast, LEAST_CONTRAST } from '../launcher/contrast.ts'

const WHITE: Colour = [255, 255, 255]
/** Paper of the panel, on which the main colour is the colour of words. */
const PAPER: Colour = [246, 242, 234]

/** What there is to say of a colour, and a darker one of its kind where it is too weak. */
export type ColourAdvice = { words: string; isReadable: boolean; darker?: string }

/** Says whether words can be read on a colour and in it; nothing of a text that is no colour yet. */
export function colourAdvice(text: string): ColourAdvice | undefined {
  const colour = parseColour(text)
  if (!colour) return undefined
  const found = readability(colour)
  // Rounded down: 4,49 is not to be read as enough.
  const ratio = (Math.floor(found * 10) / 10).toFixed(1).replace('.', ',')
  if (found >= LEAST_CONTRAST)
    return { isReadable: true, words: `Màu này dùng được: chữ đọc rõ, tương phản ${ratio} : 1.` }
  return {
    isReadable: false,
    darker: darken(colour),
    words: `Màu này nhạt quá: tương phản chỉ ${ratio} : 1, cần ít nhất 4,5 : 1. Người mắt kém sẽ không đọc được, nên trợ lý sẽ giữ màu có sẵn.`,
  }
}

/** Six digits after a hash; fewer, more or others are no colour yet. */
function parseColour(text: string): Colour | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined
  const at = (index: number) => Number.parseInt(text.slice(index, index + 2), 16)
  return [at(1), at(3), at(5)]
}

const readability = (colour: Colour) => Math.min(contrast(colour, WHITE), contrast(colour, PAPER))

function darken([red, green, blue]: Colour): string {
  for (let percent = 98; percent > 0; percent -= 2) {
    const part = (value: number) => Math.round((value * percent) / 100)
    const darker: Colour = [part(red), part(green), part(blue)]
    if (readability(darker) >= LEAST_CONTRAST)
      return `#${darker.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  }
  return '#000000'
}
