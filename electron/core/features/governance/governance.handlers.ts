import type { AreaHandlers } from '../../handler.types.ts'
import { getEditionContent, getEditionInUse } from '../plan/index.ts'
import { findingsOf } from './finding-view.ts'

export const governanceHandlers: AreaHandlers<'governance'> = {
  'governance.check': {
    policy: 'read',
    run: async (db, { edition }) =>
      findingsOf(await getEditionContent(db, edition ?? (await getEditionInUse(db)).id)),
  },
}
