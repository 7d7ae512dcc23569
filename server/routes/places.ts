import { Hono } from 'hono'
import * as z from 'zod'
import { ProvinceCode } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { check } from '../body.ts'
import { checkPlace } from '../case-check.ts'
import type { ApiEnv } from '../cors.ts'
import { limitOf, textOf } from '../query.ts'

const Within = z.object({ province: ProvinceCode.optional() })

/** All provinces fit into one list. */
const MOST = 40

/**
 * Where the citizen lives: provinces by name, old or new, and the commune of today that the words mean, or the one
 * question that settles it. The province of the portal, or the one given, tells apart what is called alike.
 */
export const places = (assistant: Assistant) =>
  new Hono<ApiEnv>().get('/', (c) => {
    const q = textOf(c.req.query('q')) ?? ''
    const tenant = c.get('tenant')
    const { province } = check(Within, { province: c.req.query('province') || undefined })
    checkPlace(assistant, province === undefined ? undefined : { province }, tenant, (part) => part)
    return c.json({
      ...assistant.findPlaces(q, limitOf(c.req.query('limit'), MOST)),
      place: assistant.resolvePlace(q, province ?? tenant?.place.province),
    })
  })
