import type { Question } from '../../knowledge/schema/index.ts'
import type { Knowledge } from '../knowledge.ts'
import { foldText } from '../text/index.ts'
import type { Aspect, Reading } from '../text/reader.ts'
import { namesForeigner } from './abroad.ts'
import { isTimeOfOther, readBand, timePlaces, typedWords } from './bands.ts'
import { readCount } from './count.ts'
import { familyOption, isAboutFile, isAboutGoing, isOfFile, kinGoing } from './not-of-the-case.ts'
import { type Said, saidOptions } from './said.ts'
import { askerOf, factsOf, type State } from './state.ts'

/** A case fact said in passing: the question, its answer as a trail writes it, and the places that say it. */
export type Fact = { question: string; value: string; places: number[] }

/**
 * Case facts said in passing: an age or time by its band, a number of copies or pages, words of the options. Only phrases
 * of two syllables or more count where nothing was asked, and only where they settle one option of a question.
 */
export function factsFor(
  questions: readonly Question[],
  reading: Reading,
  where: 'passing' | 'asked' = 'passing',
): Fact[] {
  const isForeign = namesForeigner(reading.expanded)
  return questions.flatMap((question) => {
    const value = factFor(question, reading, isForeign, where)
    return value === undefined ? [] : [{ question: question.id, ...value }]
  })
}

function factFor(
  question: Question,
  reading: Reading,
  isForeign: boolean,
  where: 'passing' | 'asked',
): Omit<Fact, 'question'> | undefined {
  if (question.kind === 'count') {
    const count = readCount(question, reading.expanded)
    return count === undefined ? undefined : { value: String(count), places: [] }
  }
  const banded = readBand(question, typedWords(reading), true, reading.breaks)
  if (banded !== undefined) return { value: banded.option, places: [] }
  if (isOfFile(reading) && !isAboutFile(question)) return undefined
  const going = kinGoing(reading)
  const family = going.length > 0 ? familyOption(question) : undefined
  if (family !== undefined) return { value: family, places: going }
  const said = withoutTimesOfOthers(
    question,
    reading,
    saidOptions(question, reading, where),
  ).filter(({ places }) => isAboutGoing(question) || !places.some((place) => going.includes(place)))
  const options = [...new Set(said.map(({ option }) => option))]
  const places = said.flatMap((one) => one.places)
  if (question.kind === 'many' && options.length > 1)
    return {
      value: question.options.flatMap(({ id }) => (options.includes(id) ? [id] : [])).join(','),
      places,
    }
  const [only] = options
  if (options.length === 1 && only !== undefined) return { value: only, places }
  const foreign = isForeign && options.length === 0 ? foreignOption(question) : undefined
  return foreign === undefined ? undefined : { value: foreign, places: [] }
}

/** "Tuần trước" says the option "tuần trước" of a question only where it tells of its event. */
function withoutTimesOfOthers(question: Question, reading: Reading, said: Said[]): Said[] {
  if (!isTimeOfOther(question, reading)) return said
  const times = new Set(timePlaces(typedWords(reading)))
  return said.filter(({ places }) => !places.some((place) => times.has(place)))
}

/** The option that says a party is a foreigner or lives abroad for good, whatever the procedure calls it. */
function foreignOption({ options }: Question): string | undefined {
  const found = options.filter(({ as }) => {
    const said = foldText(as)
    return said.includes('la nguoi nuoc ngoai') && said.includes('dinh cu o nuoc ngoai')
  })
  return found.length === 1 ? found[0]?.id : undefined
}

/** What a message asks about a procedure or topic besides the words in which it tells of the case: "khai sinh trễ hạn" tells. */
export function stillAsked(knowledge: Knowledge, ref: string, reading: Reading): Aspect[] {
  const asker = ref.startsWith('t:')
    ? knowledge.topics.get(ref.slice(2))
    : knowledge.procedures.get(ref)?.procedure
  const told = factsFor(asker?.questions ?? [], reading).flatMap(({ places }) => places)
  if (reading.aspects.length === 0 || told.length === 0) return reading.aspects
  const rest = reading.expanded.accented.filter((_, place) => !told.includes(place))
  const asked = knowledge.reader.read(rest.join(' ')).aspects
  return reading.aspects.filter((aspect) => asked.includes(aspect))
}

/**
 * Atoms of the facts said in passing about the procedure or topic in work. What was answered before changes only with
 * `again`: where the message says nothing else, it corrects.
 */
export function factsInPassing(
  knowledge: Knowledge,
  state: State,
  reading: Reading,
  { again = false }: { again?: boolean } = {},
): string[] {
  const { answers } = factsOf(knowledge, state)
  return factsFor(askerOf(knowledge, state)?.questions ?? [], reading)
    .filter(({ question }) => again || answers[question] === undefined)
    .map(({ question, value }) => `q:${question}=${value}`)
}
