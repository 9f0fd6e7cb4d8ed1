/** What a correct reading of a plan file finds. A paragraph or list point of a cell counts as one item. */
export interface PlanCounts {
  readonly priorities: number
  readonly projects: number
  readonly issues: number
  readonly actions: number
  readonly outcomes: number
  readonly measures: number
  readonly leads: number
}

/** The reading of a fixture that its author had in mind; written beside the file as `<name>.expected.json`. */
export interface ExpectedPlan {
  /** What is particular about this council's layout, in a person's words. */
  readonly layout: string
  /** The priorities and projects that have actions, in order, by the names that the file gives them. */
  readonly priorityNames: readonly string[]
  /** The plan as a careful person reads it, with every proposal taken. */
  readonly counts: PlanCounts
  /** The same before anybody answers what is doubtful (run-on paragraphs, leads); left out where nothing is. */
  readonly unsplit?: PlanCounts
}

/** A plan file in one made-up council's layout, with the reading that it should give. */
export interface PlanFixture {
  /** The file's name under test/fixtures/plans, with its ending. */
  readonly fileName: string
  readonly expected: ExpectedPlan
  build(): Promise<Uint8Array>
}
