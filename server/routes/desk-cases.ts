import { Hono } from 'hono'
import * as z from 'zod'
import { CommuneCode, ProvinceCode } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { check } from '../body.ts'
import { checkPlace } from '../case-check.ts'
import type { ApiEnv } from '../cors.ts'
import { ProblemError, refuse } from '../problem.ts'

const At = z.object({ province: ProvinceCode.optional(), commune: CommuneCode.optional() })

/** All cases of a procedure side by side, at the place that is named, else at the portal's. */
export const cases = (assistant: Assistant, today: () => string) =>
  new Hono<ApiEnv>().get('/:codeOrId/cases', (c) => {
    const tenant = c.get('tenant')
    const { province, commune } = check(At, {
      province: c.req.query('province') || undefined,
      commune: c.req.query('commune') || undefined,
    })
    const place = province === undefined ? tenant?.place : { province, ...(commune && { commune }) }
    if (province === undefined && commune !== undefined)
      refuse('province', 'có commune thì cần cả province')
    checkPlace(assistant, place, tenant, (part) => part)
    const procedure = assistant.findProcedure(c.req.param('codeOrId'))
    if (!procedure || tenant?.hidden.includes(procedure.code)) {
      throw new ProblemError('unknown-procedure')
    }
    const table = assistant.caseTable({ code: procedure.code, place, today: today() })
    return c.json(table ?? { common: [], questions: [], headings: [], rules: [] })
  })
