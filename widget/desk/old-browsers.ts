/**
 * What Chrome 73 lacks of what the engine uses. The page is ours alone, so that built-in prototypes may be completed
 * here; nothing is replaced where it exists.
 */
export function completeOldBrowser(): void {
  complete(Array.prototype, 'at', function (this: unknown[], at: number) {
    return this[at < 0 ? this.length + at : at]
  })
  complete(
    Array.prototype,
    'findLast',
    function (this: unknown[], fits: (one: unknown) => boolean) {
      return [...this].reverse().find((one) => fits(one))
    },
  )
  complete(
    String.prototype,
    'replaceAll',
    function (this: string, from: string | RegExp, to: string) {
      return typeof from === 'string' ? this.split(from).join(to) : this.replace(from, to)
    },
  )
}

function complete(of: object, name: string, value: unknown): void {
  if (!(name in of)) Object.defineProperty(of, name, { value, writable: true, configurable: true })
}
