import type { Tenant } from '../../knowledge/schema/index.ts'
import { OwnPage, widgetOptions } from './own-page.tsx'

/** Ways in which the assistant stands on a page. */
export const MODES = ['bubble', 'inline', 'page', 'iframe', 'link'] as const

type Mode = (typeof MODES)[number]

type Props = {
  base: string
  tenant: Tenant
  mode: Mode
  /** Further options of the widget, checked. */
  options: Record<string, string>
}

const SCRIPTS: Record<Mode, readonly string[]> = {
  bubble: ['widget.js'],
  inline: ['widget.js'],
  page: ['widget.js'],
  iframe: ['khung.js'],
  link: [],
}

/** A page as a portal may have it, with the assistant as it was chosen. */
export function PreviewPage({ base, tenant, mode, options }: Props) {
  return (
    <OwnPage base={base} title="Xem thử trợ lý" scripts={SCRIPTS[mode]} isListed={false}>
      <main class="page">
        <h1>Trang ví dụ</h1>
        <p>Phần này đứng thay cho trang của bạn.</p>
        <Embedded base={base} tenant={tenant} mode={mode} options={options} />
        <p>Tin tức, thông báo và lịch tiếp dân của bạn vẫn ở nguyên chỗ cũ.</p>
      </main>
    </OwnPage>
  )
}

function Embedded({ base, tenant, mode, options }: Props) {
  const full = `${base}/hoi?tenant=${tenant.id}`
  if (mode === 'link')
    return (
      <p>
        <a href={full} target="_blank" rel="noopener">
          Hỏi đáp thủ tục
        </a>
      </p>
    )
  if (mode === 'iframe')
    return (
      <iframe
        src={`${base}/nhung?tenant=${tenant.id}`}
        title="Trợ lý thủ tục hành chính"
        sandbox="allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        width="100%"
        height="640"
      />
    )
  return (
    <hoi-thu-tuc mode={mode} {...widgetOptions(tenant)} {...options}>
      <a href={full}>Hỏi đáp thủ tục</a>
    </hoi-thu-tuc>
  )
}
