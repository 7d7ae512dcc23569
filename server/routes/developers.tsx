import { Hono } from 'hono'
import { READING_POLICY } from '../headers.ts'
import type { OpenApi } from '../openapi/openapi.ts'
import { DevelopersPage } from '../pages/developers/developers-page.tsx'

type Options = {
  publicUrl: URL
  /** Path under which the server answers, without a slash at the end. */
  base: string
  describe: () => Promise<OpenApi>
}

const KEPT = 'public, max-age=300'

/** What the interface offers to other programs: for them, and for the people who write them. */
export const developers = ({ publicUrl, base, describe }: Options) =>
  new Hono()
    .get('/openapi.json', async (c) => {
      c.header('Cache-Control', KEPT)
      // Readers of descriptions run on other sites; nothing in it is anybody's.
      c.header('Access-Control-Allow-Origin', '*')
      return c.json(await describe())
    })
    .get('/lap-trinh', async (c) => {
      c.header('Content-Security-Policy', READING_POLICY)
      c.header('Cache-Control', KEPT)
      const site = { base, publicUrl, tenant: undefined, isNamed: false }
      return c.html(<DevelopersPage site={site} api={await describe()} />)
    })
