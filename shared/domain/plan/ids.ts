import type { Brand } from '../../kit/brand.ts'

/** Ids are the row numbers of the store; they are given out by it and mean nothing outside it. */
export type PlanId = Brand<number, 'PlanId'>
export type EditionId = Brand<number, 'EditionId'>
export type SectionId = Brand<number, 'SectionId'>
export type BlockId = Brand<number, 'BlockId'>
export type PriorityId = Brand<number, 'PriorityId'>
export type ColumnId = Brand<number, 'ColumnId'>
export type IssueId = Brand<number, 'IssueId'>
export type RowId = Brand<number, 'RowId'>
export type ItemId = Brand<number, 'ItemId'>
export type NoteId = Brand<number, 'NoteId'>
export type PartnerId = Brand<number, 'PartnerId'>
export type SnapshotId = Brand<number, 'SnapshotId'>
export type FactId = Brand<number, 'FactId'>
export type AimId = Brand<number, 'AimId'>

/**
 * What makes a priority, issue or item the same thing in two editions, and what words are tied to a fact by: 32
 * hexadecimal characters, random, never shown.
 */
export type Identity = Brand<string, 'Identity'>
