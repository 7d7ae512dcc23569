import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

function guard(version: string, ...args: string[]) {
  const fake = `data:text/javascript,Object.defineProperty(process, 'version', { value: '${version}' })`
  return spawnSync(process.execPath, ['--import', fake, 'scripts/require-node.mjs', ...args], {
    encoding: 'utf8',
  })
}

test.for(['v12.22.0', 'v18.20.4', 'v20.20.2', 'v22.0.0'])(
  'Node %s is told what to do',
  (version) => {
    const { status, stderr, stdout } = guard(version, 'scripts/start.ts')
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(version)
    expect(stderr).toContain('Cần Node 24')
    expect(stderr).toContain('npm ci')
    expect(stderr.trim().split('\n')).toHaveLength(1)
  },
)

test.for(['v24.0.0', 'v26.1.0'])('Node %s goes on', (version) => {
  expect(guard(version)).toMatchObject({ status: 0, stderr: '' })
})

test('the guard goes on with the script and hands over its arguments', () => {
  const { stdout, status } = guard('v24.0.0', 'scripts/check-imports.ts', '--json')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ breaches: [] })
})

test('every script of package.json passes the guard first', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const [name, command] of Object.entries(scripts)) {
    if (name !== 'typecheck') expect(command).toContain('scripts/require-node.mjs')
  }
})

test('the guard is JavaScript that old versions of Node can read', () => {
  const code = readFileSync('scripts/require-node.mjs', 'utf8')
  expect(code).not.toMatch(/\?\.|\?\?|\bawait\b|#|\.at\(|replaceAll/)
})
