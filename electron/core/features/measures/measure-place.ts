import {
  type MeasureDetail,
  type MeasureScoring,
  type ScoringRules,
  scoringFor,
} from '../../../../shared/domain/measures/index.ts'
import type { Edition, Identity, ItemId } from '../../../../shared/domain/plan/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../store/schema/index.ts'
import { findMeasure, getEdition, getItemIdentity, getItemPlace } from '../plan/index.ts'
import { getScoring } from './scoring.repository.ts'

/** A measure as one edition has it: what its figures are depends on how it is scored there. */
export interface MeasurePlace {
  readonly itemId: ItemId
  readonly identity: Identity
  readonly edition: Edition
  readonly measure: MeasureDetail
  readonly scoring: MeasureScoring
  readonly rules: ScoringRules
}

/** Finds a measure by its entry. @throws Failure `not-found`; `invalid-input` where the entry is no measure. */
export async function getMeasurePlace(db: ReadDb, itemId: ItemId): Promise<MeasurePlace> {
  const { editionId } = await getItemPlace(db, itemId)
  const measure = await findMeasure(db, itemId)
  if (measure === undefined) {
    throw new Failure('invalid-input', 'Only an entry of a measure column has readings. Choose a measure.')
  }
  const identity = await getItemIdentity(db, itemId)
  const edition = await getEdition(db, editionId)
  const scoring = await getScoring(db, itemId)
  const rules = scoringFor(measure, scoring, edition)
  return { itemId, identity, edition, measure, scoring, rules }
}
