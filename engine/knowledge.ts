import type {
  Answers,
  Article,
  Glossary,
  GlossaryTerm,
  Holidays,
  Layer,
  LegalDocument,
  Lexicon,
  Pack,
  Patch,
  Pointer,
  Procedure,
  ProcedureRef,
  Province,
  ProvinceRecord,
  Question,
  Talk,
  Topic,
} from '../knowledge/schema/index.ts'
import { fitValue } from './answer/value.ts'
import { createSearch, type Search, type SearchDoc } from './search/index.ts'
import {
  createAttendance,
  createGappedIndex,
  type FoundGapped,
  foldText,
  type ReadAttendance,
  readWords,
  titleKey,
  type Words,
} from './text/index.ts'
import {
  type Aspect,
  createPhraseIndex,
  createReader,
  type PhraseIndex,
  type Reader,
} from './text/reader.ts'

/** Words that fit several procedures, with what settles them. */
export type Confusable = Lexicon['confusable'][number] & {
  slug: string
  settlers: PhraseIndex<true>
}

/** Hard words as they stand in texts, and the words that ask what one means. */
export type GlossaryIndex = {
  /** Terms in texts; nothing where a longer phrase means something else. */
  terms: PhraseIndex<GlossaryTerm | undefined>
  /** Terms as people name them when they ask. */
  named: PhraseIndex<GlossaryTerm>
  asks: PhraseIndex<true>
  sources: Glossary['sources']
}

/** Everything the engine knows, indexed once. */
export type Knowledge = {
  /** Identifies the packs together; a conversation from other packs is pruned. */
  hash: string
  /** Newest check of the curated layer. */
  asOf: string
  procedures: ReadonlyMap<string, { procedure: Procedure; layer: Layer }>
  pointers: ReadonlyMap<string, Pointer>
  topics: ReadonlyMap<string, Topic>
  /** Guidance: how things are done, whatever the procedure. */
  articles: ReadonlyMap<string, Article>
  articleIndex: PhraseIndex<Article>
  glossary: GlossaryIndex
  /** Code by id, by code, and by codes of the same service and their ids. */
  codes: ReadonlyMap<string, string>
  patches: ReadonlyMap<string, readonly Patch[]>
  /** Records that provinces published of their own, by `75/1.012786`. */
  provinceRecords: ReadonlyMap<string, ProvinceRecord>
  /** Ids of questions whose answers cross procedures. */
  shared: ReadonlySet<string>
  talks: readonly Talk[]
  /** Codes by whole name, as `titleKey` writes it. */
  titles: ReadonlyMap<string, string[]>
  /** Procedures that do several others in one go. */
  joints: readonly { code: string; joins: readonly string[] }[]
  legal: ReadonlyMap<string, LegalDocument>
  provinces: ReadonlyMap<string, Province>
  /** Days off of state offices; without them no day is named for a result. */
  holidays?: Holidays
  lexicon: Lexicon
  reader: Reader
  search: Search
  talkIndex: PhraseIndex<Talk>
  /** The same for phrases with gaps: "khác … ở điểm nào". */
  talkFrames: { find: (words: Words) => FoundGapped<Talk>[] }
  /** Both, for phrases that count only while a case is open: "chuyển khoản", "hộ nghèo … miễn". */
  caseTalks: Pick<Knowledge, 'talkIndex' | 'talkFrames'>
  confusableIndex: PhraseIndex<Confusable>
  /** Who a message asks about that may or must go. */
  attendance: ReadAttendance
  /** Words that ask for a part of the case in hand, and those beside them that ask for nothing. */
  followUps: PhraseIndex<Aspect | undefined>
  /** What lists call the papers that people name otherwise. */
  paperNames: PhraseIndex<readonly string[]>
  /** Words that name no matter by themselves. */
  vagueWords: ReadonlySet<string>
  /** Confusable pairs by the slug of their first words, which trails keep. */
  confusables: ReadonlyMap<string, Confusable>
  provinceIndex: PhraseIndex<Province>
}

const EMPTY_LEXICON: Lexicon = {
  abbreviations: [],
  synonyms: [],
  noise: [],
  aspects: [],
  commands: [],
  confusable: [],
}

/**
 * Joins packs into one body of knowledge, whatever their order. A curated procedure replaces an official one of the
 * same code whole; codes of the same service (`alsoCodes`) never stand beside it.
 */
