export * from './classify.ts'
export * from './measure.ts'
