import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseYaml } from './parse-yaml.ts'
import type { Problem } from './problem.ts'

/** A parsed file of the content folder. */
export interface ContentFile {
  /** Path below the content folder, with forward slashes. */
  file: string
  data: unknown
}

/** Paths of the files with one ending under a folder, in an order that is the same on every machine. */
export function listFiles(dir: string, folder: string, ending: string): string[] {
  const path = join(dir, folder)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith(ending))
    .sort((a, b) => (a < b ? -1 : 1))
}

/** Reads the text of a file of the content folder. */
export function readText(dir: string, file: string): string {
  return readFileSync(join(dir, file), 'utf8')
}

/** Reads every YAML file under a folder, recursively. */
export function readYamlFiles(dir: string, folder: string, problems: Problem[]): ContentFile[] {
  return listFiles(dir, folder, '.yaml').flatMap((file) => {
    const data = parseYaml(file, readText(dir, file), problems)
    return data === undefined ? [] : [{ file, data }]
  })
}

/** Reads one YAML file that may be absent. */
export function readYamlFile(dir: string, file: string, problems: Problem[]): ContentFile[] {
  if (!statSync(join(dir, file), { throwIfNoEntry: false })?.isFile()) return []
  const data = parseYaml(file, readText(dir, file), problems)
  return data === undefined ? [] : [{ file, data }]
}
