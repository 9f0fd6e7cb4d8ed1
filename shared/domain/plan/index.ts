export * from './content.ts'
export type * from './ids.ts'
export type * from './summary.ts'
export * from './text.ts'
