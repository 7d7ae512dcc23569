import type { Tenant } from '../../knowledge/schema/index.ts'
import type { CommonProcedure } from '../common-procedures.ts'
import { CounterCard, Hotline } from './contact.tsx'
import { OwnPage, widgetOptions } from './own-page.tsx'

type Props = { base: string; nonce: string; tenant: Tenant; common: readonly CommonProcedure[] }

/**
 * The assistant on a page of its own. What stands in the element is read until the panel is there, and by those
 * whose browser runs no script.
 */
export function HoiPage({ base, nonce, tenant, common }: Props) {
  return (
    <OwnPage
      base={base}
      nonce={nonce}
      title={`Hỏi thủ tục · ${tenant.name}`}
      scripts={['widget.js']}
      head={
        <meta
          name="description"
          content={`Hỏi thủ tục hành chính ở ${tenant.name} bằng lời thường: giấy tờ cần chuẩn bị, tiền phải trả, thời gian, nơi nộp.`}
        />
      }
    >
      <main>
        <h1 class="hidden-text">Hỏi thủ tục · {tenant.name}</h1>
        <hoi-thu-tuc mode="page" {...widgetOptions(tenant)}>
          <div class="page">
            <h2>Hỏi thủ tục ở {tenant.name}</h2>
            <noscript>
              <p>Trình duyệt này đang tắt JavaScript, nên phần hỏi đáp chưa mở được.</p>
              <p>
                <a class="call" href={`${base}/tim?tenant=${tenant.id}`}>
                  Tìm thủ tục không cần JavaScript
                </a>
              </p>
            </noscript>
            <p>Bạn có thể gọi điện, đến quầy, hoặc xem thủ tục ở danh sách bên dưới.</p>
            <Hotline hotline={tenant.hotline} />
            {tenant.counters.length > 0 ? <h2>Nơi tiếp nhận</h2> : null}
            {tenant.fictional && tenant.counters.length > 0 ? (
              <p class="quiet">Địa chỉ và giờ làm việc ở đây là ví dụ.</p>
            ) : null}
            {tenant.counters.map((counter) => (
              <CounterCard counter={counter} />
            ))}
            <h2>Nhiều người hỏi</h2>
            <p class="quiet">Mỗi dòng mở trang của thủ tục trên cổng của nhà nước.</p>
            <ul class="list">
              {common.map(({ name, href }) => (
                <li>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        </hoi-thu-tuc>
      </main>
    </OwnPage>
  )
}
