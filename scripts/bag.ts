import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { bagGaps } from './bag/bag-gaps.ts'
import { pdfPages } from './bag/pdf-pages.ts'
import { chromiumPath } from './ensure-chromium.ts'
import { tenantsOrExit } from './tenants.ts'

const USAGE = `Cách dùng:
  npm run --silent bag -- <mã đơn vị> [--out tui.pdf] [--large] [--url https://địa-chỉ-trợ-lý/]
In túi của tổ công nghệ số: trang bìa và 20 tờ được hỏi nhiều nhất của đơn vị, thành một tệp PDF.
--large: chữ to. --url: địa chỉ mà mã QR dẫn tới, mặc định lấy ở biến PUBLIC_URL.`
const FOLDER = 'knowledge/content/tenants'
/** Where a server of one's own answers; telephones do not reach it. */
const NO_ADDRESS = 'http://localhost:8787/'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    large: { type: 'boolean', default: false },
    url: { type: 'string', default: process.env.PUBLIC_URL ?? '' },
  },
})
const [id] = positionals
if (id === undefined) stop(USAGE)
const tenants = tenantsOrExit(FOLDER)
const tenant = tenants.find((one) => one.id === id)
if (!tenant)
  stop(`Không có đơn vị “${id}” trong ${FOLDER}. Đang có: ${tenants.map(({ id }) => id).join(', ')}.
Tạo đơn vị mới: npm run tenant -- new ${id}`)
if (values.url !== '' && URL.parse(values.url) === null)
  stop(`Địa chỉ “${values.url}” chưa đúng, ví dụ đúng: https://xa-vi-du.gov.vn/tro-ly/`)
const executablePath = chromiumPath()
if (executablePath === undefined)
  stop(`Chưa có Chromium để dựng PDF. Chạy “node scripts/ensure-chromium.ts” để cài, hoặc đặt biến CHROMIUM_PATH.
Không cài được thì mở trang /tui?tenant=${id} của máy chủ bằng trình duyệt nào cũng được, rồi in ra PDF.`)

console.error('Đang dựng máy chủ…')
const built = spawnSync(process.execPath, ['scripts/build.ts'], {
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (built.status !== 0) process.exit(built.status ?? 1)

const server = spawn(process.execPath, ['dist/server/node.js'], {
  env: { ...process.env, PORT: '0', PUBLIC_URL: values.url || NO_ADDRESS, RATE_LIMIT: 'off' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const pdf = await render(await addressOf())
  const out = values.out ?? `tui-${id}${values.large ? '-chu-to' : ''}.pdf`
  writeFileSync(out, pdf)
  const kb = Math.round(pdf.length / 1000)
  console.log(
    `Đã ghi ${out}: ${pdfPages(pdf)} trang A4, ${kb} kB. Mở và in được khi không có mạng.`,
  )
  for (const gap of bagGaps(tenant, values.url)) console.log(`  thiếu: ${gap}`)
} finally {
  server.kill()
}

/** Where the server answers, as it says itself. */
function addressOf(): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('exit', () => reject(new Error('Máy chủ không khởi động được.')))
    server.stdout.on('data', (chunk) => {
      said += chunk
      const port = /http:\/\/localhost:(\d+)\//.exec(said)?.[1]
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`)
    })
  })
}

async function render(origin: string): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const size = values.large ? 'lon' : 'a4'
    const response = await page.goto(`${origin}/tui?tenant=${id}&in=${size}`)
    if (response?.status() !== 200) throw new Error(`Trang túi trả lời ${response?.status()}.`)
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })
  } finally {
    await browser.close()
  }
}

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}
