import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { explain } from '../knowledge/pack/explain.ts'
import { Slug } from '../knowledge/schema/base.ts'
import { type Ask, askTenant, Unclear } from './tenant/ask.ts'
import { checkTenant } from './tenant/check-tenant.ts'
import { writeDraft } from './tenant/draft.ts'
import { readPlaces } from './tenant/read-places.ts'
import { skeletons } from './tenant/skeletons.ts'
import { readTenantFiles } from './tenants.ts'

const USAGE = `Cách dùng:
  npm run --silent tenant -- new <mã> [--out <thư mục>]      hỏi từng điều rồi ghi <mã>.yaml
  npm run --silent tenant -- check [<thư mục>]               đơn vị nào còn thiếu gì
  npm run --silent tenant -- skeletons <thư mục>             tệp mở đầu cho 34 tỉnh, thành phố
Trả lời trước bằng cờ, ví dụ --place "xã Núi Thành, Đà Nẵng" --name "Xã Núi Thành" --origins https://… --hotline 1022;
cũng có thể đưa từng dòng trả lời qua đầu vào. Bỏ trống nghĩa là chưa biết.`
const FOLDER = 'knowledge/content/tenants'
const HOUSES = ['mot-cua', 'cong-an']

const { values, positionals } = readFlags()
const [command, target] = positionals

switch (command) {
  case 'new':
    await writeNew(target ?? '')
    break
  case 'check':
    check(target ?? FOLDER)
    break
  case 'skeletons':
    if (target === undefined) stop(USAGE)
    writeSkeletons(target)
    break
  default:
    stop(USAGE)
}

function readFlags() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: FOLDER },
        today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        ...Object.fromEntries(
          [
            'place',
            'name',
            'origins',
            'hotline',
            'accent',
            ...HOUSES.flatMap((house) =>
              ['address', 'hours', 'phone', 'old-address'].map((part) => `${house}-${part}`),
            ),
          ].map((flag) => [flag, { type: 'string' as const }]),
        ),
      },
    })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    const [flag = ''] = /--?[^\s'<=]+/.exec(message) ?? []
    const what =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `Không có cờ ${flag}.`
        : `Cờ ${flag} cần một giá trị ngay sau, ví dụ ${flag} "…".`
    return stop(`${what}\n${USAGE}`)
  }
}

async function writeNew(id: string) {
  if (!Slug.safeParse(id).success)
    stop(`Mã “${id}” phải là chữ thường không dấu, nối bằng gạch ngang, ví dụ: xa-nui-thanh.`)
  const path = join(values.out, `${id}.yaml`)
  if (existsSync(path)) stop(`Đã có ${path}; hãy sửa thẳng tệp ấy, hoặc chọn mã khác.`)
  const lines = createInterface({ input: process.stdin })
  try {
    const draft = await askTenant(id, readPlaces(), askFrom(lines[Symbol.asyncIterator]()))
    mkdirSync(values.out, { recursive: true })
    writeFileSync(path, writeDraft(draft))
  } catch (error) {
    if (error instanceof Unclear) stop(error.message)
    if (error instanceof z.ZodError)
      stop(
        explain(error.issues)
          .map(({ path, message }) => `${path}: ${message}`)
          .join('\n'),
      )
    throw error
  } finally {
    lines.close()
  }
  console.log(`Đã ghi ${path}. Chạy “npm run tenant -- check” để xem còn thiếu gì.`)
}

/** Answers come from a flag, else from the next line; once there are no more, nothing further is known. */
function askFrom(lines: AsyncIterator<string>): Ask {
  return async (flag, question, read) => {
    const said = (values as Record<string, string | undefined>)[flag]
    if (said !== undefined) return read(said.normalize('NFC').trim())
    for (;;) {
      process.stderr.write(`${question} `)
      const { value, done } = await lines.next()
      try {
        return read(done ? '' : value.normalize('NFC').trim())
      } catch (error) {
        if (!(error instanceof Unclear) || done || !process.stdin.isTTY) throw error
        console.error(error.message)
      }
    }
  }
}

function check(folder: string) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    stop(`Không có thư mục ${folder}.`)
  const places = readPlaces()
  const sample = readTenantFiles(FOLDER).find(({ tenant }) => tenant?.fictional)?.tenant
  let wrong = 0
  for (const { file, tenant, problems } of readTenantFiles(folder)) {
    const { errors, gaps } =
      tenant === undefined
        ? {
            errors: problems.map(({ path, message }) => `${path ? `${path}: ` : ''}${message}`),
            gaps: [],
          }
        : checkTenant(tenant, places, values.today, sample)
    wrong += errors.length
    const count = errors.length + gaps.length
    console.log(`${basename(file, '.yaml')}: ${count === 0 ? 'đủ' : `${count} điều`}`)
    for (const error of errors) console.log(`  sai: ${error}`)
    for (const gap of gaps) console.log(`  thiếu: ${gap}`)
  }
  if (wrong > 0) process.exitCode = 1
}

function writeSkeletons(folder: string) {
  mkdirSync(folder, { recursive: true })
  const drafts = skeletons(readPlaces()).filter(({ id }) => !existsSync(join(folder, `${id}.yaml`)))
  for (const draft of drafts) writeFileSync(join(folder, `${draft.id}.yaml`), writeDraft(draft))
  console.log(`Đã ghi ${drafts.length} tệp vào ${folder}; tệp đã có thì giữ nguyên.`)
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
