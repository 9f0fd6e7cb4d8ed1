import { useEffect, useRef } from 'react'
import type { FrontSheet } from '../../../shared/domain/documents/board/index.ts'
import type { PlanId } from '../../../shared/domain/plan/index.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'

/** Changes part of the front sheet, as it is then; answers whether it was stored. */
export type ChangeSheet = (
  change: (now: FrontSheet) => Partial<FrontSheet>,
  gesture?: string,
) => Promise<boolean>

/**
 * Stores the front sheet, which is sent whole. Two fields that are stored at the same moment, as before a lock, must not
 * undo each other: each change is made on top of the ones that are still on their way.
 */
export function useFrontSheet(planId: PlanId, stored: FrontSheet): ChangeSheet {
  const edit = usePlanEdit()
  const latest = useRef(stored)
  const underWay = useRef(0)
  useEffect(() => {
    if (underWay.current === 0) latest.current = stored
  }, [stored])
  return async (change, gesture) => {
    const before = latest.current
    latest.current = { ...before, ...change(before) }
    underWay.current += 1
    const sheet = latest.current
    const result = await edit('documents.setFrontSheet', {
      planId,
      sheet,
      ...(gesture === undefined ? {} : { gesture }),
    })
    underWay.current -= 1
    if (!result.ok) latest.current = before
    return result.ok
  }
}
