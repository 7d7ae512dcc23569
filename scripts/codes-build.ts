import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { codeTable } from '../knowledge/pack/codes.ts'
import { compileContent } from '../knowledge/pack/compile.ts'
import { numbersFor } from './numbers-file.ts'

const { values } = parseArgs({
  options: {
    content: { type: 'string', default: 'knowledge/content' },
    out: { type: 'string', default: 'dist/codes.json' },
  },
})

const table = codeTable(numbersFor(values.content), compileContent(values.content).content)
const text = JSON.stringify(table)
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, text)
const kb = (bytes: number) => (bytes / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })
console.log(
  `Đã dựng ${values.out}: mã ngắn của ${table.length} thủ tục; ${kb(Buffer.byteLength(text))} kB, nén brotli ${kb(brotliCompressSync(text).length)} kB.`,
)
