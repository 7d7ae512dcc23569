/** A Vietnamese voice that lives on the device: nothing that is read out leaves it. */
export function localVoice(): SpeechSynthesisVoice | undefined {
  return speaker()
    ?.getVoices()
    .find(({ localService, lang }) => localService && /^vi\b/i.test(lang.replace('_', '-')))
}

/** What speaks, on devices that can. */
export const speaker = (): SpeechSynthesis | undefined =>
  'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window ? speechSynthesis : undefined
