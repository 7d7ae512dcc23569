import { expect, test } from 'vitest'
import { compileContent } from '../../knowledge/pack/compile.ts'
import { checkTalk } from '../../scripts/proof/check-talk.ts'
import { withContent } from '../knowledge/pack/content-folder.ts'

const FILE = 'talk/lua-dao.yaml'

/** What is wrong with one reply beside the fixture, written as the fields of its entry. */
const faultsOf = (fields: string) =>
  withContent(
    [{ file: FILE, text: `- { id: thu, kind: talk, reply: Dạ không phải ạ., ${fields} }` }],
    (dir) => {
      const result = compileContent(dir)
      expect(result.problems).toEqual([])
      return checkTalk(result)
    },
  )

test.for([
  ['stands in the name of a procedure', 'khai tử', '“Đăng ký khai tử”'],
  ['stands in the name of a topic', 'có người mất', '“Nhà có người mất”'],
  ['stands in a way of asking', 'xin giấy', '“Đăng ký khai tử”'],
  ['has a gap and stands in a way of asking', 'bố mất … ở đâu', '“Đăng ký khai tử”'],
  ['is a single syllable', 'gấp', 'chỉ có một chữ'],
] as const)('a firm phrase that %s is refused: %s', ([, phrase, says]) => {
  const [fault, ...others] = faultsOf(`rank: 7, says: [${phrase}]`)
  expect(others).toEqual([])
  expect(fault).toMatchObject({ file: FILE, id: 'thu', path: 'says' })
  expect(fault?.message).toContain(`"${phrase}"`)
  expect(fault?.message).toContain(says)
})

test.for([
  ['yields to what the message names', 'rank: 5, says: [khai tử]'],
  ['is the whole message only', 'rank: 7, whole: true, says: [gấp]'],
  ['is taken back beside it', 'rank: 7, says: [xin giấy], unless: [khai tử]'],
  [
    'leads on to it',
    "rank: 7, says: [báo tử ở đâu], options: [{ label: Khai tử, to: 'p:1.000656' }]",
  ],
  ['is no word of theirs', 'rank: 7, says: [shipper báo đóng phí]'],
] as const)('a phrase passes where the reply %s', ([, fields]) => {
  expect(faultsOf(fields)).toEqual([])
})

test.for([
  ['bố mất', 0],
  ['khai tử', 1],
] as const)(
  'a call for help comes before a way of asking, but not before a name: %s',
  ([phrase, faults]) => {
    const text = `- { id: thu, kind: urgent, rank: 9, reply: Gọi 115., says: [${phrase}] }`
    withContent([{ file: FILE, text }], (dir) => {
      expect(checkTalk(compileContent(dir))).toHaveLength(faults)
    })
  },
)
