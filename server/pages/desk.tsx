import type { Tenant } from '../../knowledge/schema/index.ts'
import { Counters, Hotline } from './contact.tsx'
import { OwnPage } from './own-page.tsx'

type Props = { base: string; nonce: string; tenant: Tenant }

/**
 * The officer's desk. The element draws itself; what stands in it is read until then, and by those whose browser runs no
 * script.
 */
export function DeskPage({ base, nonce, tenant }: Props) {
  return (
    <OwnPage
      base={base}
      nonce={nonce}
      title={`Bàn tra cứu · ${tenant.name}`}
      scripts={['tra-cuu.js']}
      isListed={false}
      head={<link rel="stylesheet" href={`${base}/tra-cuu.css`} />}
    >
      <htt-desk base={`${base}/`} tenant={JSON.stringify(shownOf(tenant))}>
        <main class="page">
          <h1>Bàn tra cứu · {tenant.name}</h1>
          <noscript>
            <p>Trình duyệt này đang tắt JavaScript, nên bàn tra cứu chưa mở được.</p>
          </noscript>
          <p>
            <a class="call" href={`${base}/thu-tuc?tenant=${tenant.id}`}>
              Danh sách thủ tục, không cần JavaScript
            </a>
          </p>
          <Hotline hotline={tenant.hotline} />
          <Counters counters={tenant.counters} fictional={tenant.fictional} />
        </main>
      </htt-desk>
    </OwnPage>
  )
}

/** What the desk says of its commune; how the portal is set up is not its matter. */
function shownOf(tenant: Tenant): Tenant {
  return { ...tenant, origins: [], hidden: [], greeting: '' }
}
