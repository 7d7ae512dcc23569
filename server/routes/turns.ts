import { Hono } from 'hono'
import { TurnRequest } from '../../knowledge/schema/index.ts'
import type { Assistant } from '../assistant.ts'
import { readBody } from '../body.ts'
import { checkPlace } from '../case-check.ts'
import { caseLinks } from '../case-links.ts'
import type { ApiEnv } from '../cors.ts'
import { checkMessage } from '../message.ts'
import { respondProblem } from '../problem.ts'

/** One message or act in, one turn out. The client keeps the conversation; the server keeps nothing. */
export const turns = (assistant: Assistant, today: () => string) =>
  new Hono<ApiEnv>().post('/', async (c) => {
    const { message, act, conversation, place } = await readBody(c.req, TurnRequest)
    const tenant = c.get('tenant')
    checkPlace(assistant, place, tenant)
    const {
      conversation: next,
      turn,
      stale,
    } = assistant.reply({
      message: message === undefined ? undefined : checkMessage(message),
      act,
      conversation,
      place,
      tenant,
      today: today(),
    })
    if (stale) return respondProblem(c, 'stale-choice', { turn, conversation: next })
    return c.json({
      conversation: next,
      turn: { ...turn, ...caseLinks(assistant, turn, next, tenant) },
    })
  })
