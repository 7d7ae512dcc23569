import { describe, expect, test } from 'vitest'
import { type Choice, queryOf } from '../../widget/configurator/choice.ts'
import { colourAdvice } from '../../widget/configurator/colour.ts'
import { cspLines } from '../../widget/configurator/csp.ts'
import { snippetOf } from '../../widget/configurator/snippet.ts'

const source = {
  server: 'https://tro-ly.example.vn/ho-tro/',
  widget: { file: 'widget-0123456789ab.js', integrity: 'sha384-abc' },
  frameHost: { file: 'khung-0123456789ab.js', integrity: 'sha384-def' },
}
const plain: Choice = {
  tenant: 'xa-a',
  mode: 'bubble',
  place: '',
  accent: '',
  accentDark: '',
  theme: 'auto',
  position: 'right',
  offsetX: '',
  offsetY: '',
  ask: '',
}
const full: Choice = {
  ...plain,
  place: '01/00004',
  accent: '#7a1f1a',
  accentDark: '#d8a5a2',
  theme: 'light',
  position: 'left',
  offsetX: '8',
  offsetY: '96',
  ask: 'Đổi "thẻ" <cũ> & mới?',
}
const noTenantData = { hotline: '', hosts: '' }

describe('snippet', () => {
  const lines = (choice: Choice, tenant = noTenantData) =>
    snippetOf(choice, tenant, source)
      .split('\n')
      .map((line) => line.trim())

  test('of a choice that changes nothing says nothing but the tenant', () => {
    expect(lines(plain)).toEqual([
      '<script',
      'src="https://tro-ly.example.vn/ho-tro/widget-0123456789ab.js"',
      'integrity="sha384-abc"',
      'crossorigin="anonymous"',
      'data-tenant="xa-a"',
      'defer',
      '></script>',
    ])
  })

  test('carries every choice, and cannot be broken by a question', () => {
    expect(lines(full, { hotline: '1900 0000', hosts: 'a.example.vn b.example.vn' })).toEqual(
      expect.arrayContaining([
        'data-place="01/00004"',
        'data-accent="#7a1f1a"',
        'data-accent-dark="#d8a5a2"',
        'data-theme="light"',
        'data-ask="Đổi &quot;thẻ&quot; &lt;cũ> &amp; mới?"',
        'data-position="left"',
        'data-offset-x="8"',
        'data-offset-y="96"',
        'data-hotline="1900 0000"',
        'data-hosts="a.example.vn b.example.vn"',
      ]),
    )
  })

  const CASES: { mode: Choice['mode']; has: string[]; hasNot: string[] }[] = [
    {
      mode: 'inline',
      has: ['<hoi-thu-tuc', 'tenant="xa-a"', 'mode="inline"', 'accent="#7a1f1a"', 'sha384-abc'],
      hasNot: ['offset', 'position'],
    },
    { mode: 'page', has: ['mode="page"', 'place="01/00004"'], hasNot: ['offset'] },
    {
      mode: 'iframe',
      has: [
        'src="https://tro-ly.example.vn/ho-tro/nhung?tenant=xa-a"',
        'title=',
        'sandbox=',
        'sha384-def',
      ],
      hasNot: ['accent', 'sha384-abc'],
    },
    {
      mode: 'link',
      has: ['<a href="https://tro-ly.example.vn/ho-tro/hoi?tenant=xa-a">'],
      hasNot: ['script', 'accent'],
    },
  ]
  test.for(CASES)('of $mode', ({ mode, has, hasNot }) => {
    const text = snippetOf({ ...full, mode }, noTenantData, source)
    for (const part of has) expect(text).toContain(part)
    for (const part of hasNot) expect(text).not.toContain(part)
  })

  test('and preview say the same', () => {
    const query = new URLSearchParams(queryOf(full))
    expect(Object.fromEntries(query)).toEqual({
      tenant: 'xa-a',
      mode: 'bubble',
      place: '01/00004',
      accent: '#7a1f1a',
      'accent-dark': '#d8a5a2',
      theme: 'light',
      ask: 'Đổi "thẻ" <cũ> & mới?',
      position: 'left',
      'offset-x': '8',
      'offset-y': '96',
    })
  })
})

describe('policy', () => {
  test('names the host alone, without the path', () => {
    expect(cspLines('bubble', source.server, false)?.nginx).toBe(
      `add_header Content-Security-Policy "script-src 'self' https://tro-ly.example.vn; connect-src 'self' https://tro-ly.example.vn" always;`,
    )
  })
  test('of a page with Trusted Types names our policies', () => {
    expect(cspLines('inline', source.server, true)?.iis).toContain(
      "; trusted-types hoi-thu-tuc lit-html 'allow-duplicates'\" />",
    )
  })
  test('of a frame lets the frame in, and no request', () => {
    const liferay = cspLines('iframe', source.server, true)?.liferay
    expect(liferay).toBe(
      "script-src 'self' 'unsafe-inline' https://tro-ly.example.vn; frame-src 'self' https://tro-ly.example.vn",
    )
  })
  test('of a link is none', () => {
    expect(cspLines('link', source.server, true)).toBeUndefined()
  })
})

describe('colour', () => {
  const CASES = [
    { colour: '#0d5a58', isReadable: true, words: 'dùng được' },
    { colour: '#7a1f1a', isReadable: true, words: 'dùng được' },
    { colour: '#ffcc00', isReadable: false, words: 'nhạt quá' },
    { colour: '#FFFFFF', isReadable: false, words: 'nhạt quá' },
    // 4.5 on white alone, less on our paper.
    { colour: '#767676', isReadable: false, words: 'nhạt quá' },
  ]
  test.for(CASES)('$colour: $words', ({ colour, isReadable, words }) => {
    const advice = colourAdvice(colour)
    expect(advice?.isReadable).toBe(isReadable)
    expect(advice?.words).toContain(words)
    // Whoever is told that it is too weak is given one that is not.
    if (advice?.isReadable === false) expect(colourAdvice(advice.darker)?.isReadable).toBe(true)
    // On dark ground a main colour is light: as one by day it would be too weak.
    if (advice?.isReadable) expect(colourAdvice(advice.onDark)?.isReadable).toBe(false)
  })
  test.for(['', '#fff', 'red', '#12345', '#1234567'])('%j is no colour yet', (text) => {
    expect(colourAdvice(text)).toBeUndefined()
  })
})
