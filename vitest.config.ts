import { defineConfig } from 'vitest/config'

// Much of the time is spent waiting, for the database above all: every core gets a worker.
const maxWorkers = '100%'
const room = (name: string) => ({ test: { name, root: name, include: ['src/**/*.test.ts'], maxWorkers } })

export default defineConfig({
  test: {
    projects: [
      room('domain'),
      room('cloud-api'),
      room('contract'),
      room('simulator'),
      'server/vitest.config.ts',
      { test: { name: 'web', root: 'web', include: ['src/**/*.test.{ts,tsx}'], maxWorkers } },
      { test: { name: 'bench', root: 'bench', include: ['**/*.test.ts'], maxWorkers } },
      { test: { name: 'scripts', root: 'scripts', include: ['**/*.test.mjs'], testTimeout: 30_000, maxWorkers } },
    ],
  },
})
