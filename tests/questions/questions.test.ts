import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type Evaluation, evaluate } from '../../scripts/evaluate/evaluate.ts'
import { type Question, readQuestions } from '../../scripts/evaluate/question.ts'
import { readKnowledge } from '../../scripts/evaluate/read-knowledge.ts'
import { say } from '../../scripts/evaluate/share.ts'

const FOLDER = new URL('./', import.meta.url)

let asked: Question[]
let found: Evaluation
beforeAll(async () => {
  asked = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readQuestions(readFileSync(new URL(name, FOLDER), 'utf8')))
  const { packs, knowledge } = await readKnowledge('')
  found = evaluate(knowledge, packs, asked, { today: '2026-11-21' })
}, 240_000)

test('questions are told apart by their id', () => {
  expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
  expect(asked.length).toBeGreaterThan(2700)
})

test('the right procedure is found, far oftener than by a plain full-text search', () => {
  const { hit1, hit3 } = found.all.search
  const peers = found.peers.slice(1).map(({ scores }) => scores.hit1.share)
  console.log(`hit@1 ${say(hit1)}, hit@3 ${say(hit3)}`)
  expect(hit1.share).toBeGreaterThan(0.88)
  expect(hit3.share).toBeGreaterThan(0.95)
  expect(hit1.share).toBeGreaterThan(Math.max(...peers) + 0.1)
})

test('what is answered at once is right, and little is refused', () => {
  const { direct, wrong, choicesRight, refused, outAnswered } = found.all.dialogue
  console.log(
    `direct ${say(direct)}, wrong ${say(wrong)}, choice right ${say(choicesRight)}, `,
    `refused ${say(refused)}, out of scope ${say(outAnswered)}`,
  )
  expect(direct.share).toBeGreaterThan(0.7)
  expect(wrong.share).toBeLessThan(0.04)
  expect(choicesRight.share).toBeGreaterThan(0.93)
  expect(refused.share).toBeLessThan(0.06)
  expect(outAnswered.share).toBeLessThan(0.05)
})
