import { sql } from 'kysely'
import { type CivilDate, dateInWords } from '../../../../shared/kit/civil-date.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { listInWords } from '../../../../shared/text/counts.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'

/**
 * Refuses the undo that would take away a whole plan from which a board report was issued: a paper that has gone out
 * stays on record under its number, also when it was withdrawn.
 *
 * @throws Failure `conflict` that names the reports and says what can be done
 */
export async function refuseUndoOfIssuedPlan(work: UnitOfWork): Promise<void> {
  const { undo } = await work.steps()
  if (undo === null) return
  const reports = await work.read((db) => reportsOfNewPlan(db, undo.id))
  if (reports.length === 0) return
  const names = reports.map(({ number, issued_on: on }) => `report ${number} of ${dateInWords(on)}`)
  const [subject, stays] = reports.length === 1 ? ['It', 'stays'] : ['They', 'stay']
  throw new Failure(
    'conflict',
    `“${undo.label}” cannot be undone, because ${listInWords(names)} went out from this plan. ${subject} ${stays} on record, also when withdrawn, and would lose the plan. Nothing was changed. Put the plan right where it is wrong, or bring in another plan year.`,
  )
}

interface IssuedRow {
  readonly number: number
  readonly issued_on: CivilDate
}

async function reportsOfNewPlan(db: ReadDb, step: number): Promise<readonly IssuedRow[]> {
  const { rows } = await sql<IssuedRow>`
    select publication.number, publication.issued_on
    from change_row join publication on publication.plan_id = change_row.row_id
    where change_row.change_id = ${step} and change_row.table_name = 'plan' and change_row.before is null
    order by publication.number`.execute(db)
  return rows
}
