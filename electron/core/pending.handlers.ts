import { Failure } from '../../shared/kit/failure.ts'
import type { AreaHandlers } from './handler.types.ts'

async function notYet(): Promise<never> {
  throw new Failure('conflict', 'This is not built yet.')
}

export const pendingHandlers: AreaHandlers<'governance'> &
  AreaHandlers<'imports'> &
  AreaHandlers<'documents'> = {
  'governance.check': { policy: 'store', run: notYet },
  'imports.readPlan': { policy: 'open', run: notYet },
  'imports.answer': { policy: 'open', run: notYet },
  'imports.storePlan': { policy: 'store', run: notYet },
  'imports.useSample': { policy: 'store', run: notYet },
  'documents.export': { policy: 'store', run: notYet },
}
