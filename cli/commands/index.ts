import type { Command } from '../command.ts'

/** A command by its name; its code is loaded when it is called, so that a small command starts quickly. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  load(): Promise<Command>
}

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'demo',
    summary: 'makes an example store and writes every document',
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'create',
    summary: 'makes a new store; the recovery key goes to a file, once',
    load: async () => (await import('./create.ts')).create,
  },
  {
    name: 'import-plan',
    summary: 'brings an existing plan in from .docx or .xlsx',
    load: async () => (await import('./import-plan.ts')).importPlanFile,
  },
  {
    name: 'summary',
    summary: 'counts what the edition in use holds',
    load: async () => (await import('./summary.ts')).summary,
  },
  {
    name: 'check',
    summary: 'says what is missing, late, doubtful or contradictory in the plan',
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'import',
    summary: 'brings a partner’s spreadsheet in (.xlsx .xlsb .xls .ods .csv .tsv)',
    load: async () => (await import('./import.ts')).importReturn,
  },
  {
    name: 'imports',
    summary: 'lists the partners’ files that were brought in',
    load: async () => (await import('./import.ts')).imports,
  },
  {
    name: 'undo-import',
    summary: 'takes one of them back',
    load: async () => (await import('./import.ts')).undoImport,
  },
  {
    name: 'export',
    summary: 'writes the annual plan (plan) or the action-plan tables (tables) to a file',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'backup',
    summary: 'writes the whole store to one encrypted file and verifies it',
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'makes a store out of a backup, in a new folder',
    load: async () => (await import('./backup.ts')).restore,
  },
  {
    name: 'verify',
    summary: 'checks every page, the audit chain and the key files',
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'passphrase',
    summary: 'changes the passphrase',
    load: async () => (await import('./passphrase.ts')).passphrase,
  },
  {
    name: 'recover',
    summary: 'opens a store with its recovery key and sets a new passphrase',
    load: async () => (await import('./passphrase.ts')).recover,
  },
]
