import { Hono } from 'hono'
import type { Assistant } from '../assistant.ts'
import type { ApiEnv } from '../cors.ts'
import { limitOf, textOf } from '../query.ts'

/**
 * Where the citizen lives: provinces by name, old or new, and the commune of today that the words mean, or the one
 * question that settles it. The province of the portal, or the one given, tells apart what is called alike.
 */
export const places = (assistant: Assistant) =>
  new Hono<ApiEnv>().get('/', (c) => {
    const q = textOf(c.req.query('q')) ?? ''
    const province = provinceOf(c.req.query('province')) ?? c.get('tenant')?.place.province
    return c.json({
      items: assistant.findPlaces(q, limitOf(c.req.query('limit'))),
      place: assistant.resolvePlace(q, province),
    })
  })

/** A code that cannot be one says nothing, like none. */
const provinceOf = (code: string | undefined) =>
  code !== undefined && /^\d{2}$/.test(code) ? code : undefined
