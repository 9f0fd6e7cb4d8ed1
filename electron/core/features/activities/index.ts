export {
  type ActivityFace,
  getActivities,
  insertActivity,
  listActivitiesFor,
  listActivitiesOn,
  updateActivity,
} from './activity.repository.ts'
export {
  addActivities,
  addActivity,
  changeActivity,
  linkActivity,
  removeActivity,
} from './activity.service.ts'
export { findActivities } from './activity-list.repository.ts'
