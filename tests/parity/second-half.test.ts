// @vitest-environment happy-dom
import { test } from 'vitest'
import { expectParity } from './half.ts'

test(
  'all renderings state the same facts on all paths: the second half',
  { timeout: 600_000 },
  () => expectParity(1),
)
