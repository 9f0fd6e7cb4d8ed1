export * from './classify.ts'
export * from './measure.ts'
export * from './measure-from-words.ts'
