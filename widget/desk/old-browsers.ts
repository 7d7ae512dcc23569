/**
 * What Chrome 73 lacks of what the engine uses. The page is ours alone, so that built-in prototypes may be completed
 * here; nothing is replaced where it exists.
 */
export function completeOldBrowser(): void {
  // Without constructed sheets Lit writes style elements, which the policy of the page lets in by this.
  const { currentScript } = document
  if (!('adoptedStyleSheets' in document)) Object.assign(window, { litNonce: currentScript?.nonce })
  if ('at' in Array.prototype) return
  Object.defineProperty(Array.prototype, 'at', {
    value(this: unknown[], at: number) {
      return this[at < 0 ? this.length + at : at]
    },
  })
}
