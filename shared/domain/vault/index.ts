export * from './activity.ts'
export * from './backup-rules.ts'
export * from './care.ts'
export * from './preferences.ts'
