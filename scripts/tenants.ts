import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unreadEnding } from '../knowledge/pack/content-files.ts'
import { explain } from '../knowledge/pack/explain.ts'
import { parseYaml } from '../knowledge/pack/parse-yaml.ts'
import type { Problem } from '../knowledge/pack/problem.ts'
import { Tenant } from '../knowledge/schema/index.ts'
import { sayIssue } from '../knowledge/schema/say-issue.ts'
import { problemLine } from './problem-line.ts'

/** A file of a tenant: what it holds, where it fits, and what is wrong with it. */
export type TenantFile = { file: string; tenant?: Tenant; problems: Problem[] }

/** The files of a folder, one tenant each, whether they fit or not. */
export function readTenantFiles(folder: string): TenantFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
    .map((name) => readTenantFile(join(folder, name)))
}

function readTenantFile(file: string): TenantFile {
  if (!file.endsWith('.yaml')) return { file, problems: [unreadEnding(file)] }
  const problems: Problem[] = []
  const data = parseYaml(file, readFileSync(file, 'utf8'), problems)
  if (problems.length > 0) return { file, problems }
  const result = Tenant.safeParse(data, {
    error: sayIssue,
    reportInput: true,
  })
  if (!result.success)
    return {
      file,
      problems: explain(result.error.issues).map(({ path, message }) => ({ file, path, message })),
    }
  const { id } = result.data
  const name = basename(file, '.yaml')
  if (id !== name) {
    const message = `"${id}" phải trùng với tên tệp "${name}": hãy sửa một trong hai`
    return { file, problems: [{ file, path: 'id', message }] }
  }
  return { file, tenant: result.data, problems }
}

/** The tenants of a folder, one YAML file each; where a file does not fit, it throws with a line for all that is wrong. */
export function readTenants(folder: string): Tenant[] {
  const files = readTenantFiles(folder)
  const problems = files.flatMap((one) => one.problems)
  if (problems.length > 0) throw new Error(problems.map((one) => problemLine(one)).join('\n'))
  return files.flatMap(({ tenant }) => tenant ?? [])
}

/** The same for a script that goes no further: what is wrong is said, and the script ends. */
export function tenantsOrExit(folder: string): Tenant[] {
  try {
    return readTenants(folder)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
