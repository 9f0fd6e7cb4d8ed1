export * from './sentences.ts'
export * from './source.ts'
