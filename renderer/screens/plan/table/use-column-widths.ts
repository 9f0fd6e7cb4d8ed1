import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ColumnId, PriorityId } from '../../../../shared/domain/plan/index.ts'
import { call, sentenceOf } from '../../../api/call.ts'
import { useAnswer } from '../../../api/use-answer.ts'
import { useStatus } from '../../../app/status.tsx'

/** The narrowest and the widest column, in units of the text size. */
const NARROWEST = 4
const WIDEST = 60

export interface ColumnWidths {
  /** The width that was set; undefined for a column that is as wide as its kind. */
  readonly of: (columnId: ColumnId) => number | undefined
  /** Shows a width without remembering it, while the edge of a column is dragged. */
  readonly show: (columnId: ColumnId, width: number) => void
  /** Sets a width and remembers it, also for the next start; null goes back to the usual one. */
  readonly set: (columnId: ColumnId, width: number | null) => void
}

/** How wide the columns of a table are shown. */
export function useColumnWidths(priorityId: PriorityId): ColumnWidths {
  const client = useQueryClient()
  const { announce } = useStatus()
  const stored = useAnswer('plan.columnWidths', { priorityId }).data
  const [shown, setShown] = useState<ReadonlyMap<ColumnId, number | null>>(new Map())

  async function remember(columnId: ColumnId, width: number | null): Promise<void> {
    try {
      await call('plan.setColumnWidth', { priorityId, columnId, width })
      await client.invalidateQueries({ queryKey: ['plan.columnWidths'] })
    } catch (error) {
      announce(sentenceOf(error))
    }
  }

  return {
    of(columnId) {
      const own = shown.get(columnId)
      if (own !== undefined) return own ?? undefined
      return stored?.find((each) => each.columnId === columnId)?.width
    },
    show: (columnId, width) => setShown(new Map([...shown, [columnId, inBounds(width)]])),
    set(columnId, width) {
      const bounded = width === null ? null : inBounds(width)
      setShown(new Map([...shown, [columnId, bounded]]))
      void remember(columnId, bounded)
      announce(
        bounded === null ? 'The column has its usual width.' : 'The width of the column is remembered.',
      )
    },
  }
}

function inBounds(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width * 4) / 4))
}
