import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{unit,store,contract,component,documents,crash,architecture}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    restoreMocks: true,
  },
})
