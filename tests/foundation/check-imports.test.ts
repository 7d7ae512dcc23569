import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importBreaches } from '../../scripts/import-rules.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'house-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function plant(file: string, code: string): void {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code)
}

function breaches(file: string, code: string) {
  plant(file, code)
  return importBreaches(root).breaches
}

test.for([
  ['engine/a.ts', "import { readFileSync } from 'node:fs'"],
  ['engine/a.ts', "import * as z from 'zod'"],
  ['engine/a.ts', "import { Turn } from '../knowledge/schema/index.ts'"],
  ['engine/a.ts', "import type { Pack } from '../knowledge/pack/index.ts'"],
  ['engine/a.ts', "import { app } from '../server/app.ts'"],
  ['engine/a.ts', "export * from '../widget/index.ts'"],
  ['engine/a.ts', "export const a = await import('node:os')"],
  ['engine/a.ts', 'export const now = () => Date.now()'],
  ['engine/a.ts', 'export const now = () => new Date()'],
  ['engine/a.ts', 'export const now = () => Date()'],
  ['engine/a.ts', 'export const pick = () => Math.random()'],
  ['engine/a.ts', "export const get = () => fetch('/')"],
  ['engine/a.ts', 'export const width = () => window.innerWidth'],
  ['engine/a.ts', 'export const all = () => globalThis.document'],
  ['engine/a.ts', 'export const f = (window: number) => window\nexport const g = () => window'],
  ['knowledge/pack/a.ts', "import { reply } from '../../engine/index.ts'"],
  ['knowledge/pack/a.ts', "import type { Reply } from '../../engine/index.ts'"],
  ['server/a.ts', "import { fold } from '../engine/text/fold.ts'"],
  ['server/a.ts', "import { start } from '../widget/launcher.ts'"],
  ['server/a.ts', "import { compile } from '../knowledge/pack/compile.ts'"],
  ['server/a.ts', "import { build } from '../scripts/build.ts'"],
  ['server/app.ts', "import { readFileSync } from 'node:fs'"],
  ['widget/a.ts', "import { app } from '../server/app.ts'"],
  ['widget/a.ts', "import { Turn } from '../knowledge/schema/index.ts'"],
])('%s may not hold: %s', ([file, code]) => {
  expect(breaches(file as string, code as string)).toHaveLength(1)
})

test.for([
  ['engine/a.ts', "import type { Turn } from '../knowledge/schema/index.ts'"],
  ['engine/a.ts', "import { type Turn, type Place } from '../knowledge/schema/turn.ts'"],
  ['engine/text/a.ts', "import { b } from '../search/b.ts'\nimport { create } from '@orama/orama'"],
  ['engine/a.ts', 'export const day = (today: string) => new Date(today).getUTCDay()'],
  ['engine/a.ts', 'export const list = (papers: string[]) => papers.map((document) => document)'],
  ['engine/a.ts', "export const said = 'fetch the window' // Date.now()"],
  ['engine/a.ts', 'export const name = (a: { document: string }) => a.document'],
  ['engine/a.ts', 'const { document } = { document: 1 }\nexport const f = () => ({ document })'],
  ['knowledge/pack/a.ts', "import { readFileSync } from 'node:fs'\nimport { b } from './b.ts'"],
  ['server/node.ts', "import { readFileSync } from 'node:fs'"],
  ['server/small-heap.ts', "import { setFlagsFromString } from 'node:v8'"],
  ['server/a.ts', "import { reply } from '../engine/index.ts'"],
  ['server/a.ts', "import { Turn } from '../knowledge/schema/index.ts'"],
  ['server/worker.ts', "import pack from '../dist/knowledge.pack.json?raw'"],
  ['widget/a.ts', "import { reply } from '../engine/index.ts'\nimport { LitElement } from 'lit'"],
  ['widget/a.ts', "import type { Turn } from '../knowledge/schema/index.ts'"],
])('%s may hold: %s', ([file, code]) => {
  expect(breaches(file as string, code as string)).toEqual([])
})

test('a breach is named with its line', () => {
  expect(breaches('engine/a.ts', '\n\nexport const a = Math.random()')).toMatchObject([
    { file: 'engine/a.ts', line: 3 },
  ])
})

test('a planted breach fails the check', () => {
  const check = () =>
    spawnSync(process.execPath, ['scripts/check-imports.ts', '--root', root], { encoding: 'utf8' })
  plant('engine/a.ts', 'export const a = 1')
  expect(check().status).toBe(0)
  plant('engine/b.ts', "import 'node:fs'")
  expect(check()).toMatchObject({ status: 1, stderr: expect.stringContaining('engine/b.ts:1') })
})
