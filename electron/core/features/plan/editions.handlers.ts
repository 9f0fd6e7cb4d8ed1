import { dayHere } from '../../../../shared/kit/civil-date.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import { listEditions } from './edition.repository.ts'
import { publishEdition, reopenEdition } from './edition.service.ts'
import { listEditionEvents } from './edition-event.repository.ts'
import { rollEditionForward } from './roll-forward.service.ts'
import { getContentAt, listSnapshots } from './snapshot.repository.ts'

export const editionsHandlers: AreaHandlers<'editions'> = {
  'editions.list': {
    policy: 'read',
    async run(db) {
      const events = await listEditionEvents(db)
      const editions = (await listEditions(db)).map((listing) => ({
        ...listing,
        events: events.get(listing.edition.id) ?? [],
      }))
      return { today: dayHere(new Date().toISOString()), editions }
    },
  },
  'editions.moments': {
    policy: 'read',
    run: async (db, { edition }) => listSnapshots(db, edition),
  },
  'editions.contentAt': {
    policy: 'read',
    run: (db, { edition, snapshot }) => getContentAt(db, edition, snapshot),
  },
  'editions.rollForward': {
    policy: 'write',
    run: async (work, input) => ({ edition: await rollEditionForward(work, input) }),
  },
  'editions.publish': { policy: 'write', run: (work, input) => done(publishEdition(work, input)) },
  'editions.reopen': { policy: 'write', run: (work, input) => done(reopenEdition(work, input)) },
}

async function done(work: Promise<void>): Promise<Record<string, never>> {
  await work
  return {}
}
