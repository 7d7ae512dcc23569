import { OwnPage } from '../own-page.tsx'
import { canonicalOf, hrefTo, type Query, type Site } from '../site.ts'
import { PrintBar } from './print-bar.tsx'
import { PrintSheet, type SheetData } from './print-sheet.tsx'
import type { SheetSize } from './sheet.ts'

type Props = {
  site: Site
  /** Path of the page that the sheet is of, and the case that it tells. */
  path: string
  query: Query
  sheet: SheetData
  size: SheetSize
}

/** The page of a case for paper: one sheet, and a bar above it that is not printed. */
export function PrintPage({ site, path, query, sheet, size }: Props) {
  return (
    <OwnPage
      base={site.base}
      title={`${sheet.name} · Bản in · Hỏi thủ tục`}
      scripts={['in.js']}
      styles={['in.css']}
      isListed={false}
      head={<link rel="canonical" href={canonicalOf(site, path)} />}
    >
      <PrintBar
        back={hrefTo(site, path, query)}
        backLabel="Quay lại trang"
        hrefOf={(size) => hrefTo(site, path, [...query, ['in', size]])}
        size={size}
      />
      <main>
        <PrintSheet sheet={sheet} size={size} tenant={site.tenant} />
      </main>
    </OwnPage>
  )
}
