import type { RowFace } from '../../../../shared/domain/returns/index.ts'
import { activityTarget } from './activity-target.ts'
import { answersTarget } from './answers-target.ts'
import { formsTarget } from './forms-target.ts'
import { observationTarget } from './observation-target.ts'
import { partnerTarget } from './partner-target.ts'
import { readingTarget } from './reading-target.ts'
import type { ReturnTarget } from './return-target.types.ts'
import { totalsTarget } from './totals-target.ts'

/** Where the rows of each purpose go. */
export const TARGETS: { readonly [Kind in RowFace['kind']]: ReturnTarget<Kind> } = {
  'ward-figures': observationTarget,
  readings: readingTarget,
  activities: activityTarget,
  partners: partnerTarget,
  'survey-answers': answersTarget,
  'survey-totals': totalsTarget,
  'mediation-forms': formsTarget,
}
