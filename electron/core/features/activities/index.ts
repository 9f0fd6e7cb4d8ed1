export { getActivities, listActivitiesFor } from './activity.repository.ts'
export {
  addActivities,
  addActivity,
  changeActivity,
  linkActivity,
  removeActivity,
} from './activity.service.ts'
export { findActivities } from './activity-list.repository.ts'
