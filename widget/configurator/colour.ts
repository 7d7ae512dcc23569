import { type Colour, contrast, LEAST_CONTRAST } from '../launcher/contrast.ts'

const WHITE: Colour = [255, 255, 255]
const BLACK: Colour = [0, 0, 0]
/** Paper of the panel, on which the main colour is the colour of words; by day, and where devices show dark ground. */
const PAPER: Colour = [246, 242, 234]
const DARK_PAPER: Colour = [26, 37, 38]
/** Words on the main colour where the ground is dark. */
const DARK_WORDS: Colour = [6, 48, 46]

/** What there is to say of a colour; with one of its kind for dark ground, or a darker one where it is too weak. */
export type ColourAdvice =
  | { isReadable: true; words: string; onDark: string }
  | { isReadable: false; words: string; darker: string }

/** Says whether words can be read on a colour and in it; nothing of a text that is no colour yet. */
export function colourAdvice(text: string): ColourAdvice | undefined {
  const colour = parseColour(text)
  if (!colour) return undefined
  const found = readability(colour)
  // Rounded down: 4,49 is not to be read as enough.
  const ratio = (Math.floor(found * 10) / 10).toFixed(1).replace('.', ',')
  if (found >= LEAST_CONTRAST)
    return {
      isReadable: true,
      words: `Màu này dùng được: chữ đọc rõ, tương phản ${ratio}:1. Máy để nền tối thì trợ lý dùng màu sáng hơn cùng tông.`,
      onDark: towards(WHITE, colour, readableInTheDark),
    }
  return {
    isReadable: false,
    words: `Màu này nhạt quá: tương phản chỉ ${ratio}:1, cần ít nhất 4,5:1. Người mắt kém sẽ không đọc được, nên trợ lý giữ màu có sẵn.`,
    darker: towards(BLACK, colour, readability),
  }
}

/** Six digits after a hash; fewer, more or others are no colour yet. */
function parseColour(text: string): Colour | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined
  const at = (index: number) => Number.parseInt(text.slice(index, index + 2), 16)
  return [at(1), at(3), at(5)]
}

const readability = (colour: Colour) => Math.min(contrast(colour, WHITE), contrast(colour, PAPER))
const readableInTheDark = (colour: Colour) =>
  Math.min(contrast(colour, DARK_PAPER), contrast(colour, DARK_WORDS))

/** The first colour on the way to an end, black or white, that is readable; in the end itself every word is. */
function towards(end: Colour, colour: Colour, measure: (colour: Colour) => number): string {
  const at = (percent: number): Colour => {
    const mix = (from: number, to: number) => Math.round(from + ((to - from) * percent) / 100)
    return [mix(colour[0], end[0]), mix(colour[1], end[1]), mix(colour[2], end[2])]
  }
  let percent = 0
  while (percent < 100 && measure(at(percent)) < LEAST_CONTRAST) percent += 2
  return `#${at(percent)
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`
}
