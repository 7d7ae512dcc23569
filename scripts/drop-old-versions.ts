import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Keeps the newest launchers and frame scripts for the pages that name them with their integrity, the panels that one
 * of these launchers loads, and the languages and parts that one of these panels brings in. The rest of the versioned files goes.
 */
export function dropOldVersions(folder: string, kept: number): void {
  const named = (name: string) =>
    readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && /\.js(on)?$/.test(file))
  const writtenAt = (file: string) => statSync(join(folder, file)).mtimeMs
  const newest = (files: string[]) => files.sort((a, b) => writtenAt(b) - writtenAt(a))
  const drop = (files: string[]) => {
    for (const file of files) rmSync(join(folder, file))
  }
  const dropUnnamed = (files: string[], within: string[]) => {
    const texts = within.map((file) => readFileSync(join(folder, file), 'utf8'))
    drop(files.filter((file) => !texts.some((text) => text.includes(file))))
  }
  for (const name of ['widget', 'khung']) drop(newest(named(name)).slice(kept))
  dropUnnamed(named('panel'), named('widget'))
  for (const name of ['strings', 'thieu']) dropUnnamed(named(name), named('panel'))
}
