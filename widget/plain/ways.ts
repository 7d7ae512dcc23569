type Way = {
  trips?: readonly string[] | undefined
  lines: readonly { text: string; note?: string | undefined }[]
}

const LONG = 60

/** Whether a line is too long to be read in a narrow column. */
export const isLong = (ways: readonly Way[]): boolean =>
  ways.some(
    ({ trips = [], lines }) =>
      trips.some((trip) => trip.length > LONG) ||
      lines.some(({ text, note = '' }) => text.length + note.length > LONG),
  )

/**
 * What is said of a way under its own heading, without its name.
 *
 * @example tripUnder('Nộp trực tuyến', 'Nộp trực tuyến: vẫn đến 1 lần để ký') // 'Vẫn đến 1 lần để ký'
 */
export function tripUnder(label: string, trip: string): string {
  const rest = trip.startsWith(`${label}: `) ? trip.slice(label.length + 2) : trip
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
