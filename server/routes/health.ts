import { Hono } from 'hono'
import { ProblemError } from '../problem.ts'

/** For the machine that watches: alive, and willing to take requests. */
export const health = (isReady: () => boolean) =>
  new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', (c) => {
      if (!isReady()) throw new ProblemError('draining')
      return c.json({ status: 'ready' })
    })
