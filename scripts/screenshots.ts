import { rmSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import {
  type Bench,
  chooseUntilChecklist,
  launcher,
  liveTurn,
  openBench,
  openPage,
  picture,
  say,
} from '../tests/browser/browser.ts'

const FOLDER = 'artifacts/screenshots/trang-thai'

/** Screens on which the face is judged, and how they are set. */
const LOOKS: Record<string, BrowserContextOptions> = {
  '360-sang': { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  '360-toi': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
  '360-chu-to': { viewport: { width: 360, height: 740 } },
  '360-tuong-phan': { viewport: { width: 360, height: 740 }, forcedColors: 'active' },
  '768-sang': { viewport: { width: 768, height: 1024 } },
  '1440-sang': { viewport: { width: 1440, height: 900 } },
  '1440-toi': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  '320-phong-400': { viewport: { width: 320, height: 256 } },
}

const ask = async (page: Page, text: string) => {
  const before = await page.locator('htt-turn').count()
  await say(page, text)
  await page.waitForFunction(
    (count) =>
      (document
        .querySelector('hoi-thu-tuc')
        ?.shadowRoot?.querySelector('htt-panel')
        ?.shadowRoot?.querySelectorAll('htt-turn').length ?? 0) > count,
    before,
  )
}

const anew = async (page: Page) => {
  await page.getByRole('button', { name: 'Làm lại từ đầu' }).click()
  await page.waitForTimeout(150)
}

const openSection = (page: Page, name: string) =>
  liveTurn(page).getByRole('button', { name }).first().click()

/** Moments of a visit, each after the one before. */
const STATES: { name: string; reach: (page: Page) => Promise<unknown> }[] = [
  { name: '01-nut-mo', reach: async () => {} },
  {
    name: '02-loi-chao',
    reach: async (page) => {
      await launcher(page).click()
      await liveTurn(page).waitFor()
    },
  },
  {
    name: '03-dang-go',
    reach: async (page) => {
      await page.locator('textarea').pressSequentially('giấy khai sinh', { delay: 10 })
      await page.locator('.matches').waitFor()
    },
  },
  {
    name: '04-so-ca-nhan',
    reach: (page) => page.locator('textarea').fill('mất căn cước 001099012345'),
  },
  {
    name: '05-cau-hoi',
    reach: async (page) => {
      await page.locator('textarea').fill('')
      await ask(page, 'lam giay khai sinh cho con can gi')
      await openSection(page, 'Vì sao hỏi?')
    },
  },
  { name: '06-danh-muc', reach: chooseUntilChecklist },
  {
    name: '06-danh-dau',
    reach: async (page) => {
      await liveTurn(page).locator('.state > button').first().click()
      await liveTurn(page).locator('.mark-choice').nth(2).click()
      await liveTurn(page).locator('.state').first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: '06-con-thieu-gi',
    reach: async (page) => {
      await openSection(page, 'Xem còn thiếu gì')
      await openSection(page, 'Hồ sơ bị trả lại?')
      await liveTurn(page).locator('.sum').scrollIntoViewIfNeeded()
    },
  },
  {
    name: '07-doi-tai-cho',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Đổi câu trả lời' }).first().click()
      await page.locator('.change').scrollIntoViewIfNeeded()
    },
  },
  {
    name: '08-tien',
    reach: async (page) => {
      await page.getByRole('button', { name: 'Giữ nguyên' }).click()
      await openSection(page, 'Tiền phải trả')
      await liveTurn(page).locator('htt-fees-block').scrollIntoViewIfNeeded()
    },
  },
  {
    name: '09-noi-nop',
    reach: async (page) => {
      await openSection(page, 'Nộp ở đâu')
      await liveTurn(page).locator('htt-where-block').scrollIntoViewIfNeeded()
    },
  },
  {
    name: '10-cuoi-cau-tra-loi',
    reach: (page) =>
      page.locator('.log').evaluate((log) => {
        log.scrollTop = log.scrollHeight
      }),
  },
  {
    name: '11-lua-chon',
    reach: async (page) => {
      await anew(page)
      await ask(page, 'sang tên')
    },
  },
  { name: '12-khong-co', reach: (page) => ask(page, 'giá vàng hôm nay') },
  { name: '13-khan-cap', reach: (page) => ask(page, 'nhà tôi đang cháy') },
  { name: '14-gap-can-bo', reach: (page) => ask(page, 'cho tôi gặp cán bộ') },
  {
    name: '15-le-phi',
    reach: async (page) => {
      await anew(page)
      await ask(page, 'lệ phí chứng thực bản sao')
    },
  },
  {
    name: '16-dang-tim',
    reach: async (page) => {
      await page.route('**/api/turns*', async () => {})
      await say(page, 'đăng ký tạm trú')
      await page.locator('.waiting').waitFor()
    },
  },
  {
    name: '17-loi',
    reach: async (page) => {
      await page.reload()
      await page.unroute('**/api/turns*')
      await page.route('**/api/turns*', (route) => route.abort())
      await launcher(page).click()
      await liveTurn(page).waitFor()
      await say(page, 'đăng ký tạm trú')
      await page.locator('htt-problem').waitFor()
    },
  },
]

async function photograph(bench: Bench, look: string, options: BrowserContextOptions) {
  const { page } = await openPage(bench, { reducedMotion: 'reduce', ...options })
  if (look.includes('chu-to'))
    await page.addInitScript(() => localStorage.setItem('hoi-thu-tuc:chu-to', '1'))
  await page.goto(bench.url)
  for (const { name, reach } of STATES) {
    try {
      await reach(page)
    } catch (error) {
      console.error(`${look} ${name}: ${String(error).split('\n')[0]}`)
    }
    await picture(page, `trang-thai/${name}-${look}`)
  }
  await page.context().close()
}

const only = process.argv[2] ?? ''
rmSync(FOLDER, { recursive: true, force: true })
const bench = await openBench()
try {
  for (const [look, options] of Object.entries(LOOKS))
    if (look.includes(only)) await photograph(bench, look, options)
  console.log(`Đã chụp vào ${FOLDER}.`)
} finally {
  await bench.close()
}
