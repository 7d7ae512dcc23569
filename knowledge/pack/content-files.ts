import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseYaml } from './parse-yaml.ts'
import type { Problem } from './problem.ts'

/** A parsed file of the content folder. */
export interface ContentFile {
  /** Path below the content folder, with forward slashes. */
  file: string
  data: unknown
}

/**
 * Paths of the files with one ending under a folder, in an order that is the same on every machine. A file with another
 * ending would be read by nobody: that is a problem.
 */
export function listFiles(
  dir: string,
  folder: string,
  ending: string,
  problems: Problem[],
): string[] {
  const path = join(dir, folder)
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return []
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1))
  for (const file of files) if (!file.endsWith(ending)) problems.push(unreadEnding(file, ending))
  return files.filter((file) => file.endsWith(ending))
}

/** What is said of a file that nobody reads for its ending, as of `ket-hon.yml` or `ket-hon.yaml.txt`. */
export const unreadEnding = (file: string, ending = '.yaml'): Problem => ({
  file,
  message: `tệp này không được đọc: hãy đổi đuôi thành ${ending}, hoặc đưa ra khỏi thư mục`,
})

/** Reads the text of a file of the content folder. */
export function readText(dir: string, file: string): string {
  return readFileSync(join(dir, file), 'utf8')
}

/** Reads every YAML file under a folder, recursively. */
export function readYamlFiles(dir: string, folder: string, problems: Problem[]): ContentFile[] {
  return listFiles(dir, folder, '.yaml', problems).flatMap((file) => {
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
