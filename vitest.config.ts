import { defineConfig } from 'vitest/config'

/** Tests that drive the packed package: packed and installed once, by the harness. */
const packed = {
  globalSetup: ['test/harness/global-setup.ts'],
  testTimeout: 45_000,
  hookTimeout: 240_000,
  maxWorkers: 2,
  expect: { poll: { timeout: 20_000 } },
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            '{scripts,bench}/**/*.test.ts',
            'test/harness/**/*.test.ts',
            'examples/**/*.test.{ts,tsx}',
          ],
          testTimeout: 15_000,
          sequence: { groupOrder: 0 },
        },
      },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...packed, sequence: { groupOrder: 1 } } },
      { test: { name: 'security', include: ['test/security/**/*.test.ts'], ...packed, sequence: { groupOrder: 2 } } },
      { test: { name: 'faults', include: ['test/faults/**/*.test.ts'], ...packed, sequence: { groupOrder: 3 } } },
    ],
  },
})
