type Way = { lines: readonly { text: string; note?: string | undefined }[] }

const LONG = 60

/** Whether a line is too long to be read in a narrow column. */
export const isLong = (ways: readonly Way[]): boolean =>
  ways.some(({ lines }) => lines.some(({ text, note = '' }) => text.length + note.length > LONG))
