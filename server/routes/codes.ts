import { Hono } from 'hono'
import { CodedCase } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { readBody } from '../body.ts'
import { checkAnswers, checkMarks, checkPlace } from '../case-check.ts'
import type { ApiEnv } from '../cors.ts'
import { ProblemError, refuse } from '../problem.ts'

/** Short codes: a case becomes ten symbols at most, and comes back; nothing is kept here. */
export const codes = (assistant: Assistant) =>
  new Hono<ApiEnv>()
    .post('/', async (c) => {
      const one = await readBody(c.req, CodedCase)
      const tenant = c.get('tenant')
      const procedure = assistant.findProcedure(one.procedure)
      if (!procedure || tenant?.hidden.includes(procedure.code)) {
        throw new ProblemError('unknown-procedure')
      }
      const { answers, province, marks } = one
      checkAnswers(assistant, procedure.code, answers)
      checkMarks(assistant, procedure.code, marks)
      if (province !== undefined) checkPlace(assistant, { province }, tenant, (part) => part)
      const code = assistant.writeCode({ ...one, procedure: procedure.code })
      if (code === undefined)
        refuse('procedure', 'kho chỉ có tên thủ tục này, nên nó không có mã ngắn')
      const read = assistant.openCode(code)
      const isBare = read.kind === 'case' && read.case.marks === undefined
      return c.json({
        code,
        ...(isBare && Object.keys(marks ?? {}).length > 0 && { withoutMarks: true }),
      })
    })
    .get('/:code', (c) => {
      const opened = assistant.openCode(c.req.param('code'))
      if (opened.kind === 'mistyped') throw new ProblemError('mistyped-code')
      const isHidden =
        opened.kind === 'case' && c.get('tenant')?.hidden.includes(opened.case.procedure)
      if (opened.kind === 'unknown' || isHidden) throw new ProblemError('unknown-code')
      return c.json({ case: opened.case, again: opened.again })
    })
