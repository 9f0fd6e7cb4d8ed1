export type * from './plan-draft.ts'
export type * from './raw-document.ts'
