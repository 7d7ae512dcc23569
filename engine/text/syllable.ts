const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?'
const RIME = [
  'a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?',
  'e(?:c|ch|m|n|ng|nh|o|p|t|u)?',
  'i(?:a|ch|m|n|nh|p|t|u|e(?:c|m|n|ng|p|t|u))?',
  'o(?:c|i|m|n|ng|p|t|oc|ong|a(?:c|ch|i|m|n|ng|nh|o|p|t|y)?|e(?:m|n|o|t)?)?',
  'u(?:a|c|i|m|n|ng|p|t|u|a(?:n|ng|t|y)|e(?:ch|n|nh|t|u)?|o(?:c|i|m|n|ng|p|t|u)?|y(?:a|ch|n|nh|t|u|e(?:n|t))?)?',
  'y(?:ch|n|nh|t|e(?:m|n|ng|t|u))?',
].join('|')
const SYLLABLE = new RegExp(`^${ONSET}(?:${RIME})$`)

/** Whether letters without accents can be one Vietnamese syllable, known or not: "phuoc", and not "khaisinh". */
export const isSyllable = (folded: string): boolean => SYLLABLE.test(folded)
