import { Hono } from 'hono'
import { AnswerRequest } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { readBody } from '../body.ts'
import { checkAnswers, checkEvent, checkPlace } from '../case-check.ts'
import type { ApiEnv } from '../cors.ts'
import { ProblemError } from '../problem.ts'

/** The whole answer for one procedure and one case, for programs that draw it themselves. */
export const answers = (assistant: Assistant, today: () => string) =>
  new Hono<ApiEnv>().post('/', async (c) => {
    const { pack, date, since, ...request } = await readBody(c.req, AnswerRequest)
    const tenant = c.get('tenant')
    const procedure = assistant.findProcedure(request.procedure)
    if (!procedure || tenant?.hidden.includes(procedure.code)) {
      throw new ProblemError('unknown-procedure')
    }
    checkPlace(assistant, request.place, tenant)
    const day = date ?? today()
    checkEvent(since, day)
    // What was answered under other knowledge may no longer be asked; the engine leaves it out.
    const isOlder = pack !== undefined && pack !== assistant.pack
    if (!isOlder) checkAnswers(assistant, procedure.code, request.answers)
    const answer = assistant.answer({
      code: procedure.code,
      answers: request.answers,
      place: request.place ?? tenant?.place,
      channel: request.channel,
      since,
      today: day,
    })
    if (!answer) throw new ProblemError('unknown-procedure')
    return c.json(answer)
  })
