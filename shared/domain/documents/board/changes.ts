import { isSamePeriod } from '../../measures/index.ts'
import type { BoardAction, BoardChange, BoardMeasure, BoardReport } from './report.ts'

type Comparable = Pick<BoardReport, 'priorities' | 'protection'>

interface Placed<Thing> {
  readonly priority: string
  readonly thing: Thing
}

/**
 * What changed between two reports: statuses of measures, figures that were revised after they had been reported,
 * measures that came or went, and statuses of actions. Things are the same where their identity is, whatever their
 * words; each change is told once, in the order of the later report, and what was dropped comes last. Of a measure with
 * figures that are kept back in either report nothing is told, and of a restricted report no figure in another one.
 */
export function boardChanges(before: Comparable, after: Comparable): BoardChange[] {
  const [old, fresh] = [placed(before, 'measures'), placed(after, 'measures')]
  const isOpened = isShownAll(before) && !isShownAll(after)
  const oldActions = placed(before, 'actions')
  const measures = [...fresh].flatMap(([identity, now]): BoardChange[] => {
    const then = old.get(identity)
    if (then === undefined) return [{ kind: 'added', priority: now.priority, text: now.thing.text }]
    return measureChanges(then.thing, now, isOpened)
  })
  const dropped = [...old].flatMap(([identity, then]): BoardChange[] =>
    fresh.has(identity) ? [] : [{ kind: 'dropped', priority: then.priority, text: then.thing.text }],
  )
  const actions = [...placed(after, 'actions')].flatMap(([identity, { priority, thing }]): BoardChange[] => {
    const then = oldActions.get(identity)?.thing
    if (then === undefined || then.status === thing.status) return []
    return [{ kind: 'action', priority, text: thing.text, before: then.status, after: thing.status }]
  })
  return [...measures, ...dropped, ...actions]
}

/** True for a report in which small numbers are shown; those of before they were kept back are held to be out. */
function isShownAll({ protection }: Comparable): boolean {
  return protection?.audience === 'restricted'
}

function measureChanges(
  then: BoardMeasure,
  { priority, thing: now }: Placed<BoardMeasure>,
  isOpened: boolean,
): BoardChange[] {
  if (now.keptBack !== undefined || then.keptBack !== undefined) return []
  const status: BoardChange[] =
    then.status === now.status
      ? []
      : [{ kind: 'status', priority, text: now.text, before: then.status, after: now.status }]
  if (then.form !== now.form || isOpened) return status
  const revised = then.series.flatMap(({ period, value }): BoardChange[] => {
    const fresh = now.series.find((point) => isSamePeriod(point.period, period))
    if (fresh === undefined || fresh.value === value || value === null || fresh.value === null) return []
    const { text, form } = now
    return [{ kind: 'revised', priority, text, form, period, before: value, after: fresh.value }]
  })
  return [...status, ...revised]
}

function placed<Kind extends 'measures' | 'actions'>(
  { priorities }: Comparable,
  kind: Kind,
): Map<string, Placed<Kind extends 'measures' ? BoardMeasure : BoardAction>>
function placed(
  { priorities }: Comparable,
  kind: 'measures' | 'actions',
): Map<string, Placed<BoardMeasure | BoardAction>> {
  return new Map(
    priorities.flatMap(({ name, [kind]: things }) =>
      things.map((thing) => [thing.identity, { priority: name, thing }] as const),
    ),
  )
}
