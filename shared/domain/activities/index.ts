export * from './activity.ts'
export * from './check-activity.ts'
export * from './filter.ts'
export * from './index-activities.ts'
