import { type App, expect } from '../fixtures.ts'

/** The process that holds the key, by its number, as the operating system knows it. */
export async function corePid(app: App): Promise<number> {
  const pid = await app.evaluate(({ app: electronApp }) => {
    const known = electronApp.getAppMetrics().find((metric) => metric.name === 'Saferplan core')
    return known?.pid ?? 0
  })
  expect(pid).toBeGreaterThan(0)
  return pid
}

/** Whether a process is there. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
