import type { StoreDatabase } from '../database/open-database.ts'
import { summarise } from './image-summary.ts'

/** What a store holds, for a person who compares two. */
export interface Holding {
  /** Each edition with its state, oldest first: "2020/21". */
  readonly editions: readonly { readonly label: string; readonly state: string }[]
  /** How many rows each table has. */
  readonly rowCounts: Readonly<Record<string, number>>
}

/** Looks into an open file of any schema that this program knows. */
export function holdingOf(db: StoreDatabase): Holding {
  const { rowCounts } = summarise(db)
  const hasEditions = Object.hasOwn(rowCounts, 'edition')
  const editions = hasEditions
    ? db
        .prepare<[], { label: string; state: string }>('select label, state from edition order by label, id')
        .all()
    : []
  return { editions, rowCounts }
}
