// Plain JavaScript that any Node from 12 on can read: it must be able to say that Node is too old.
// `node scripts/require-node.mjs [script] [arguments]` looks, then goes on with the script in the same process,
// so that signals and the exit code are the script's own.
import { resolve } from 'node:path'
import { argv, exit, stderr, version } from 'node:process'
import { pathToFileURL } from 'node:url'

const NEEDED = 24

if (Number.parseInt(version.slice(1), 10) < NEEDED) {
  stderr.write(
    `Cần Node ${NEEDED} trở lên, đang chạy ${version}: hãy chạy "npm ci" (lệnh này cài sẵn Node ${NEEDED} cho dự án) rồi chạy qua npm, ví dụ "npm start". / ` +
      `Node ${NEEDED} or newer is needed, this is ${version}: run "npm ci" (it brings Node ${NEEDED} along), then go through npm, for example "npm start".\n`,
  )
  exit(1)
}

const script = argv[2]
if (script !== undefined) {
  argv.splice(1, 2, resolve(script))
  import(pathToFileURL(argv[1]).href)
}
