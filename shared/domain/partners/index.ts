export { leadWords, normalisePartnerName } from './lead-words.ts'
export * from './match.ts'
export type * from './partner.ts'
