export * from './query.ts'
export * from './spelling.ts'
