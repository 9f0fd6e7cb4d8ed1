import { attentionOn } from '../../../../shared/domain/governance/index.ts'
import { dayHere } from '../../../../shared/kit/civil-date.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import { SYSTEM_CLOCK } from '../../store/clock.ts'
import { getEditionInUse, getRememberedContent } from '../plan/index.ts'
import { findingsOf } from './finding-view.ts'

export const governanceHandlers: AreaHandlers<'governance'> = {
  'governance.attention': {
    policy: 'read',
    async run(db, { edition }, { session }) {
      const { now } = session.options.store?.clock ?? SYSTEM_CLOCK
      const content = await getRememberedContent(db, edition ?? (await getEditionInUse(db)).id)
      return attentionOn(content, dayHere(now()))
    },
  },
  'governance.check': {
    policy: 'read',
    run: async (db, { edition }) =>
      findingsOf(await getRememberedContent(db, edition ?? (await getEditionInUse(db)).id)),
  },
}
