export * from './open-sheet.ts'
export * from './purpose.ts'
export * from './sheet.ts'
export * from './table.ts'
