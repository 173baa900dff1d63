import { defineConfig } from 'vitest/config'

const room = (name: string) => ({ test: { name, root: name, include: ['src/**/*.test.ts'] } })

export default defineConfig({
  test: {
    // Much of the time is spent waiting for the database: every core gets a worker.
    maxWorkers: '100%',
    projects: [
      room('domain'),
      room('cloud-api'),
      room('contract'),
      room('simulator'),
      'server/vitest.config.ts',
      { test: { name: 'web', root: 'web', include: ['src/**/*.test.{ts,tsx}'] } },
      { test: { name: 'bench', root: 'bench', include: ['**/*.test.ts'] } },
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.mjs'], testTimeout: 30_000 } },
    ],
  },
})
