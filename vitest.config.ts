import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // They take minutes: `npm run test:faults`.
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/faults/**'],
    // No test waits for anything but the machine; a busy one may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
