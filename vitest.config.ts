import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A guard against hanging, no measure of speed: machines are shared, and a test may wait for its turn.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
})
