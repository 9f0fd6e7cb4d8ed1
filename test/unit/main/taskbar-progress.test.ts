import { expect, test } from 'vitest'
import { TaskbarProgress } from '../../../electron/main/taskbar-progress.ts'

function aTaskbar(isDestroyed = false) {
  const shown: number[] = []
  const window = { setProgressBar: (value: number) => void shown.push(value), isDestroyed: () => isDestroyed }
  return { taskbar: new TaskbarProgress(window), shown }
}

const progress = (workId: string, fraction: number | null) => ({ workId, activity: 'Printing', fraction })

test('the taskbar shows how far the work is, and nothing once it has ended', async () => {
  const { taskbar, shown } = aTaskbar()
  const work = Promise.withResolvers<string>()
  const followed = taskbar.follow('save', work.promise)
  taskbar.onEvent('progress', progress('save', null))
  taskbar.onEvent('progress', progress('save', 0.5))
  work.resolve('done')
  expect(await followed).toBe('done')
  taskbar.onEvent('progress', progress('save', 0.9))
  expect(shown).toEqual([2, 0.5, -1])
})

test('the taskbar shows nothing of other work, of other events, or of what is no progress', async () => {
  const { taskbar, shown } = aTaskbar()
  taskbar.onEvent('progress', progress('save', 0.5))
  const followed = taskbar.follow('save', Promise.resolve())
  taskbar.onEvent('progress', progress('preview', 0.5))
  taskbar.onEvent('locked', { reason: 'asked' })
  taskbar.onEvent('progress', null)
  taskbar.onEvent('progress', { workId: 'save', fraction: 'half' })
  await followed
  expect(shown).toEqual([-1])
})

test('work that fails takes its bar along, and a window that is gone is left alone', async () => {
  const { taskbar, shown } = aTaskbar()
  await expect(taskbar.follow('save', Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(shown).toEqual([-1])
  const gone = aTaskbar(true)
  await gone.taskbar.follow('save', Promise.resolve())
  expect(gone.shown).toEqual([])
})
