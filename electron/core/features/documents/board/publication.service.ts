import {
  type Audience,
  type PublicationId,
  setFrontSheetInput,
  withdrawReportInput,
} from '../../../../../shared/domain/documents/board/index.ts'
import type { Period } from '../../../../../shared/domain/measures/index.ts'
import type { EditionId } from '../../../../../shared/domain/plan/index.ts'
import { parseInput } from '../../../../../shared/domain/plan/inputs/index.ts'
import { type CivilDate, dayHere } from '../../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../../shared/kit/failure.ts'
import type { UnitOfWork } from '../../../store/index.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { planWideCommand, refuseMissingPlan } from '../../plan/index.ts'
import { gatherBoardReport } from './gather-report.ts'
import {
  getFrontSheet,
  getLogHead,
  getPublication,
  insertPublication,
  listPublications,
  markWithdrawn,
  planOfEdition,
  writeFrontSheet,
} from './publication.repository.ts'

/** Which report: of an edition, a period (null for the usual one), with figures as at a day. */
export interface ReportChoice {
  readonly editionId: EditionId
  readonly period: Period | null
  readonly asAt: CivilDate
  readonly audience: Audience
}

/** The report that would be issued now, with the front sheet as it was typed last, against the one issued last. */
export async function draftReport(db: ReadDb, choice: ReportChoice) {
  const planId = await planOfEdition(db, choice.editionId)
  const standing = (await listPublications(db, planId)).find(
    ({ withdrawnReason }) => withdrawnReason === null,
  )
  const previous =
    standing === undefined
      ? null
      : { number: standing.number, report: (await getPublication(db, standing.id)).report }
  const front = await getFrontSheet(db, planId)
  return { planId, report: await gatherBoardReport(db, { ...choice, front, previous }) }
}

/** Types the front sheet for the next report. */
export const setFrontSheet = planWideCommand({
  name: 'frontSheet.set',
  label: 'Change the front sheet',
  input: setFrontSheetInput,
  entity: ({ planId }) => ({ kind: 'plan', id: planId }),
  async run(tx, { planId, sheet }) {
    await refuseMissingPlan(tx, planId)
    await writeFrontSheet(tx, planId, sheet)
  },
})

/**
 * Issues a report: it gets the next number and is kept as it is, so that it can be printed again to the byte. That is no
 * step of undo, because a paper that has gone out does not come back; it can be withdrawn.
 *
 * @throws Failure `invalid-input` for a period that cannot be, or figures of a day that has not come.
 */
export async function issueReport(work: UnitOfWork, choice: ReportChoice): Promise<PublicationId> {
  const command = {
    name: 'report.issue',
    label: 'Issue a board report',
    entity: { kind: 'edition', id: choice.editionId },
    isUndoable: false,
  }
  return work.write(command, async (tx, at) => {
    if (choice.asAt > dayHere(at)) {
      throw new Failure(
        'invalid-input',
        'The day of the figures has not come yet. Choose today, or an earlier day.',
      )
    }
    const { planId, report } = await draftReport(tx, choice)
    return insertPublication(tx, planId, report, { at, auditHead: await getLogHead(tx) })
  })
}

/** Withdraws a report with a reason: it stays, marked, and the next report is held against the one before it. */
export async function withdrawReport(
  work: UnitOfWork,
  given: { readonly publicationId: PublicationId; readonly reason: string },
): Promise<void> {
  const { publicationId, reason } = parseInput(withdrawReportInput, given)
  const command = {
    name: 'report.withdraw',
    label: 'Withdraw a board report',
    entity: { kind: 'publication', id: publicationId },
    isUndoable: false,
  }
  await work.write(command, async (tx, at) => {
    if (await markWithdrawn(tx, publicationId, { at, reason })) return
    throw new Failure(
      'conflict',
      'That report does not stand any more: it was withdrawn before, or never issued.',
    )
  })
}
