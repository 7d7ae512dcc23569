/** Letters that many people write for each other because they say them alike, in the North or in the South. */
const FIRST: [string, string][] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi'],
  ['d', 'r'],
  ['gi', 'r'],
  ['l', 'n'],
  ['d', 'v'],
]
const LAST: [string, string][] = [
  ['n', 'ng'],
  ['t', 'c'],
  ['n', 'm'],
]
const HOOK = '\u0309'
const TILDE = '\u0303'
const VOWEL = /[aeiouyăâêôơư]/u

/** The syllable with hỏi for ngã and the other way round, which half the country says alike: "sỗ" → "sổ". */
export function otherTone(accented: string): string[] {
  const marks = accented.normalize('NFD')
  const [from, to] = marks.includes(HOOK) ? [HOOK, TILDE] : [TILDE, HOOK]
  return marks.includes(from) ? [marks.replace(from, to).normalize('NFC')] : []
}

/** The syllable with letters that sound like its own somewhere: "xang" → "sang", "lộp" → "nộp". */
export function otherLetters(accented: string): string[] {
  return [
    ...FIRST.flatMap((pair) => swapped(accented, pair, startsWith, (to, rest) => to + rest)),
    ...LAST.flatMap((pair) => swapped(accented, pair, endsWith, (to, rest) => rest + to)),
  ]
}

function swapped(
  text: string,
  [one, other]: [string, string],
  restOf: (text: string, letters: string) => string | undefined,
  join: (letters: string, rest: string) => string,
): string[] {
  return [
    [one, other],
    [other, one],
  ].flatMap(([from = '', to = '']) => {
    const rest = restOf(text, from)
    return rest === undefined ? [] : [join(to, rest)]
  })
}

/** What follows the letters that a syllable begins with; a vowel must, so that "s" is not the start of "st". */
const startsWith = (text: string, letters: string) => {
  const rest = text.slice(letters.length)
  return text.startsWith(letters) && VOWEL.test(bareFirst(rest)) ? rest : undefined
}

const endsWith = (text: string, letters: string) => {
  const rest = text.slice(0, -letters.length)
  return text.endsWith(letters) && VOWEL.test(bareFirst(rest.at(-1) ?? '')) ? rest : undefined
}

const bareFirst = (text: string) => (text[0] ?? '').normalize('NFD').charAt(0)
