import { measuresOf, needsCorrectiveAction } from '../../../../shared/domain/documents/board/index.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import { edit, getEditionInUse } from '../plan/index.ts'
import { draftReport, issueReport, listPublications, setFrontSheet, withdrawReport } from './board/index.ts'
import { todayHere } from './papers.ts'

type BoardChannel =
  | 'documents.board'
  | 'documents.setFrontSheet'
  | 'documents.issueReport'
  | 'documents.withdrawReport'

/** The channels of the board report; its paper comes by the same ones as every other. */
export const boardHandlers: Pick<AreaHandlers<'documents'>, BoardChannel> = {
  'documents.board': {
    policy: 'read',
    async run(db, { edition, asAt: chosen, audience }) {
      const editionId = edition ?? (await getEditionInUse(db)).id
      const asAt = chosen ?? todayHere()
      const { planId, report } = await draftReport(db, { editionId, period: null, asAt, audience })
      const urgent = measuresOf(report).filter(needsCorrectiveAction)
      return {
        planId,
        editionId,
        editionLabel: report.editionLabel,
        front: report.front,
        period: report.period,
        asAt,
        urgent: urgent.length,
        withoutCorrectiveAction: urgent.filter(({ correctiveAction }) => correctiveAction === null).length,
        keptBack: {
          measures: report.protection?.measures ?? 0,
          areas: report.protection?.areas ?? 0,
          replacedTexts: report.protection?.replacedTexts ?? 0,
        },
        issued: await listPublications(db, planId),
      }
    },
  },
  'documents.setFrontSheet': edit(setFrontSheet),
  'documents.issueReport': {
    policy: 'write',
    run: async (work, choice) => ({ id: await issueReport(work, choice) }),
  },
  'documents.withdrawReport': {
    policy: 'write',
    async run(work, input) {
      await withdrawReport(work, input)
      return {}
    },
  },
}
