import { execFileSync } from 'node:child_process'

/** Builds the whole once, before any test that runs it. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['scripts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
