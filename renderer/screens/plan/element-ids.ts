import type { ActivityId } from '../../../shared/domain/activities/index.ts'
import type { ReadingId } from '../../../shared/domain/measures/index.ts'
import type { IndicatorId, PlaceId } from '../../../shared/domain/places/index.ts'
import type {
  BlockId,
  FactId,
  IssueId,
  ItemId,
  PartnerId,
  SectionId,
} from '../../../shared/domain/plan/index.ts'

/** The ids by which findings point at places of a page. */
export const itemElementId = (id: ItemId): string => `item-${id}`
export const issueElementId = (id: IssueId): string => `issue-${id}`
export const sectionElementId = (id: SectionId): string => `section-${id}`
export const blockElementId = (id: BlockId): string => `paragraph-${id}`
export const partnerElementId = (id: PartnerId): string => `partner-${id}`
export const factElementId = (id: FactId): string => `fact-${id}`
export const readingElementId = (id: ReadingId): string => `reading-${id}`
export const wardElementId = (id: PlaceId): string => `ward-${id}`
export const indicatorElementId = (id: IndicatorId): string => `indicator-${id}`
export const activityElementId = (id: ActivityId): string => `activity-${id}`
export const TABLE_ELEMENT_ID = 'action-table'
/** The notice above the first table of a plan that was just brought in; its page is pointed at by it. */
export const ARRIVAL_ELEMENT_ID = 'arrival'
