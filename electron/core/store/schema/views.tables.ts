import type { Generated } from 'kysely'

/** A view of the officer's own; `filter` is the JSON of a `PlanFilter`. */
export interface SavedViewTable {
  id: Generated<number>
  position: number
  name: string
  filter: string
}
