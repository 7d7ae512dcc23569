import { parseArgs } from 'node:util'
import { importBreaches } from './import-rules.ts'

const { values } = parseArgs({
  options: { root: { type: 'string', default: '.' }, json: { type: 'boolean', default: false } },
})
const { files, breaches } = importBreaches(values.root)
if (values.json) {
  console.log(JSON.stringify({ files, breaches }))
} else {
  for (const { file, line, why } of breaches) console.error(`${file}:${line}: ${why}`)
  console.log(
    breaches.length > 0
      ? `Có ${breaches.length} chỗ trái quy tắc nhập của các thư mục.`
      : `Quy tắc nhập của các thư mục: ${files} tệp, đạt.`,
  )
}
if (breaches.length > 0) process.exitCode = 1
