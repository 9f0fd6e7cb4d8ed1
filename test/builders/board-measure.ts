import type { BoardMeasure } from '../../shared/domain/documents/board/index.ts'
import type { Identity } from '../../shared/domain/plan/index.ts'

/** The identity that a name of a test stands for. */
export function boardIdentity(name: string): Identity {
  return name.padStart(32, '0') as Identity
}

/** A measure of a board report of which nothing is known but what the test says. */
export function boardMeasure(name: string, said: Partial<BoardMeasure> = {}): BoardMeasure {
  const still = { direction: 'none', difference: null } as const
  return {
    identity: boardIdentity(name),
    text: `Measure ${name}`,
    issue: 'Noise',
    leads: [],
    kind: 'count-undated',
    form: 'count',
    frequency: 'quarterly',
    polarity: 'higher',
    baseline: null,
    samePeriodLastYear: null,
    actual: null,
    actualPeriod: null,
    isProvisional: false,
    target: null,
    targetOf: 'figure',
    gathering: 'sum',
    dueOn: null,
    status: 'on-track',
    reason: 'On track.',
    onPrevious: still,
    onLastYear: still,
    comment: '',
    correctiveAction: null,
    notes: [],
    method: [],
    missing: [],
    series: [],
    breaks: [],
    ...said,
  }
}
