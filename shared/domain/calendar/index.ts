export * from './calendar.ts'
export * from './plan-events.ts'
