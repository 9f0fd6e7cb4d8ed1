export type * from './partner.ts'
