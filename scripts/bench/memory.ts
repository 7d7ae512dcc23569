import { readFileSync } from 'node:fs'
import { prepare, preparePlaces, reply } from '../../engine/index.ts'
import { readPack } from '../../knowledge/pack/read.ts'
import { commonestSyllables } from '../robustness/one-word.ts'
import { distinctQuestion } from './distinct.ts'

// Runs in a process of its own under --expose-gc: memory.ts <count> <today> <places> <pack>…
const [count = '0', today = '', index = '', ...paths] = process.argv.slice(2)
const WARM = 5_000
const WORDS = 1_000

const packs = await Promise.all(paths.map((path) => readPack(readFileSync(path, 'utf8'))))
const knowledge = prepare(packs)
packs.length = 0
const communes = preparePlaces(JSON.parse(readFileSync(index, 'utf8')))
const words = commonestSyllables(knowledge, WORDS).map(([syllable]) => syllable)
const ask = (number: number) => {
  reply(knowledge, { message: distinctQuestion(number, words), today, places: () => communes })
}

// Compiled code and what is filled once is not growth.
for (let number = 0; number < WARM; number++) ask(number)
const before = settled()
const started = performance.now()
for (let number = WARM; number < WARM + Number(count); number++) ask(number)
const ms = performance.now() - started
const after = settled()
console.log(
  JSON.stringify({
    count: Number(count),
    heap: after.heap - before.heap,
    rss: after.rss - before.rss,
    ms,
  }),
)

/** Memory in MB after everything that can go has gone. */
function settled(): { heap: number; rss: number } {
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  const mb = (bytes: number) => bytes / 1024 ** 2
  return { heap: mb(heapUsed + external), rss: mb(rss) }
}
