export * from './arrange-parts.ts'
export * from './paper-parts.ts'
