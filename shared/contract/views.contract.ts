import { z } from 'zod'
import { deleteViewInput, planFilter, viewId } from '../domain/views/index.ts'
import { command, query } from './channel.ts'
import { nothing } from './fields.ts'

// A name that will not do is refused with its own sentence by the command, not as something malformed.
const newView = z.strictObject({ name: z.string().max(2_000), filter: planFilter })
const savedView = z.strictObject({ id: viewId, name: z.string(), filter: planFilter })
export type SavedView = z.infer<typeof savedView>

export const viewsContract = {
  /** The officer's own views, in the order in which she saved them. */
  'views.list': query(nothing, z.array(savedView).readonly()),
  'views.save': command(newView, z.strictObject({ id: viewId })),
  /** Gives a view another name, another filter, or both. */
  'views.change': command(newView.extend({ viewId }), nothing),
  'views.delete': command(deleteViewInput, nothing),
}
