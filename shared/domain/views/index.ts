export * from './built-in.ts'
export * from './filter.ts'
export * from './lines.ts'
