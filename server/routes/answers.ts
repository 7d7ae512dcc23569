import { Hono } from 'hono'
import { AnswerRequest, type Place } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { readBody } from '../body.ts'
import type { ApiEnv } from '../cors.ts'
import { ProblemError } from '../problem.ts'

/** The whole answer for one procedure and one case, for programs that draw it themselves. */
export const answers = (assistant: Assistant, today: () => string) =>
  new Hono<ApiEnv>().post('/', async (c) => {
    const request = await readBody(c.req, AnswerRequest)
    const tenant = c.get('tenant')
    const { place } = request
    const isProvince = ({ province }: Place) =>
      assistant.catalogue().provinces.some(({ code }) => code === province)
    if (place !== undefined && !isProvince(place))
      throw new ProblemError('invalid', {
        detail: `Không có tỉnh, thành phố nào mang mã ${place.province}.`,
        field: 'place.province',
      })
    const answer = assistant.answer({
      code: request.procedure,
      answers: request.answers,
      place: place ?? tenant?.place,
      channel: request.channel,
      since: request.since,
      today: request.date ?? today(),
    })
    if (!answer || tenant?.hidden.includes(answer.procedure.code)) {
      throw new ProblemError('unknown-procedure')
    }
    return c.json(answer)
  })
