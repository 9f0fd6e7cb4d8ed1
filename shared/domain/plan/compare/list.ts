import { type Compared, type Comparison, isChanged } from './compare.ts'
import type { Thing } from './things.ts'

/** One line of the list of changes. */
export interface ChangeLine {
  readonly compared: Compared
  /** For what was added or dropped: what came or went with it, in reading order. */
  readonly inside: readonly Thing[]
}

/** The changes of one section or priority, in reading order, or of the plan's facts. */
export interface ChangeGroup {
  /** Null for the facts. */
  readonly part: Compared | null
  readonly lines: readonly ChangeLine[]
}

/** Every change once, by the section or priority that it is in, facts last; those without a change are left out. */
export function listChanges({ sections, priorities, facts }: Comparison): ChangeGroup[] {
  return [
    ...[...priorities, ...sections].map((part): ChangeGroup => ({ part, lines: linesOf(part) })),
    { part: null, lines: facts.flatMap(linesOf) },
  ].filter(({ lines }) => lines.length > 0)
}

function linesOf(compared: Compared): ChangeLine[] {
  const inner = compared.children
  if (compared.before !== null && compared.after !== null) {
    const own = isChanged(compared) ? [{ compared, inside: [] }] : []
    return [...own, ...inner.flatMap(linesOf)]
  }
  return [{ compared, inside: alikeIn(compared) }, ...inner.flatMap((child) => otherwiseIn(child, compared))]
}

/** What came or went together with the whole. */
function alikeIn(whole: Compared): Thing[] {
  return whole.children.flatMap((child) => {
    const thing = isAlike(child, whole) ? (child.after ?? child.before) : null
    return thing === null ? [] : [thing, ...alikeIn(child)]
  })
}

/** What stands in something new but was there before has a line of its own. */
function otherwiseIn(child: Compared, whole: Compared): ChangeLine[] {
  if (!isAlike(child, whole)) return linesOf(child)
  return child.children.flatMap((each) => otherwiseIn(each, child))
}

function isAlike(child: Compared, whole: Compared): boolean {
  return (
    (child.before === null) === (whole.before === null) && (child.after === null) === (whole.after === null)
  )
}

/** How many changes of each sort a list tells; what came or went with a whole is not counted again. */
export function countChanges(groups: readonly ChangeGroup[]) {
  const lines = groups.flatMap((group) => group.lines.map(({ compared }) => compared))
  return {
    all: lines.length,
    added: lines.filter(({ before }) => before === null).length,
    dropped: lines.filter(({ after }) => after === null).length,
    reworded: lines.filter(({ words }) => words !== null).length,
    moved: lines.filter(({ move }) => move !== null).length,
    changed: lines.filter(({ words, facts }) => words === null && facts.length > 0).length,
  }
}
