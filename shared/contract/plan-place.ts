import { z } from 'zod'
import type { ActivityId } from '../domain/activities/index.ts'
import type { ReadingId } from '../domain/measures/index.ts'
import type { CaseId } from '../domain/mediation/index.ts'
import type { IndicatorId, PlaceId } from '../domain/places/index.ts'
import type {
  BlockId,
  Edition,
  FactId,
  IssueId,
  ItemId,
  PartnerId,
  PriorityId,
  SectionId,
} from '../domain/plan/index.ts'
import type { QuestionId, SurveyId } from '../domain/survey/index.ts'
import { id } from './fields.ts'

/** A place in the plan to go to; null where it is part of something larger. */
export const planPlace = z.strictObject({
  editionId: id<Edition['id']>().nullable(),
  priorityId: id<PriorityId>().nullable(),
  sectionId: id<SectionId>().nullable(),
  blockId: id<BlockId>().nullable(),
  issueId: id<IssueId>().nullable(),
  itemId: id<ItemId>().nullable(),
  partnerId: id<PartnerId>().nullable(),
  factId: id<FactId>().nullable(),
  /** With the entry of its measure. */
  readingId: id<ReadingId>().nullable(),
  activityId: id<ActivityId>().nullable(),
  surveyId: id<SurveyId>().nullable(),
  /** With its survey. */
  questionId: id<QuestionId>().nullable(),
  caseId: id<CaseId>().nullable(),
  /** A ward or a larger area. */
  wardId: id<PlaceId>().nullable(),
  /** What is counted in wards. */
  indicatorId: id<IndicatorId>().nullable(),
})
export type PlanPlace = z.infer<typeof planPlace>
