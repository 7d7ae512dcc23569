import { Hono } from 'hono'
import { CodedCase } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { readBody } from '../body.ts'
import type { ApiEnv } from '../cors.ts'
import { ProblemError } from '../problem.ts'

/** Short codes: a case becomes ten symbols at most, and comes back; nothing is kept here. */
export const codes = (assistant: Assistant) =>
  new Hono<ApiEnv>()
    .post('/', async (c) => {
      const code = assistant.writeCode(await readBody(c.req, CodedCase))
      if (code === undefined) throw new ProblemError('unknown-procedure')
      return c.json({ code })
    })
    .get('/:code', (c) => {
      const opened = assistant.openCode(c.req.param('code'))
      if (opened.kind === 'mistyped') throw new ProblemError('mistyped-code')
      const isHidden =
        opened.kind === 'case' && c.get('tenant')?.hidden.includes(opened.case.procedure)
      if (opened.kind === 'unknown' || isHidden) throw new ProblemError('unknown-code')
      return c.json({ case: opened.case, again: opened.again })
    })
