import type { ColumnRole } from './content.ts'

/** What decides which column of one table corresponds to which of another. */
export interface ColumnFace {
  readonly role: ColumnRole
  readonly heading: string
}

/** The columns of a new table, as the council prints them. */
export const STANDARD_COLUMNS: readonly ColumnFace[] = [
  { role: 'issue', heading: 'Issue' },
  { role: 'action', heading: 'Action to be taken' },
  { role: 'outcome', heading: 'Desired outcomes' },
  { role: 'measure', heading: 'Success measures and timescales/key milestones' },
  { role: 'lead', heading: 'Lead and agencies involved' },
  { role: 'funding', heading: 'Funding source' },
]

/**
 * For each column of one table the column of the other that corresponds: same role and heading first, then same role,
 * each target once. A column that the council added for itself corresponds only by its heading. Undefined where nothing
 * corresponds, so that nothing is ever poured into a column of another meaning.
 */
export function mapColumns<T extends ColumnFace>(
  from: readonly ColumnFace[],
  to: readonly T[],
): (T | undefined)[] {
  const taken = new Set<T>()
  const mapped: (T | undefined)[] = from.map(() => undefined)
  const passes = [
    sameFace,
    (one: ColumnFace, other: ColumnFace) => one.role !== 'other' && one.role === other.role,
  ]
  for (const corresponds of passes) {
    from.forEach((column, at) => {
      if (mapped[at] !== undefined) return
      const target = to.find((each) => !taken.has(each) && corresponds(column, each))
      if (target === undefined) return
      taken.add(target)
      mapped[at] = target
    })
  }
  return mapped
}

function sameFace(one: ColumnFace, other: ColumnFace): boolean {
  return one.role === other.role && hasSameHeading(one, other)
}

/** Whether two columns are headed alike; case and punctuation do not matter. */
export function hasSameHeading(one: ColumnFace, other: ColumnFace): boolean {
  return headingKey(one.heading) === headingKey(other.heading)
}

function headingKey(heading: string): string {
  return heading
    .toLocaleLowerCase('en-GB')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