export function prepare(packs: readonly Pack[]): Knowledge {
  const ordered = [...packs].sort((a, b) => rank(a.layer) - rank(b.layer))
  const procedures = new Map<string, { procedure: Procedure; layer: Layer }>()
  const pointers = new Map<string, Pointer>()
  for (const { layer, content } of ordered) {
    for (const procedure of content.procedures) procedures.set(procedure.code, { procedure, layer })
    for (const pointer of content.pointers) pointers.set(pointer.code, pointer)
  }
  const curated = [...procedures.values()].filter(({ layer }) => layer !== 'official')
  // What a province published of its own is answered by what is worked out, and leads to its own page there.
  const provinceRecords = ordered
    .flatMap(({ content }) => content.provinceRecords ?? [])
    .filter(({ of }) => procedures.has(of))
  const same = new Map([
    ...curated.flatMap(({ procedure }) =>
      procedure.alsoCodes.map(({ code }) => [code, procedure.code] as const),
    ),
    ...provinceRecords.map(({ of, code }) => [code, of] as const),
  ])
  for (const code of same.keys()) {
    if (procedures.get(code)?.layer === 'official') procedures.delete(code)
    pointers.delete(code)
  }
  const ways = waysOf(ordered)
  for (const [code, { procedure, layer }] of procedures) {
    const own = pointers.get(code)
    if (own !== undefined && layer === 'official' && own.asked.length > 0)
      procedures.set(code, { procedure: named(procedure, own.name), layer })
    pointers.delete(code)
  }

  const codes = new Map([
    ...same,
    ...[...procedures.keys(), ...pointers.keys()].map((code) => [code, code] as const),
  ])
  const all = <T>(pick: (content: Pack['content']) => readonly T[]): T[] =>
    ordered.flatMap(({ content }) => pick(content))
  const topics = new Map(all(({ topics }) => topics).map((topic) => [topic.id, topic]))
  // A pack written before guidance was made has none that can be found.
  const articles = new Map(
    all(({ articles }) => articles ?? [])
      .filter(({ asked }) => asked !== undefined)
      .map((article) => [article.id, article]),
  )
  const lexicon =
    all(({ lexicon }) => (lexicon === undefined ? [] : [lexicon])).at(-1) ?? EMPTY_LEXICON
  const holidays = all(({ holidays }) => (holidays === undefined ? [] : [holidays])).at(-1)
  const talks = all(({ talks }) => talks).sort((a, b) => b.rank - a.rank)
  const provinces = all(({ provinces }) => provinces)
  const search = createSearch(searchDocs({ procedures, pointers, topics, articles }, ways), lexicon)
  const confusables = lexicon.confusable.map(confusableOf)
  return {
    hash: ordered.map(({ hash }) => hash.slice(0, 12)).join('-'),
    asOf:
      ordered.filter(({ layer }) => layer !== 'official').at(-1)?.content.asOf ??
      ordered.at(-1)?.content.asOf ??
      '',
    procedures,
    pointers,
    topics,
    articles,
    articleIndex: createPhraseIndex(
      [...articles.values()].map((value) => ({ phrases: [value.title, ...value.asked], value })),
    ),
    glossary: glossaryIndex(all(({ glossary }) => (glossary === undefined ? [] : [glossary]))),
    codes: new Map([
      ...codes,
      // A list names by such an id what has no page of its own, and may have been read before it had one.
      ...[...codes].map(([code, to]) => [pointerId(code), to] as const),
      ...[...procedures.values()].map(({ procedure: { code, id } }) => [id, code] as const),
    ]),
    patches: groupByCode(all(({ patches }) => patches)),
    provinceRecords: new Map(
      provinceRecords.map((record) => [`${record.province}/${record.of}`, record]),
    ),
    shared: new Set(
      [...curated.map(({ procedure }) => procedure), ...topics.values()].flatMap(sharedIds),
    ),
    talks,
    titles: titlesOf({ procedures, pointers }, ways),
    joints: curated.flatMap(({ procedure: { code, joins } }) => (joins ? [{ code, joins }] : [])),
    legal: new Map(all(({ legal }) => legal).map((document) => [document.number, document])),
    provinces: new Map(provinces.map((province) => [province.code, province])),
    ...(holidays && { holidays }),
    lexicon,
    attendance: createAttendance(lexicon),
    followUps: followUpIndex(lexicon),
    paperNames: createPhraseIndex(
      (lexicon.papers ?? []).map(({ say, means }) => ({ phrases: say, value: means })),
    ),
    vagueWords: new Set((lexicon.vague ?? []).flatMap((word) => readWords(word).accented)),
    reader: createReader(lexicon, search.vocabulary),
    search,
    talkIndex: createPhraseIndex(talks.map((talk) => ({ phrases: talk.says, value: talk }))),
    talkFrames: createGappedIndex(talks.map((talk) => ({ phrases: talk.says, value: talk }))),
    caseTalks: {
      talkIndex: createPhraseIndex(withinCase(talks)),
      talkFrames: createGappedIndex(withinCase(talks)),
    },
    confusables: new Map(confusables.map((entry) => [entry.slug, entry])),
    confusableIndex: createPhraseIndex(
      confusables.map((entry) => ({ phrases: entry.says, value: entry })),
    ),
    provinceIndex: createPhraseIndex(
      provinces.map((province) => ({
        phrases: [province.name, ...province.asked],
        value: province,
      })),
    ),
  }
}

