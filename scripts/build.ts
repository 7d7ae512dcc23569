import { spawnSync } from 'node:child_process'

// Each step prints for itself; the first that fails ends the build.
for (const step of [
  'knowledge-build',
  'places-build',
  'codes-build',
  'build-widget',
  'build-server',
]) {
  const { status } = spawnSync(process.execPath, [`scripts/${step}.ts`], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
