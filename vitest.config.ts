import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{unit,store,contract,component,documents,crash,architecture}/**/*.test.{ts,tsx}'],
    // Long enough for a machine that does much else besides: a timeout must mean that something hangs.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Each process loads our code once for all its files, which is most of what a file costs. No test may leave anything
    // behind in a module or in the process; what it needs from there it takes through onTestFinished.
    isolate: false,
    restoreMocks: true,
  },
})
