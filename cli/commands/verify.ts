import { Failure } from '../../shared/kit/failure.ts'
import { STORE_OPTIONS } from '../arguments.ts'
import { answer, type Command } from '../command.ts'
import { withStore } from '../with-store.ts'

/** Every page, reference, audit entry and key file of a store is looked at. */
export const verify: Command = {
  usage: {
    name: 'verify',
    words: [],
    options: STORE_OPTIONS,
  },
  async run(call, terminal) {
    const { result, head } = await withStore(call, terminal, async (store) => ({
      result: await store.verify(terminal.progress),
      head: await store.auditHead(),
    }))
    answer(terminal, { ...result, auditHead: head }, [
      ...result.checks.map((check) => `${check.isGood ? 'Good' : 'BAD '}  ${check.finding}`),
      `Audit mark: ${head}`,
    ])
    if (!result.isGood) {
      throw new Failure(
        'store-damaged',
        'The store did not pass every check. Restore the latest backup into a new folder.',
      )
    }
  },
}
