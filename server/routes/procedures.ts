import { Hono } from 'hono'
import * as z from 'zod'
import { Level } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { check } from '../body.ts'
import type { ApiEnv } from '../cors.ts'
import { ProblemError, refuse } from '../problem.ts'
import { limitOf, textOf } from '../query.ts'

const Filter = z.object({ field: z.string().max(100).optional(), level: Level.optional() })

/** The catalogue: found by words, field and level, or one procedure by its code or id. */
export const procedures = (assistant: Assistant) =>
  new Hono<ApiEnv>()
    .get('/', (c) => {
      const tenant = c.get('tenant')
      const { field, level } = check(Filter, {
        field: c.req.query('field') || undefined,
        level: c.req.query('level') || undefined,
      })
      if (field !== undefined && !assistant.isField(field)) refuse('field', 'không có lĩnh vực này')
      return c.json(
        assistant.findProcedures({
          q: textOf(c.req.query('q')),
          field,
          level,
          limit: limitOf(c.req.query('limit')),
          province: tenant?.place.province,
          hidden: tenant?.hidden,
        }),
      )
    })
    .get('/:codeOrId', (c) => {
      const procedure = assistant.findProcedure(c.req.param('codeOrId'))
      if (!procedure || c.get('tenant')?.hidden.includes(procedure.code)) {
        throw new ProblemError('unknown-procedure')
      }
      return c.json(procedure)
    })
