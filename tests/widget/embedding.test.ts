import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parentOrigin } from '../../widget/frame/parent-origin.ts'
import { contrast } from '../../widget/launcher/contrast.ts'
import { OPTIONS } from '../../widget/launcher/options.ts'
import { placementRules } from '../../widget/launcher/placement.ts'
import { readPlace } from '../../widget/launcher/read-place.ts'

test.for([
  { one: [0, 0, 0], other: [255, 255, 255], ratio: 21 },
  { one: [255, 255, 255], other: [255, 255, 255], ratio: 1 },
  { one: [118, 118, 118], other: [255, 255, 255], ratio: 4.54 },
  { one: [13, 90, 88], other: [255, 255, 255], ratio: 8 },
] as const)('$one on $other has a contrast of $ratio', ({ one, other, ratio }) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1)
})

test.for([
  { text: '01', place: { province: '01' } },
  { text: '01/00004', place: { province: '01', commune: '00004' } },
  { text: '01/4', place: undefined },
  { text: 'Hà Nội', place: undefined },
  { text: null, place: undefined },
])('place "$text" is $place', ({ text, place }) => {
  expect(readPlace(text)).toEqual(place)
})

test('what does not fit a rule is left out of it', () => {
  const options: Record<string, string> = {
    'offset-x': '12',
    'offset-y': '1px;color:red',
    'z-index': '1e9',
    height: '-5',
    accent: 'red',
    'accent-dark': '#ffd9a0',
  }
  expect(placementRules((name) => options[name] ?? null)).toBe(
    ':host{--htt-x:12px;--htt-z:1000000000;--htt-accent-dark:#ffd9a0;}',
  )
})

test.for([
  {
    what: 'a page on the list',
    ancestors: ['https://a.vn'],
    listed: ['https://a.vn'],
    origin: 'https://a.vn',
  },
  {
    what: 'a page that is not',
    ancestors: ['https://b.vn'],
    listed: ['https://a.vn'],
    origin: undefined,
  },
  {
    what: 'a page that only looks alike',
    ancestors: ['https://a.vn.b.vn'],
    listed: ['https://a.vn'],
    origin: undefined,
  },
  {
    what: 'any page, if all are welcome',
    ancestors: ['https://b.vn'],
    listed: ['*'],
    origin: 'https://b.vn',
  },
  { what: 'a page without an origin', ancestors: ['null'], listed: ['*'], origin: undefined },
  {
    what: 'the nearest page',
    ancestors: ['https://b.vn', 'https://a.vn'],
    listed: ['https://a.vn'],
    origin: undefined,
  },
  {
    what: 'the page we came from',
    referrer: 'https://a.vn/tin/1',
    listed: ['https://a.vn'],
    origin: 'https://a.vn',
  },
  { what: 'nothing known', listed: ['*'], origin: undefined },
])(
  'the frame tells its height to $what: $origin',
  ({ ancestors, referrer = '', listed, origin }) => {
    expect(parentOrigin({ ancestors, referrer, listed })).toBe(origin)
  },
)

describe('what is promised is written down', () => {
  const read = (path: string) => readFileSync(path, 'utf8')
  const manifest = JSON.parse(read('widget/launcher/custom-elements.json'))
  const [element] = manifest.modules[0].declarations
  const types = read('widget/launcher/hoi-thu-tuc.d.ts')
  const guide = read('docs/nhung.md')
  const names = (items: { name: string }[]): string[] => items.map(({ name }) => name)

  test('the manifest names every option', () => {
    expect(names(element.attributes)).toEqual([...OPTIONS])
  })

  test('the guide names every option, event, method, property and part in a table', () => {
    const rows = guide
      .split('\n')
      .flatMap((line) => /^\| `([^`(]+)(?:\([^`]*)?`/.exec(line)?.[1] ?? [])
    const promised = [
      element.attributes,
      element.members,
      element.events,
      element.cssProperties,
      element.cssParts,
    ].flatMap(names)
    expect(promised.filter((name) => !rows.includes(name))).toEqual([])
  })

  test('the types name every event and method of the manifest', () => {
    expect(
      names(element.events).filter((name) => !types.includes(`'${name}': CustomEvent`)),
    ).toEqual([])
    expect(names(element.members).filter((name) => !types.includes(`  ${name}(`))).toEqual([])
  })

  test('the defaults of the manifest are those of the style sheet', () => {
    const rules = read('widget/launcher/launcher.styles.ts') + read('widget/launcher/colours.ts')
    for (const { name, default: value } of element.cssProperties) {
      const short = value.replace('#ffffff', '#fff')
      expect(rules, name).toContain(`var(${name},${short})`)
    }
  })
})
