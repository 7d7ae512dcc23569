import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Built = { file: string; integrity: string }
const { panel, version, launcher } = JSON.parse(
  readFileSync('dist/widget/manifest.json', 'utf8'),
) as { panel: Built; version: Built; launcher: string }
const built = (file: string) => readFileSync(`dist/widget/${file}`, 'utf8')

/** What turns text into code or markup. */
const FORBIDDEN =
  /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\.outerHTML\b|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|document\.write\b|DOMParser|\.srcdoc\b|javascript:/

test.for([launcher, version.file, panel.file, 'khung.js', 'frame.js'])(
  '%s makes neither code nor markup from text',
  (file) => {
    expect(built(file).match(FORBIDDEN)).toBeNull()
  },
)

test('the one place that writes markup is Lit’s own, under its policy', () => {
  const uses = (code: string) => code.split('innerHTML').length - 1
  expect(uses(built(launcher))).toBe(0)
  expect(uses(built(panel.file))).toBe(
    uses(readFileSync('node_modules/lit-html/lit-html.js', 'utf8')),
  )
  expect(built(panel.file)).toContain('createPolicy(`lit-html`')
})

test('our own source writes none at all', () => {
  const sources = globSync('widget/**/*.ts').filter((path) =>
    /innerHTML|unsafeHTML|unsafeSVG|unsafeStatic|styleMap/.test(readFileSync(path, 'utf8')),
  )
  expect(sources).toEqual([])
})

test.for([launcher, panel.file])(
  '%s carries no zod, no knowledge and no address of others',
  (file) => {
    expect(built(file).match(/ZodError|_zod\b|safeParse|invalid_type/)).toBeNull()
    const hosts = [...built(file).matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host)
    expect(hosts.filter((host) => host !== 'www.w3.org')).toEqual([])
  },
)

test('names and integrity say what is in the files', () => {
  expect(built(version.file)).toBe(built(launcher))
  expect(built(launcher)).toContain(panel.integrity)
  for (const { file, integrity } of [panel, version]) {
    const digest = createHash('sha384').update(built(file)).digest()
    expect(integrity).toBe(`sha384-${digest.toString('base64')}`)
    expect(file).toContain(digest.toString('hex').slice(0, 12))
  }
})
