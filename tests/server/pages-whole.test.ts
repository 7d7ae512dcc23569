import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { readPack, writePack } from '../../knowledge/pack/index.ts'
import type { Turn } from '../../knowledge/schema/index.ts'
import { createAssistant } from '../../server/assistant.ts'
import { writeCase } from '../../server/pages/case-query.ts'
import { leadOf } from '../../server/pages/settle.ts'
import { appWith, tenant } from './app-fixture.ts'
import { markupFaults, wordsOn } from './markup.ts'

const { content } = compileContent('knowledge/content')
const assistant = createAssistant([await readPack(await writePack('curated', content))])
const TODAY = '2026-11-21'
const app = appWith({ assistant, today: () => TODAY, tenants: [tenant] })
const CSS = gzipSync(readFileSync('widget/pages/pages.css')).length
const MOST_BYTES = 30 * 1024

const paths = [
  '/thu-tuc',
  '/tim',
  ...content.procedures.flatMap(({ id, code }) => [`/thu-tuc/${id}`, `/thu-tuc/${code}`]),
  ...content.topics.map(({ id }) => `/chu-de/${id}`),
  ...content.articles.map(({ id }) => `/huong-dan/${id}`),
  ...content.pointers.slice(0, 40).map(({ code }) => `/thu-tuc/${code}`),
]

test('every page stands, is sound HTML without script, and is light', {
  timeout: 30_000,
}, async () => {
  const faults: string[] = []
  let heaviest = { path: '', bytes: 0 }
  for (const path of paths) {
    const response = await app.request(path)
    const page = await response.text()
    if (response.status !== 200) faults.push(`${path}: ${response.status}`)
    faults.push(...markupFaults(page).map((fault) => `${path}: ${fault}`))
    const scripts = page.match(/<script(?! type="application\/ld\+json">)/g) ?? []
    if (scripts.length > 0) faults.push(`${path}: có script`)
    const bytes = gzipSync(page).length + CSS
    if (bytes > heaviest.bytes) heaviest = { path, bytes }
  }
  expect(faults).toEqual([])
  console.log(`${paths.length} trang, nặng nhất ${heaviest.path}: ${heaviest.bytes} byte.`)
  expect(heaviest.bytes).toBeLessThanOrEqual(MOST_BYTES)
})

/** Words of blocks that stand on the page as they are; the rest of a block is ids and kinds. */
const SILENT = new Set(
  'id type kind tone about faults byWay channel cites question option toggle toggles href url code building'.split(
    ' ',
  ),
)

/** Questions beside lines stand in the form of the page; a block of nothing else has no words of its own. */
const isDrawn = (block: Turn['blocks'][number]) => block.type !== 'facts' || block.items.length > 0

function wordsIn(value: unknown, key = ''): string[] {
  if (SILENT.has(key)) return []
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, key))
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) => wordsIn(one, name))
    : []
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim()

const missing = (words: readonly string[], page: string) => {
  const said = plain(wordsOn(page))
  return words.filter((word) => !said.includes(plain(word)))
}

type Walk = {
  turn: Turn
  /** The page of the same case. */
  href: string
  /** Where the case went over to another procedure: the page that should say so, and how it is said. */
  moved?: { href: string; lead: string }
}

/** The widget's way to the answer, always taking the option at the same place. */
function walk(start: string, pick: (count: number) => number): Walk {
  const reply = (act: object, conversation?: unknown) =>
    assistant.reply({ act: act as never, conversation, tenant, today: TODAY })
  let { turn, conversation } = reply({ type: 'choose', id: start })
  const said: string[] = []
  let moved: Walk['moved']
  for (let asked = 0; turn.kind === 'question' && asked < 12; asked++) {
    const id = turn.options[pick(turn.options.length - 1)]?.id ?? ''
    ;({ turn, conversation } = reply({ type: 'choose', id }, conversation))
    said.push(id.replace(/^q:/, 'q.'))
    const code = conversation.agenda[0]?.code
    if (moved === undefined && start.startsWith('p:') && start !== `p:${code}`)
      moved = { href: `/thu-tuc/${start.slice(2)}?${said.join('&')}`, lead: leadOf(turn) }
  }
  const { agenda, shared, topic } = conversation
  const [first] = agenda
  const query = new URLSearchParams(
    writeCase({ ...shared, ...topic?.answers, ...first?.answers }).map(([name, value]) => [
      name,
      value,
    ]),
  )
  const path = first ? `/thu-tuc/${first.code}` : `/chu-de/${topic?.id}`
  return { turn, href: `${path}?${query}`, ...(moved && { moved }) }
}

const PICKS: Record<string, (count: number) => number> = {
  first: () => 0,
  last: (count) => count - 1,
  middle: (count) => Math.floor(count / 2),
  unsure: (count) => count,
}

test.for(Object.keys(PICKS))(
  'a page states what the widget states, on the way that takes the %s option',
  { timeout: 60_000 },
  async (name) => {
    const faults: string[] = []
    let facts = 0
    let movedCount = 0
    const starts = [
      ...content.procedures.map(({ code }) => `p:${code}`),
      ...content.topics.map(({ id }) => `t:${id}`),
    ]
    for (const start of starts) {
      const { turn, href, moved } = walk(start, PICKS[name] ?? (() => 0))
      const page = await (await app.request(href)).text()
      // Hard words of the sentence that led over stand on the page that says it.
      const shown = turn.blocks.filter(({ type }) => moved === undefined || type !== 'glossary')
      const words = shown.filter(isDrawn).flatMap((block) => wordsIn(block))
      facts += words.length
      faults.push(...missing(words, page).map((word) => `${href}: thiếu "${word}"`))
      for (const { href: link } of turn.blocks.flatMap((block) =>
        block.type === 'link' ? [block] : [],
      ))
        if (!page.includes(link.replaceAll('&', '&amp;'))) faults.push(`${href}: thiếu ${link}`)
      faults.push(...markupFaults(page).map((fault) => `${href}: ${fault}`))
      if (moved) {
        const before = await (await app.request(moved.href)).text()
        faults.push(
          ...missing([moved.lead], before).map((word) => `${moved.href}: thiếu "${word}"`),
        )
        faults.push(...markupFaults(before).map((fault) => `${moved.href}: ${fault}`))
        movedCount++
      }
    }
    console.log(`${starts.length} lối đi, ${movedCount} chuyển sang thủ tục khác, ${facts} điều.`)
    expect(faults).toEqual([])
  },
)

test('papers, money and times of the bare answer all stand on the page', async () => {
  const faults: string[] = []
  for (const { code, id } of content.procedures) {
    const answer = assistant.answer({ code, answers: {}, place: tenant.place, today: TODAY })
    const page = await (await app.request(`/thu-tuc/${id}`)).text()
    const words = [
      ...(answer?.documents ?? []).map(({ name }) => name),
      ...(answer?.ways ?? []).flatMap(({ money, times }) => [
        ...money.flatMap(({ charges }) => charges.map(({ text }) => text)),
        ...times.map(({ text }) => text),
      ]),
      ...(answer?.agencies ?? []).map(({ name }) => name),
      ...(answer?.presence ?? []).map(({ who }) => who),
      ...(answer?.sources ?? []).map(({ title }) => title),
    ]
    faults.push(...missing(words, page).map((word) => `${id}: thiếu "${word}"`))
  }
  expect(faults).toEqual([])
})
