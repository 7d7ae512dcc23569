import { DatabaseSync } from 'node:sqlite'
import MiniSearch from 'minisearch'
import { foldText, type Knowledge } from '../../engine/index.ts'
import type { Rank } from './search-scores.ts'
import { createStopPhrases } from './stop-phrases.ts'

/** A document as every engine gets it: folded, the same fields that ours searches. */
type Document = { id: string; name: string; asked: string; keywords: string }

const MOST = 10

/** Off-the-shelf engines over the same documents, given folded text and our list of question phrases. */
export function createPeers(knowledge: Knowledge): { name: string; rank: Rank }[] {
  const documents = documentsOf(knowledge)
  const withoutNoise = createStopPhrases(knowledge.lexicon.noise)
  const words = (question: string) => withoutNoise(foldText(question).split(' '))
  return [
    { name: 'MiniSearch', rank: miniSearch(documents, words) },
    { name: 'SQLite FTS5', rank: fts5(documents, words) },
  ]
}

function documentsOf({ procedures, pointers }: Knowledge): Document[] {
  return [
    ...[...procedures.values()].map(({ procedure: { code, name, asked, officialName } }) => ({
      id: code,
      name: foldText(name),
      asked: asked.map(foldText).join(' '),
      keywords: foldText(officialName ?? ''),
    })),
    ...[...pointers.values()].map(({ code, name, asked }) => ({
      id: code,
      name: foldText(name),
      asked: asked.map(foldText).join(' '),
      keywords: '',
    })),
  ]
}

type Words = (question: string) => string[]

function miniSearch(documents: Document[], words: Words): Rank {
  const index = new MiniSearch<Document>({
    fields: ['name', 'asked', 'keywords'],
    tokenize: (text) => text.split(' ').filter((word) => word !== ''),
    processTerm: (term) => term,
  })
  index.addAll(documents)
  return (question) =>
    index
      .search(words(question).join(' '))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, MOST)
      .map(({ id }) => id)
}

function fts5(documents: Document[], words: Words): Rank {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE VIRTUAL TABLE documents USING fts5(code UNINDEXED, folded)')
  const add = database.prepare('INSERT INTO documents (code, folded) VALUES (?, ?)')
  database.exec('BEGIN')
  for (const { id, name, asked, keywords } of documents)
    add.run(id, [name, asked, keywords].join(' '))
  database.exec('COMMIT')
  const find = database.prepare(
    `SELECT code FROM documents WHERE documents MATCH ? ORDER BY rank, code LIMIT ${MOST}`,
  )
  return (question) => {
    const said = words(question)
    if (said.length === 0) return []
    return find.all(said.map((word) => `"${word}"`).join(' OR ')).map(({ code }) => String(code))
  }
}
