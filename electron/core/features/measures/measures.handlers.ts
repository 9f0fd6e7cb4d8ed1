import { isWaitedFor, measureAttention } from '../../../../shared/domain/measures/index.ts'
import { type CivilDate, dayHere } from '../../../../shared/kit/civil-date.ts'
import type { AreaHandlers, CallContext } from '../../handler.types.ts'
import { SYSTEM_CLOCK } from '../../store/clock.ts'
import { edit, getEditionInUse } from '../plan/index.ts'
import { measurePage, measuresView, tryPolicy } from './measure-view.ts'
import { listRevisions } from './reading.repository.ts'
import {
  addSeriesMark,
  changeReadings,
  removeReading,
  removeSeriesMark,
  setReading,
} from './reading.service.ts'
import { scoreEdition } from './scored-measures.ts'
import { setScoring, setStatusPolicy } from './scoring.service.ts'
import { listZoneRevisions } from './zone.repository.ts'
import { addZone, removeZone, removeZoneReading, renameZone, setZoneReading } from './zone.service.ts'

export const measuresHandlers: AreaHandlers<'measures'> = {
  'measures.list': {
    policy: 'read',
    run: async (db, { edition, asAt }, call) =>
      measuresView(db, edition ?? (await getEditionInUse(db)).id, asAt ?? todayOf(call)),
  },
  'measures.attention': {
    policy: 'read',
    async run(db, { edition }, call) {
      const today = todayOf(call)
      const id = edition ?? (await getEditionInUse(db)).id
      const { content, measures } = await scoreEdition(db, id, today)
      const watched = isWaitedFor(content.edition, today) ? measures : []
      return measureAttention(
        watched.map(({ priority, standing, scoring }) => ({
          priorityId: priority.id,
          standing,
          hasCorrectiveAction: scoring.correctiveAction !== null,
        })),
      )
    },
  },
  'measures.page': {
    policy: 'read',
    run: (db, { itemId, asAt }, call) => measurePage(db, itemId, asAt ?? todayOf(call)),
  },
  'measures.policy.try': {
    policy: 'read',
    run: async (db, { edition, asAt, policy }, call) =>
      tryPolicy(db, edition ?? (await getEditionInUse(db)).id, asAt ?? todayOf(call), policy),
  },
  'measures.revisions': { policy: 'read', run: (db, { readingId }) => listRevisions(db, readingId) },
  'measures.zone.revisions': {
    policy: 'read',
    run: (db, { zoneReadingId }) => listZoneRevisions(db, zoneReadingId),
  },
  'measures.scoring.set': edit(setScoring),
  'measures.reading.set': edit(setReading),
  'measures.reading.changeMany': edit(changeReadings),
  'measures.reading.remove': edit(removeReading),
  'measures.mark.add': edit(addSeriesMark),
  'measures.mark.remove': edit(removeSeriesMark),
  'measures.zone.add': edit(addZone),
  'measures.zone.rename': edit(renameZone),
  'measures.zone.remove': edit(removeZone),
  'measures.zone.setFigure': edit(setZoneReading),
  'measures.zone.removeFigure': edit(removeZoneReading),
  'measures.policy.set': edit(setStatusPolicy),
}

function todayOf({ session }: CallContext): CivilDate {
  return dayHere((session.options.store?.clock ?? SYSTEM_CLOCK).now())
}
