import { defineConfig } from 'vitest/config'

// The long ones: processes are killed, disks are full. One file at a time, as they measure and fill the machine.
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})
