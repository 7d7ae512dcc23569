import { defineConfig } from 'vitest/config'

/** Tests that drive the built whole: the server in its runtimes, and the widget in a browser. */
const WHOLE = ['tests/runtimes/**/*.test.ts', 'tests/browser/**/*.test.ts']

export default defineConfig({
  test: {
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'artifacts/tests.json' }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: WHOLE,
        },
      },
      {
        test: {
          name: 'whole',
          include: WHOLE,
          globalSetup: 'tests/setup/build-once.ts',
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
