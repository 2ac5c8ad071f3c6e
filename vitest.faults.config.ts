import { defineConfig } from 'vitest/config'

// Tests that take a minute or more: each does hundreds of runs. Two at a time, for the longest takes as long as the rest.
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
})
