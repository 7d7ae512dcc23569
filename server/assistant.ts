import {
  answer,
  findPlaces,
  findProcedure,
  findProcedures,
  prepare,
  reply,
} from '../engine/index.ts'
import type { Pack } from '../knowledge/schema/index.ts'

/** The engine with its knowledge in hand: what routes ask. */
export type Assistant = ReturnType<typeof createAssistant>

/** Prepares the knowledge once; every request then reads it. */
export function createAssistant(packs: Pack[]) {
  const knowledge = prepare(packs)
  return {
    /** How many procedures can be answered, how many of them we worked out ourselves, and how many topics. */
    counts: {
      procedures: procedureCount(packs),
      workedOut: procedureCount(packs.filter(({ layer }) => layer !== 'official')),
      topics: packs.reduce((sum, { content }) => sum + content.topics.length, 0),
    },
    reply: (request: Parameters<typeof reply>[1]) => reply(knowledge, request),
    answer: (request: Parameters<typeof answer>[1]) => answer(knowledge, request),
    findProcedures: (query: Parameters<typeof findProcedures>[1]) =>
      findProcedures(knowledge, query),
    findProcedure: (codeOrId: string) => findProcedure(knowledge, codeOrId),
    findPlaces: (text: string, limit: number) => findPlaces(knowledge, text, limit),
  }
}

function procedureCount(packs: Pack[]): number {
  return new Set(packs.flatMap(({ content }) => content.procedures.map(({ code }) => code))).size
}
