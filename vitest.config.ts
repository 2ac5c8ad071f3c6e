import { configDefaults, defineConfig } from 'vitest/config'

// No test waits for anything but the machine; a busy one may take its time. The long ones are `npm run test:faults`.
export default defineConfig({
  test: { testTimeout: 60_000, hookTimeout: 60_000, exclude: [...configDefaults.exclude, 'tests/faults/**'] },
})
