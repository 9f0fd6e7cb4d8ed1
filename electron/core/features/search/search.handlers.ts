import type { AreaHandlers } from '../../handler.types.ts'
import { getEditionInUse, listEditions } from '../plan/index.ts'
import { search } from './search.service.ts'

export const searchHandlers: AreaHandlers<'search'> = {
  'search.find': {
    policy: 'read',
    async run(db, { text, edition, everywhere }) {
      const isEmpty = (await listEditions(db)).length === 0
      if (everywhere || isEmpty) return search(db, text, null)
      return search(db, text, edition ?? (await getEditionInUse(db)).id)
    },
  },
}
