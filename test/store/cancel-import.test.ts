import { expect, test } from 'vitest'
import { bringInReturn } from '../../electron/core/features/returns/index.ts'
import { aLargeReturn, LARGE_ROWS } from '../builders/large-return.ts'

test.each(['Writing the rows', 'Noting where each figure came from'])(
  'an import that is cancelled by a timer while it says “%s” stops there and leaves nothing',
  async (step) => {
    const { work, given, counts } = await aLargeReturn()
    const before = await counts()
    const signal = { aborted: false }
    const reported: string[] = []
    const report = (activity: string): void => {
      reported.push(activity)
      // As a call of the page does: heard only if the process comes to hear anything meanwhile.
      if (activity !== step) return
      setImmediate(() => {
        signal.aborted = true
      })
    }
    await expect(bringInReturn(work, given, { report, signal })).rejects.toMatchObject({ kind: 'cancelled' })
    expect(reported).toContain(step)
    expect(await counts()).toEqual(before)
    const { account } = await bringInReturn(work, given)
    expect(account.added).toBe(LARGE_ROWS)
    expect((await counts()).observation).toBe(LARGE_ROWS)
  },
)
