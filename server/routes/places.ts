import { Hono } from 'hono'
import type { Assistant } from '../assistant.ts'
import type { ApiEnv } from '../cors.ts'
import { limitOf, textOf } from '../query.ts'

/** Provinces by name, old or new, for clients that ask where the citizen lives. */
export const places = (assistant: Assistant) =>
  new Hono<ApiEnv>().get('/', (c) =>
    c.json({
      items: assistant.findPlaces(textOf(c.req.query('q')) ?? '', limitOf(c.req.query('limit'))),
    }),
  )
