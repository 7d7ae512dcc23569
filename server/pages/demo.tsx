import type { Tenant } from '../../knowledge/schema/index.ts'

/** A portal page as a commune may have it, with the widget in it. */
export function DemoPage({ base, tenant }: { base: string; nonce: string; tenant: Tenant }) {
  return (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{tenant.name}</title>
      </head>
      <body>
        <h1>{tenant.name}</h1>
        <script src={`${base}/widget.js`} data-tenant={tenant.id} defer />
      </body>
    </html>
  )
}
