import type { Tenant } from '../../knowledge/schema/index.ts'
import { Hotline } from './contact.tsx'
import { OwnPage, widgetOptions } from './own-page.tsx'

type Props = { base: string; nonce: string; tenant: Tenant }

/** The assistant for a frame on the tenant's portal; it tells the portal how high it would like to be. */
export function NhungPage({ base, nonce, tenant }: Props) {
  return (
    <OwnPage
      base={base}
      nonce={nonce}
      title={`Hỏi thủ tục · ${tenant.name}`}
      scripts={['frame.js', 'widget.js']}
      isListed={false}
    >
      <main>
        <h1 class="hidden-text">Hỏi thủ tục · {tenant.name}</h1>
        <hoi-thu-tuc mode="page" data-origins={tenant.origins.join(' ')} {...widgetOptions(tenant)}>
          <div class="page">
            <p>
              <a href={`${base}/hoi?tenant=${tenant.id}`} target="_blank" rel="noopener">
                Mở trang hỏi đáp thủ tục
              </a>
            </p>
            <Hotline hotline={tenant.hotline} />
          </div>
        </hoi-thu-tuc>
      </main>
    </OwnPage>
  )
}
