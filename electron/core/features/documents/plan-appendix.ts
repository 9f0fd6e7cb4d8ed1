import type { BoardSurvey, BoardWardPage } from '../../../../shared/domain/documents/board/index.ts'

/** What can stand behind a plan's own pages, by choice. */
export interface PlanAppendix {
  readonly wards: readonly BoardWardPage[]
  readonly surveys: readonly BoardSurvey[]
}

export const NO_APPENDIX: PlanAppendix = { wards: [], surveys: [] }
