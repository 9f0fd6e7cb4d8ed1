import type { Cell, Issue, Item, Priority, Row, StatementItem } from '../../../../shared/domain/plan/index.ts'

type Kind = 'issue' | 'row' | 'item'

/**
 * The ids of things that this page has made. A thing keeps the page's own id, a negative number, for as long as the page
 * is shown, so that nothing that refers to it ever has to change; the store's id takes its place only in calls.
 */
export interface LocalIds {
  /** A fresh id of the page's own. */
  make<Id extends number>(): Id
  /** Tells which id the store has given. */
  learn(kind: Kind, local: number, stored: number): void
  /** The id by which the store knows a thing; undefined while it has not answered. */
  stored<Id extends number>(id: Id): Id | undefined
  /** An input with the store's ids in every field that is named for one; undefined while one of them is not known. */
  resolve<Value>(input: Value): Value | undefined
  /** A priority as the store sent it, with the page's own ids where there are any. */
  localise(priority: Priority): Priority
}

export function createLocalIds(): LocalIds {
  let last = 0
  const storedOf = new Map<number, number>()
  const localOf = new Map<string, number>()
  const known = new WeakMap<Issue, Issue>()

  function local<Id extends number>(kind: Kind, stored: Id): Id {
    return (localOf.get(`${kind} ${stored}`) ?? stored) as Id
  }
  function stored<Id extends number>(id: Id): Id | undefined {
    return id > 0 ? id : (storedOf.get(id) as Id | undefined)
  }
  function withLocalIds(issue: Issue): Issue {
    const kept = known.get(issue)
    if (kept !== undefined) return kept
    const localised: Issue = {
      ...issue,
      id: local('issue', issue.id),
      statement: issue.statement.map((item): StatementItem => ({ ...item, id: local('item', item.id) })),
      rows: issue.rows.map(
        (row): Row => ({
          id: local('row', row.id),
          cells: row.cells.map(
            (cell): Cell => ({
              ...cell,
              items: cell.items.map((item): Item => ({ ...item, id: local('item', item.id) })),
            }),
          ),
        }),
      ),
    }
    known.set(issue, localised)
    return localised
  }

  return {
    make<Id extends number>() {
      last -= 1
      return last as Id
    },
    learn(kind, id, given) {
      storedOf.set(id, given)
      localOf.set(`${kind} ${given}`, id)
    },
    stored,
    resolve: (input) => resolved(input, stored),
    localise: (priority) =>
      localOf.size === 0 ? priority : { ...priority, issues: priority.issues.map(withLocalIds) },
  }
}

/** The input with each id replaced; undefined when one of them has no replacement. */
function resolved<Value>(input: Value, stored: (id: number) => number | undefined): Value | undefined {
  let isComplete = true
  const walk = (value: unknown, isId: boolean): unknown => {
    if (typeof value === 'number' && isId) {
      const id = stored(value)
      if (id === undefined) isComplete = false
      return id
    }
    if (Array.isArray(value)) return value.map((member) => walk(member, isId))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, walk(member, /(?:^i|I)ds?$/.test(name))]),
    )
  }
  const output = walk(input, false)
  return isComplete ? (output as Value) : undefined
}
