import { codeInGroups } from '../../../engine/index.ts'
import type { Tenant } from '../../../knowledge/schema/index.ts'
import { OwnPage } from '../own-page.tsx'
import { hrefTo, type Site } from '../site.ts'
import { dayText } from '../words.ts'
import { PrintBar } from './print-bar.tsx'
import { PrintSheet, type SheetData } from './print-sheet.tsx'
import type { SheetSize } from './sheet.ts'

type Props = {
  site: Site
  tenant: Tenant
  sheets: readonly SheetData[]
  size: SheetSize
  today: string
}

/** The bag of those who help their neighbours: a cover, and the sheets that people ask for most. No network is needed. */
export function BagPage({ site, tenant, sheets, size, today }: Props) {
  return (
    <OwnPage
      base={site.base}
      title={`Túi thủ tục · ${tenant.name} · Hỏi thủ tục`}
      scripts={['in.js']}
      styles={['in.css']}
      isListed={false}
    >
      <PrintBar
        back={hrefTo(site, '/thu-tuc')}
        backLabel="Danh sách thủ tục"
        hrefOf={(size) => hrefTo(site, '/tui', [['in', size]])}
        size={size}
        print="In cả túi"
      />
      <main>
        <Cover {...{ tenant, sheets, size, today }} />
        {sheets.map((sheet, index) => (
          <PrintSheet
            sheet={sheet}
            size={size}
            tenant={tenant}
            number={`Tờ ${index + 1}/${sheets.length}`}
            isPart
          />
        ))}
      </main>
    </OwnPage>
  )
}

function Cover({ tenant, sheets, size, today }: Omit<Props, 'site'>) {
  return (
    <article class={`sheet cover ${size} roomy`}>
      <header>
        <p>Tổ công nghệ số cộng đồng</p>
        <h1 class="title">Túi thủ tục của {tenant.name}</h1>
        <p>
          {sheets.length} thủ tục được hỏi nhiều nhất, in ngày <strong>{dayText(today)}</strong>.
        </p>
      </header>
      {tenant.hotline ? (
        <p class="call">
          Cần hỏi thêm: {tenant.hotline.label}, <strong>{tenant.hotline.number}</strong>
        </p>
      ) : null}
      <ol class="rules">
        <li>Tìm số tờ ở bảng dưới, lấy đúng tờ đưa bà con.</li>
        <li>Cùng đọc, đánh dấu ô vuông trước giấy đã có.</li>
        <li>Có mạng thì quét mã trên tờ để trả lời thêm và xem đúng trường hợp.</li>
        <li>Túi đã cũ quá ba tháng thì in lại, vì quy định có thể đổi.</li>
      </ol>
      <table>
        <thead>
          <tr>
            <th scope="col">Tờ</th>
            <th scope="col">Thủ tục</th>
            <th scope="col">Mã thủ tục</th>
            <th scope="col">Mã mở lại</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map(({ name, code, short }, index) => (
            <tr>
              <td>
                <strong>{index + 1}</strong>
              </td>
              <td>{name}</td>
              <td>{code}</td>
              <td>{short === undefined ? '' : <span class="mono">{codeInGroups(short)}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {tenant.counters.length === 0 ? null : <h2>Nơi nộp hồ sơ</h2>}
      {tenant.counters.map(({ name, address, hours, phone }) => (
        <p>
          <strong>{name}</strong>. Địa chỉ: {address ?? 'chưa có thông tin'}. Giờ làm việc:{' '}
          {hours?.join('; ') ?? 'chưa có thông tin'}. Điện thoại:{' '}
          {phone?.number ?? 'chưa có thông tin'}.
        </p>
      ))}
      {tenant.fictional ? <p class="small">Địa chỉ và giờ làm việc ở đây là ví dụ.</p> : null}
    </article>
  )
}
