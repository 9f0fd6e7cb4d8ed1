import { Failure } from '../../shared/kit/failure.ts'
import type { AreaHandlers } from './handler.types.ts'

async function notYet(): Promise<never> {
  throw new Failure('conflict', 'This is not built yet.')
}

export const pendingHandlers: AreaHandlers<'governance'> = {
  'governance.check': { policy: 'store', run: notYet },
}
