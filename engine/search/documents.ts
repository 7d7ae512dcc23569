import type { Lexicon } from '../../knowledge/schema/index.ts'
import { createWriteOut, readWords, type Words } from '../text/index.ts'
import type { SearchDoc } from './index.ts'
import type { Document, Phrase } from './judge.ts'
import { nameKey, splitName } from './name.ts'
import type { Terms } from './terms.ts'
import type { TraitReader } from './traits.ts'
import { WEIGHTS } from './weights.ts'

/** The words of a document, field by field; a name says its main part first, its asides behind. */
export type DocumentWords = { name: Words; mainSize: number; asked: Words[]; keywords: Words[] }

/** Reads the words of documents, abbreviations written out, keeping one copy of each syllable. */
export function readDocuments(
  docs: SearchDoc[],
  abbreviations: Lexicon['abbreviations'],
): DocumentWords[] {
  const read = internedReader(createWriteOut(abbreviations))
  return docs.map(({ name, asked, keywords }) => {
    const { main, aside } = splitName(name)
    const said = read(main)
    return {
      name: aside ? joined(said, read(aside)) : said,
      mainSize: said.folded.length,
      asked: asked.map(read),
      keywords: keywords.map(read),
    }
  })
}

/** Makes a document ready to be matched. */
export function prepareDocument(
  doc: SearchDoc,
  { name, mainSize, asked, keywords }: DocumentWords,
  { weigh, numberOf }: Pick<Terms, 'weigh' | 'numberOf'>,
  traits: TraitReader,
): Document {
  const phraseOf = (text: string, { accented, folded }: Words): Phrase => ({
    text,
    accented,
    numbers: folded.map(numberOf),
    size: folded.length,
    isName: false,
    weights: folded.map(weigh),
  })
  return {
    doc,
    phrases: [
      { ...phraseOf(doc.name, name), size: mainSize, isName: true, weights: weighName() },
      ...asked.map((words, place) => phraseOf(doc.asked[place] ?? '', words)),
    ],
    keywords: keywords.map((words, place) => phraseOf(doc.keywords[place] ?? '', words)),
    key: nameKey(doc.title ?? doc.name),
    traits: traits.ofRecord(name, asked, doc.variant),
  }

  /** The rarer a word and the nearer the head, the more it tells. */
  function weighName(): number[] {
    return name.folded.map((syllable, place) => {
      const faded = weigh(syllable) / (1 + WEIGHTS.fade * Math.min(place, mainSize))
      return place < mainSize ? faded : faded * WEIGHTS.aside
    })
  }
}

const joined = (a: Words, b: Words): Words => ({
  accented: [...a.accented, ...b.accented],
  folded: [...a.folded, ...b.folded],
})

function internedReader(writeOut: (words: Words) => Words): (text: string) => Words {
  const kept = new Map<string, string>()
  const intern = (syllable: string) => {
    const known = kept.get(syllable)
    if (known !== undefined) return known
    kept.set(syllable, syllable)
    return syllable
  }
  return (text) => {
    const { accented, folded } = writeOut(readWords(text))
    return { accented: accented.map(intern), folded: folded.map(intern) }
  }
}
