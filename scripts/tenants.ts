import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { Tenant } from '../knowledge/schema/index.ts'

/** The tenants of a folder, one YAML file each; a file that does not fit throws, named with what is wrong. */
export function readTenants(folder: string): Tenant[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const result = Tenant.safeParse(parse(readFileSync(path, 'utf8')), {
        error: z.locales.vi().localeError,
      })
      if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`)
      if (result.data.id !== basename(name, '.yaml')) {
        throw new Error(`${path}: id phải trùng với tên tệp`)
      }
      return result.data
    })
}
