import { defineConfig } from 'vitest/config'

/** Tests that start processes, servers and queues and watch their pace: one file at a time. */
const WHOLE = ['test/{e2e,pipelines,contracts,crawl,archive}/**/*.test.ts']

export default defineConfig({
  test: {
    // A guard against hanging, no measure of speed: machines are shared, and a test may wait for its turn.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: WHOLE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: 'whole', include: WHOLE, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
})
