import {
  knownOn,
  type OutcomeSpan,
  type Outcomes,
  outcomesOf,
} from '../../../../shared/domain/mediation/index.ts'
import type { CivilDate } from '../../../../shared/kit/civil-date.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { listOutcomeCases, listOutcomeForms } from './outcomes.repository.ts'

/** What came of mediation in some days (null for all), as known on a day: the same numbers for page, paper and report. */
export async function outcomesOn(db: ReadDb, span: OutcomeSpan | null, asAt: CivilDate): Promise<Outcomes> {
  const known = knownOn(await listOutcomeCases(db, asAt), await listOutcomeForms(db), asAt)
  return outcomesOf(known.cases, known.forms, span, asAt)
}
