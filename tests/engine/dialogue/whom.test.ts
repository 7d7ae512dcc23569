import { expect, test } from 'vitest'
import { whomSaid } from '../../../engine/dialogue/whom.ts'
import { readWords } from '../../../engine/text/index.ts'

test.each([
  ['cho mẹ em', 'me'],
  ['còn mẹ em thì sao', 'me'],
  ['con me em thi sao', 'me'],
  ['thế còn con tôi', 'con'],
  ['còn chồng tôi thì sao ạ', 'chong'],
  ['cho con, cha mẹ đã cưới', 'con'],
  ['con ba tuoi', undefined],
  ['bố mất, còn mẹ ở quê', undefined],
  ['nhà còn con nhỏ chưa khai sinh', undefined],
])('%s', (message, whom) => {
  expect(whomSaid(readWords(message))?.whom).toBe(whom)
})
