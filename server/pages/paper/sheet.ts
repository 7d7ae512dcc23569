/** A line on paper: what is read first, and what stands behind it in smaller letters. */
export type SheetLine = {
  /** Said in bold before the text. */
  name?: string
  text: string
  small: string[]
  /** An address that belongs to the line, printed as it is. */
  href?: string
  /** Whether it depends on the case, and is therefore set in the smaller letters where space is short. */
  isMaybe?: boolean
  /** Ids of its sources. */
  cites: readonly string[]
}

/** Lines that go together. */
export type SheetGroup = { title?: string; hint?: string; lines: SheetLine[] }

/** One part of a sheet under its heading. */
export type SheetPart = {
  title: string
  /** A box to tick by pen before each line, a dash, or nothing. */
  mark: 'box' | 'dash' | 'none'
  /** Whether it is set in the smaller letters throughout. */
  isSmall?: boolean
  /** Whether it stands in a frame, because it must be read before going. */
  isFramed?: boolean
  groups: SheetGroup[]
  foot?: string
}

/** How a sheet is set: ordinary letters in two columns, or large ones in one. */
export type SheetSize = 'a4' | 'lon'

/**
 * How much is left to the page behind the code; each step also leaves out what the one before did. 0 nothing, 1 steps,
 * results and why another procedure is the right one, 2 conditions, all but the first reasons for return and why a paper
 * is not asked for, 3 the same, with what depends on the case in the smaller letters. Nothing on papers, people, money,
 * time, offices or deadlines is ever left out.
 */
export const FOLDS = [0, 1, 2, 3] as const
export type Fold = (typeof FOLDS)[number]

/** Reads `in=a4` or `in=lon` of an address. */
export const readSize = (text: string | undefined): SheetSize | undefined =>
  text === 'a4' || text === 'lon' ? text : undefined
