import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWidget, sizeTable } from './build-widget.ts'

/** Most bytes under brotli: what a citizen's phone fetches, the page for those who keep a portal, the officer's desk. */
export const BUDGETS = {
  launcher: 5 * 1024,
  panel: 35 * 1024,
  missing: 5 * 1024,
  configurator: 5 * 1024,
  desk: 48 * 1024,
} as const

const outDir = mkdtempSync(join(tmpdir(), 'widget-'))
try {
  const { sizes, panel, launcher } = await buildWidget(outDir)
  const brotli = (file: string) => sizes.find((size) => size.file === file)?.brotli ?? 0
  const over = [
    ...(brotli(launcher) > BUDGETS.launcher ? [`${launcher}: quá ${BUDGETS.launcher} byte`] : []),
    ...(brotli(panel.file) > BUDGETS.panel ? [`${panel.file}: quá ${BUDGETS.panel} byte`] : []),
    ...sizes
      .filter((size) => size.file.startsWith('thieu-') && size.brotli > BUDGETS.missing)
      .map(({ file }) => `${file}: quá ${BUDGETS.missing} byte`),
    ...(brotli('tao.js') > BUDGETS.configurator
      ? [`tao.js: quá ${BUDGETS.configurator} byte`]
      : []),
    ...(brotli('tra-cuu.js') > BUDGETS.desk ? [`tra-cuu.js: quá ${BUDGETS.desk} byte`] : []),
  ]
  console.log(sizeTable(sizes))
  for (const line of over) console.error(line)
  process.exitCode = over.length > 0 ? 1 : 0
} finally {
  rmSync(outDir, { recursive: true })
}
