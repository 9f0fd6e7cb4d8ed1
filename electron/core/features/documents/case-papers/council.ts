import { isFailure } from '../../../../../shared/kit/failure.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { getEditionContent, getEditionInUse } from '../../plan/index.ts'
import { getFrontSheet } from '../board/index.ts'

/** Who writes: as the plan in use and its front sheet name them. */
export interface Council {
  readonly area: string
  readonly publisher: string
  /** The contact officer of the council's papers; empty where nobody is named. */
  readonly contact: string
}

/** A case may be there before any plan. */
export async function councilInUse(db: ReadDb): Promise<Council> {
  try {
    const { plan } = await getEditionContent(db, (await getEditionInUse(db)).id)
    const { contactOfficer } = await getFrontSheet(db, plan.id)
    return {
      area: plan.area,
      publisher: `${plan.area} Community Safety Partnership`,
      contact: contactOfficer,
    }
  } catch (error) {
    if (!isFailure(error, 'not-found')) throw error
    return { area: '', publisher: 'Community Safety Partnership', contact: '' }
  }
}