const withinCase = (talks: readonly Talk[]) =>
  talks.map((talk) => ({ phrases: talk.within ?? [], value: talk }))

/** Every name under which a record stands in the catalogue or here. */
function titlesOf(
  { procedures, pointers }: Pick<Knowledge, 'procedures' | 'pointers'>,
  ways: Ways,
): Map<string, string[]> {
  const titles = new Map<string, string[]>()
  const add = (code: string, names: readonly (string | undefined)[]) => {
    for (const name of new Set([...names, ...(ways.get(code)?.names ?? [])])) {
      const key = name === undefined ? '' : titleKey(readWords(name).folded)
      const codes = titles.get(key) ?? []
      if (key !== '' && !codes.includes(code)) titles.set(key, [...codes, code])
    }
  }
  // Of records that the catalogue names alike, the one that we know better comes first.
  const known = [...procedures.values()]
  const records = [
    ...known.filter(({ layer }) => layer !== 'official').map(({ procedure }) => procedure),
    ...[...pointers.values()].sort((a, b) => b.asked.length - a.asked.length),
    ...known.filter(({ layer }) => layer === 'official').map(({ procedure }) => procedure),
  ]
  for (const { code, officialName, name } of records) add(code, [officialName, name])
  return titles
}

/** An imported record under our own short name. */
function named(procedure: Procedure, name: string): Procedure {
  return { ...procedure, name, officialName: procedure.officialName ?? procedure.name }
}

/** The same knowledge without the procedures that a portal does not show. */
export function without(knowledge: Knowledge, hidden: readonly string[]): Knowledge {
  if (hidden.length === 0) return knowledge
  const gone = new Set(hidden.map((code) => knowledge.codes.get(code) ?? code))
  const { find, vocabulary } = knowledge.search
  return {
    ...knowledge,
    codes: new Map([...knowledge.codes].filter(([, code]) => !gone.has(code))),
    search: {
      vocabulary,
      find: (reading, options) =>
        find(reading, options)
          .filter(({ ref }) => !gone.has(ref))
          .map((hit) => ({ ...hit, same: hit.same.filter((ref) => !gone.has(ref)) })),
    },
  }
}

/** Names a procedure or pointer, by code or id; undefined when it is not known. */
export function refOf(knowledge: Knowledge, codeOrId: string): ProcedureRef | undefined {
  const code = knowledge.codes.get(codeOrId)
  if (code === undefined) return undefined
  const known = knowledge.procedures.get(code)?.procedure
  if (known !== undefined) return { code, id: known.id, name: known.name }
  const pointer = knowledge.pointers.get(code)
  return pointer && { code, id: pointerId(code), name: pointer.name }
}

/** Id of a procedure that has no worked-out record: `tt-1-001193`. */
export function pointerId(code: string): string {
  return `tt-${code.replace('.', '-')}`
}

function followUpIndex({ aspects, followUps = [], beside = [] }: Lexicon) {
  return createPhraseIndex<Aspect | undefined>([
    ...[...followUps, ...aspects].map(({ aspect, says }) => ({ phrases: says, value: aspect })),
    { phrases: beside, value: undefined },
  ])
}

function glossaryIndex(lists: readonly Glossary[]): GlossaryIndex {
  const terms = lists.flatMap(({ terms }) => terms)
  return {
    terms: createPhraseIndex<GlossaryTerm | undefined>([
      ...terms.map((value) => ({ phrases: [value.term, ...value.variants], value })),
      ...terms.map(({ unless }) => ({ phrases: unless, value: undefined })),
    ]),
    named: createPhraseIndex(
      terms.map((value) => ({ phrases: [value.term, ...value.variants, ...value.says], value })),
    ),
    asks: createPhraseIndex([{ phrases: lists.flatMap(({ asks }) => asks), value: true as const }]),
    sources: Object.assign({}, ...lists.map(({ sources }) => sources)),
  }
}

