/** Counts of one edition, in the words of the command line's contract. */
export interface EditionSummary {
  /** Priorities that stand for themselves: those folded into another are not counted. */
  readonly priorities: number
  readonly projects: number
  readonly issues: number
  readonly actions: number
  readonly outcomes: number
  readonly measures: number
  readonly leads: number
  readonly fundingSources: number
  readonly links: number
  readonly sections: number
  readonly activities: number
  readonly readings: number
  readonly surveyWaves: number
  readonly mediationCases: number
  readonly evaluations: number
  readonly imports: number
}
