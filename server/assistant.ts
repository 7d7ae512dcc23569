import {
  answer,
  type CaseInput,
  type CaseTableInput,
  caseQuestions,
  caseTable,
  catalogue,
  findPlaces,
  findProcedure,
  findProcedures,
  isField,
  isPaper,
  misfit,
  openCode,
  type PlaceResult,
  type Places,
  placeFault,
  prepare,
  preparePlaces,
  type ReplyInput,
  reply,
  resolvePlace,
  writeCode,
} from '../engine/index.ts'
import type { Answers, CodedCase, CodeTable, Pack, Place } from '../knowledge/schema/index.ts'
import type { PlaceIndex } from '../knowledge/schema/places.ts'

/** The engine with its knowledge in hand: what routes ask. */
export type Assistant = ReturnType<typeof createAssistant>

/**
 * Prepares the knowledge once; every request then reads it. The index of communes waits for the first message or
 * place that is looked up, so that the start stays short.
 */
export function createAssistant(
  packs: Pack[],
  readPlaces?: () => PlaceIndex,
  readCodes: () => CodeTable = () => [],
) {
  const knowledge = prepare(packs)
  let prepared: Places | undefined
  let table: CodeTable | undefined
  const codes = () => {
    table ??= readCodes()
    return table
  }
  const places =
    readPlaces &&
    (() => {
      prepared ??= preparePlaces(readPlaces())
      return prepared
    })
  return {
    /** How many procedures can be answered, how many of them we worked out ourselves, and how many topics. */
    counts: {
      procedures: procedureCount(packs),
      workedOut: procedureCount(packs.filter(({ layer }) => layer !== 'official')),
      topics: packs.reduce((sum, { content }) => sum + content.topics.length, 0),
    },
    /** Identifies the knowledge at hand. */
    pack: knowledge.hash,
    reply: (request: Omit<ReplyInput, 'places' | 'codes'>) =>
      reply(knowledge, { ...request, places, codes }),
    answer: (request: Parameters<typeof answer>[1]) => answer(knowledge, request),
    findProcedures: (query: Parameters<typeof findProcedures>[1]) =>
      findProcedures(knowledge, query),
    findProcedure: (codeOrId: string) => findProcedure(knowledge, codeOrId),
    isField: (field: string) => isField(knowledge, field),
    misfit: (code: string, answers: Answers) => misfit(knowledge, code, answers),
    placeFault: (place: Place) => placeFault(knowledge, place, places),
    isPaper: (code: string, paper: string) => isPaper(knowledge, code, paper),
    caseQuestions: (input: CaseInput) => caseQuestions(knowledge, input),
    caseTable: (input: CaseTableInput) => caseTable(knowledge, input),
    catalogue: (hidden?: readonly string[]) => catalogue(knowledge, hidden),
    writeCode: (one: CodedCase) => writeCode(codes(), one),
    openCode: (text: string) => openCode(knowledge, codes(), text),
    findPlaces: (text: string, limit: number) => findPlaces(knowledge, text, limit),
    resolvePlace: (text: string, province?: string): PlaceResult => {
      if (places === undefined || text.trim() === '') return { kind: 'none' }
      return resolvePlace(places(), text, {
        only: true,
        ...(province !== undefined && { province }),
      })
    },
  }
}

function procedureCount(packs: Pack[]): number {
  return new Set(packs.flatMap(({ content }) => content.procedures.map(({ code }) => code))).size
}
