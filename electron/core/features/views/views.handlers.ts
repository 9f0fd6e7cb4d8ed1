import type { AreaHandlers } from '../../handler.types.ts'
import { listViews } from './views.repository.ts'
import { changeView, deleteView, saveView } from './views.service.ts'

export const viewsHandlers: AreaHandlers<'views'> = {
  'views.list': { policy: 'read', run: (db) => listViews(db) },
  'views.save': { policy: 'write', run: async (work, input) => ({ id: await saveView(work, input) }) },
  'views.change': {
    policy: 'write',
    async run(work, input) {
      await changeView(work, input)
      return {}
    },
  },
  'views.delete': {
    policy: 'write',
    async run(work, input) {
      await deleteView(work, input)
      return {}
    },
  },
}
