import { expect, test } from 'vitest'
import { compileContent } from '../../../knowledge/pack/compile.ts'
import { readPack, writePack } from '../../../knowledge/pack/index.ts'
import { Pack } from '../../../knowledge/schema/pack.ts'
import { withContent } from './content-folder.ts'

const content = withContent([], compileContent).content
const text = await writePack('curated', content)

test('a pack comes back as it was written', async () => {
  const pack = await readPack(text)
  expect(pack.content).toEqual(content)
  expect(pack.layer).toBe('curated')
  expect(JSON.parse(text), 'the file is plain JSON').toEqual(pack)
  expect(Pack.safeParse(pack).success).toBe(true)
})

test.for([
  { what: 'a changed letter', spoil: (pack: string) => pack.replace('khai tử', 'khai tữ') },
  { what: 'a changed amount', spoil: (pack: string) => pack.replace('8000', '9000') },
  { what: 'an added space', spoil: (pack: string) => pack.replace('"content":{', '"content": {') },
  { what: 'a cut file', spoil: (pack: string) => pack.slice(0, -100) },
  { what: 'a cut brace', spoil: (pack: string) => pack.slice(0, -1) },
  { what: 'something after the end', spoil: (pack: string) => `${pack}}` },
  { what: 'another format', spoil: (pack: string) => pack.replace('"format":1', '"format":2') },
  { what: 'an unknown layer', spoil: (pack: string) => pack.replace('"curated"', '"mine"') },
  { what: 'no head', spoil: () => '{}' },
  { what: 'an empty file', spoil: () => '' },
])('$what is refused whole', async ({ spoil }) => {
  await expect(readPack(spoil(text))).rejects.toThrow('Gói tri thức bị từ chối')
})
