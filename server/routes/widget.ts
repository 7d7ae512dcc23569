import { Hono } from 'hono'
import { type Assets, isHeld } from '../assets.ts'

const SHORT = 'public, max-age=300'
const FOREVER = 'public, max-age=31536000, immutable'

/** The built files of the widget; any site may load them, with an integrity hash if it likes. */
export const widget = (assets: Assets) =>
  new Hono().get('/:file{[\\w.-]+\\.(?:js|json|css|svg|map)}', (c) => {
    const name = c.req.param('file')
    const asset = Object.hasOwn(assets, name) ? assets[name] : undefined
    if (!asset) return c.notFound()
    c.header('ETag', asset.etag)
    c.header('Cache-Control', asset.immutable ? FOREVER : SHORT)
    c.header('Access-Control-Allow-Origin', '*')
    c.header('Cross-Origin-Resource-Policy', 'cross-origin')
    if (isHeld(asset, c.req.header('If-None-Match'))) return c.body(null, 304)
    return c.body(asset.body, 200, { 'Content-Type': asset.type })
  })