/** Makes a confusable pair ready: its slug ("sang-ten") outlives a release, unlike its place in the list. */
function confusableOf(entry: Lexicon['confusable'][number]): Confusable {
  return {
    ...entry,
    slug: foldText(entry.says[0] ?? '').replaceAll(' ', '-'),
    settlers: createPhraseIndex([{ phrases: entry.unless, value: true as const }]),
  }
}

/**
 * Answers that a procedure may see: its own, and those to shared questions. One that its question does not offer, or of
 * which a file uses fewer options, is none.
 */
export function answersFor(questions: readonly Question[], own: Answers, shared: Answers): Answers {
  const fitting = questions.flatMap((question) => {
    const told = own[question.id] ?? (question.shared ? shared[question.id] : undefined)
    const value = told === undefined ? undefined : fitValue(question, told)
    return value === undefined ? [] : [[question.id, value] as const]
  })
  return Object.fromEntries(fitting)
}

function groupByCode(patches: readonly Patch[]): Map<string, Patch[]> {
  const groups = new Map<string, Patch[]>()
  for (const patch of patches) groups.set(patch.code, [...(groups.get(patch.code) ?? []), patch])
  return groups
}

function sharedIds({ questions }: { questions: readonly Question[] }): string[] {
  return questions.filter(({ shared }) => shared).map(({ id }) => id)
}

function rank(layer: Layer): number {
  return ['official', 'curated', 'province', 'commune'].indexOf(layer)
}

/** Other names of what a pointer stands for, by code: a record that takes its place must still be found by them. */
type Ways = ReadonlyMap<string, { names: string[]; asked: string[] }>

function waysOf(packs: readonly Pack[]): Ways {
  const ways = new Map<string, { names: string[]; asked: string[] }>()
  for (const { content } of packs)
    for (const { code, name, asked } of content.pointers) {
      const known = ways.get(code)
      ways.set(code, {
        names: [...(known?.names ?? []), name],
        asked: [...(known?.asked ?? []), ...asked],
      })
    }
  return ways
}

function searchDocs(
  {
    procedures,
    pointers,
    topics,
    articles,
  }: Pick<Knowledge, 'procedures' | 'pointers' | 'topics' | 'articles'>,
  ways: Ways,
): SearchDoc[] {
  // Thousands of records share a few hundred fields.
  const slugs = new Map<string, string>()
  const slugOf = (field: string) => {
    const slug = slugs.get(field) ?? foldText(field).replaceAll(' ', '-')
    slugs.set(field, slug)
    return slug
  }
  const othersOf = (code: string, name: string) =>
    (ways.get(code)?.names ?? []).filter((other) => other !== name)
  return [
    ...[...procedures.values()].map(
      ({ procedure, layer }): SearchDoc => ({
        ref: procedure.code,
        name: procedure.name,
        asked: [
          ...procedure.asked,
          ...othersOf(procedure.code, procedure.name),
          ...(ways.get(procedure.code)?.asked ?? []),
        ],
        keywords: procedure.officialName === undefined ? [] : [procedure.officialName],
        field: procedure.field,
        levels: procedure.levels,
        layer:
          layer === 'official' && !ways.get(procedure.code)?.asked.length ? 'official' : 'curated',
        demand: procedure.demand,
        ...(layer === 'official' && { title: procedure.officialName ?? procedure.name }),
        ...(procedure.province !== undefined && { province: procedure.province }),
        ...(procedure.agencies[0] !== undefined && { agency: procedure.agencies[0].name }),
      }),
    ),
    ...[...pointers.values()].map(
      (pointer): SearchDoc => ({
        ref: pointer.code,
        name: pointer.name,
        asked: ways.get(pointer.code)?.asked ?? pointer.asked,
        keywords: othersOf(pointer.code, pointer.name),
        field: slugOf(pointer.field),
        levels: pointer.levels,
        layer: pointer.asked.length > 0 ? 'curated' : 'official',
        demand: 0,
        ...(pointer.province !== undefined && { province: pointer.province }),
        ...(pointer.variant !== undefined && { variant: pointer.variant }),
        ...(pointer.agency !== null && { agency: pointer.agency }),
      }),
    ),
    ...[...topics.values()].map(
      (topic): SearchDoc => ({
        ref: `t:${topic.id}`,
        name: topic.name,
        asked: topic.asked,
        keywords: [],
        field: 'chu-de',
        levels: ['commune'],
        layer: 'curated',
        demand: topic.demand,
      }),
    ),
    ...[...articles.values()].map(
      ({ id, title, asked }): SearchDoc => ({
        ref: `g:${id}`,
        name: title,
        asked,
        keywords: [],
        field: 'huong-dan',
        levels: [],
        layer: 'curated',
        demand: 0,
      }),
    ),
  ]
}
