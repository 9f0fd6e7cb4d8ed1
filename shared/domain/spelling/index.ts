export * from './inputs.ts'
export * from './words.ts'
