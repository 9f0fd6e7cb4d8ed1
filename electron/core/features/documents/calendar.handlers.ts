import { calendarFile, planEvents } from '../../../../shared/domain/calendar/index.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import { scoreEdition } from '../measures/index.ts'
import { getEditionInUse } from '../plan/index.ts'
import { saveFile } from './export-paper.ts'
import { todayHere } from './papers.ts'

/** The days of a plan year as a file for a calendar program. */
export const calendarHandlers: Pick<AreaHandlers<'documents'>, 'documents.exportCalendar'> = {
  'documents.exportCalendar': {
    policy: 'store',
    async run({ unitOfWork, folder }, { edition }, call) {
      const today = todayHere()
      const text = await unitOfWork.read(async (db) => {
        const scored = await scoreEdition(db, edition ?? (await getEditionInUse(db)).id, today)
        const measures = scored.measures.map(({ item, standing }) => ({
          identity: item.identity,
          text: item.text,
          rules: standing.rules,
        }))
        const { plan, edition: year } = scored.content
        const name = `${plan.title} ${year.label}`
        return calendarFile(planEvents(scored.content, measures, today), { name, stampedOn: today })
      })
      const { path: file, token } = call.grant()
      const name = await saveFile(file, folder, new TextEncoder().encode(text))
      return { kind: 'saved', name, file: token, notices: [] } as const
    },
  },
}
