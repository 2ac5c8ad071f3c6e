import { defineConfig } from 'vitest/config'

// Tests that take minutes, one after the other: each does hundreds of runs and wants the machine for itself.
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
})
