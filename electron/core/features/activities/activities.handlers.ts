import type { AreaHandlers } from '../../handler.types.ts'
import { edit } from '../plan/index.ts'
import {
  addActivities,
  addActivity,
  changeActivity,
  linkActivity,
  removeActivity,
} from './activity.service.ts'
import { findActivities } from './activity-list.repository.ts'

export const activitiesHandlers: AreaHandlers<'activities'> = {
  'activities.list': { policy: 'read', run: (db, { filter, ...page }) => findActivities(db, filter, page) },
  'activities.add': edit(addActivity),
  'activities.addMany': edit(addActivities),
  'activities.change': edit(changeActivity),
  'activities.remove': edit(removeActivity),
  'activities.link': edit(linkActivity),
}
