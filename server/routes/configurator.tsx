import { Hono } from 'hono'
import type { Tenant } from '../../knowledge/schema/index.ts'
import type { Assets } from '../assets.ts'
import type { Assistant } from '../assistant.ts'
import { PAGE_POLICY } from '../headers.ts'
import { ConfiguratorPage } from '../pages/configurator.tsx'
import { NoTenantPage } from '../pages/no-tenant.tsx'
import { MODES, PreviewPage } from '../pages/preview.tsx'

type Options = {
  assistant: Assistant
  tenants: readonly Tenant[]
  assets: Assets
  publicUrl: URL
  /** Path under which the server answers, without a slash at the end. */
  base: string
}

/** Both pages hold a frame of our own. */
const POLICY = `${PAGE_POLICY}; frame-src 'self'`

/**
 * What the address of a preview may say. Where the widget fetches from and which links it trusts is not among it:
 * anybody can write such an address.
 */
const CHECKS: Record<string, RegExp> = {
  place: /^\d{2}(?:\/\d{5})?$/,
  accent: /^#[0-9a-f]{6}$/i,
  'accent-dark': /^#[0-9a-f]{6}$/i,
  theme: /^(?:light|dark)$/,
  ask: /^.{1,300}$/su,
  position: /^(?:left|right)$/,
  'offset-x': /^\d{1,3}$/,
  'offset-y': /^\d{1,3}$/,
}

/** The page on which a portal's keeper chooses how the assistant looks, and the preview in it. */
export function configurator({ assistant, tenants, assets, publicUrl, base }: Options) {
  return new Hono()
    .get('/nhung/tao', (c) => {
      c.header('Content-Security-Policy', POLICY)
      return c.html(
        <ConfiguratorPage
          base={base}
          server={publicUrl.hostname === 'localhost' ? undefined : publicUrl.href}
          tenants={tenants}
          provinces={assistant.findPlaces('', 100).items}
          versions={versionsOf(assets)}
        />,
      )
    })
    .get('/nhung/tao/xem', (c) => {
      c.header('Content-Security-Policy', POLICY)
      const id = c.req.query('tenant')
      const tenant = id === undefined ? tenants[0] : tenants.find((one) => one.id === id)
      if (!tenant) return c.html(<NoTenantPage base={base} />, 404)
      const mode = MODES.find((one) => one === c.req.query('mode')) ?? 'bubble'
      const options = Object.fromEntries(
        Object.entries(CHECKS).flatMap(([name, check]) => {
          const value = c.req.query(name)
          return value !== undefined && check.test(value) ? [[name, value]] : []
        }),
      )
      return c.html(<PreviewPage base={base} tenant={tenant} mode={mode} options={options} />)
    })
}

/** Names and hashes of the files that a page may pin, as the build wrote them down. */
function versionsOf(assets: Assets) {
  const none = { file: '', integrity: '' }
  const { version = none, frameHost = none } = JSON.parse(assets['manifest.json']?.body ?? '{}')
  return { widget: version, frameHost }
}
