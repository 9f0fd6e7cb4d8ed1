import { existsSync } from 'node:fs'
import path from 'node:path'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Input } from '../../shared/contract/index.ts'
import type { FolderPurpose, LastFolders } from './last-folders.ts'

/** The channels that need a place to save. */
export type SaveChannel =
  | 'vault.saveRecoverySheet'
  | 'vault.backup'
  | 'documents.export'
  | 'documents.exportComparison'
  | 'documents.exportCalendar'
  | 'documents.exportEverything'
  | 'returns.saveRejected'
  | 'returns.saveFile'

/** What a save dialog proposes. */
export interface Proposal {
  readonly title: string
  readonly name: string
  readonly filter: FileFilter
  /** Whose last folder it goes on from; null where nobody should learn later where it was. */
  readonly purpose: FolderPurpose | null
  /** The folder to begin in, where it is not the last one. */
  readonly folder?: string
}

const PDF: FileFilter = { name: 'PDF', extensions: ['pdf'] }
const EXCEL: FileFilter = { name: 'Excel workbook', extensions: ['xlsx'] }
const CALENDAR: FileFilter = { name: 'Calendar', extensions: ['ics'] }
const BACKUP: FileFilter = { name: 'Saferplan backup', extensions: ['saferplan-backup'] }
const ZIP: FileFilter = { name: 'Zip folder', extensions: ['zip'] }
const WORD: FileFilter = { name: 'Word document', extensions: ['docx'] }

const PLAN_FILTERS: Readonly<Record<Input<'imports.choosePlan'>['kind'], FileFilter[]>> = {
  word: [WORD],
  spreadsheet: [EXCEL],
  any: [{ name: 'Word and Excel', extensions: ['docx', 'xlsx'] }],
  return: [{ name: 'Spreadsheets', extensions: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt'] }],
}

export function isSaveChannel(channel: string): channel is SaveChannel {
  const channels: readonly string[] = [
    'vault.saveRecoverySheet',
    'vault.backup',
    'documents.export',
    'documents.exportComparison',
    'documents.exportCalendar',
    'documents.exportEverything',
    'returns.saveRejected',
    'returns.saveFile',
  ]
  return channels.includes(channel)
}

/** Asks where to save; undefined when the person thinks better of it. */
export async function askWhereToSave(
  window: BrowserWindow,
  proposal: Proposal,
  folders: LastFolders,
): Promise<string | undefined> {
  const { title, name, filter, purpose } = proposal
  const folder = proposal.folder ?? (purpose === null ? '' : folders.of(purpose))
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: path.join(folder, name),
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || filePath === '') return undefined
  if (purpose !== null) folders.remember(purpose, filePath)
  return withExtension(filePath, filter.extensions[0] ?? '')
}

/** Asks for an existing plan; undefined when the person thinks better of it. */
export async function askForPlan(
  window: BrowserWindow,
  kind: Input<'imports.choosePlan'>['kind'],
  folders: LastFolders,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: kind === 'return' ? 'Choose a partner’s spreadsheet' : 'Choose an existing plan',
    defaultPath: folders.of('plans'),
    filters: [...PLAN_FILTERS[kind], { name: 'All files', extensions: ['*'] }],
    properties: ['openFile', 'dontAddToRecent'],
  })
  const [file] = filePaths
  if (canceled || file === undefined) return undefined
  folders.remember('plans', file)
  return file
}

/** Asks for a backup file; undefined when the person thinks better of it. */
export async function askForBackup(window: BrowserWindow, folders: LastFolders): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a backup',
    defaultPath: folders.of('backups'),
    filters: [BACKUP, { name: 'All files', extensions: ['*'] }],
    properties: ['openFile', 'dontAddToRecent'],
  })
  const [file] = filePaths
  if (canceled || file === undefined) return undefined
  folders.remember('backups', file)
  return file
}

/** The name that a copy of the store is given. `today` is ISO text. */
export function backupName(today: string): string {
  return `Saferplan ${today}.saferplan-backup`
}

/** What the save dialog proposes for a backup. `today` is ISO text. */
export function backupProposal(today: string): Proposal {
  return {
    title: 'Save a backup',
    name: backupName(today),
    filter: BACKUP,
    purpose: 'backups',
  }
}

/** What the save dialog proposes for the recovery sheet. */
export function recoverySheetProposal(): Proposal {
  const name = 'Saferplan recovery sheet.pdf'
  return { title: 'Save the recovery sheet', name, filter: PDF, purpose: null }
}

/** What the save dialog proposes for a plan with its changes marked. */
export function comparisonProposal(): Proposal {
  const name = 'Changes in the delivery plan.pdf'
  return { title: 'Save the marked plan', name, filter: PDF, purpose: 'papers' }
}

/** What the save dialog proposes for the days of the plan. */
export function calendarProposal(): Proposal {
  const name = 'Delivery plan dates.ics'
  return { title: 'Save the dates for a calendar', name, filter: CALENDAR, purpose: 'papers' }
}

/** What the save dialog proposes for everything in the store. `today` is ISO text. */
export function everythingProposal(today: string): Proposal {
  const name = `Saferplan everything ${today}.zip`
  return { title: 'Save everything, readable', name, filter: ZIP, purpose: 'papers' }
}

/** What the save dialog proposes for rows that go back to a partner. */
export function rejectedProposal(): Proposal {
  const name = 'Rows to be looked at again.xlsx'
  return { title: 'Save the rows to send back', name, filter: EXCEL, purpose: 'papers' }
}

/** What the save dialog proposes for a partner's file as it was supplied. */
export function suppliedProposal(name: string): Proposal {
  const extension = path.extname(name).slice(1)
  const filter = { name: 'As supplied', extensions: [extension === '' ? 'txt' : extension] }
  return { title: 'Save the file as it was supplied', name, filter, purpose: 'papers' }
}

const PAPER_TITLES: Readonly<Record<Input<'documents.export'>['what'], string>> = {
  plan: 'Save the delivery plan',
  tables: 'Save the action tables',
  board: 'Save the board report',
  survey: 'Save the results of the surveys',
  mediation: 'Save what came of mediation',
  'evaluation-form': 'Save the form to print',
  'form-letters': 'Save the letters to print',
  'subject-access': 'Save what is held about one person',
}

const PAPER_FILTERS: Readonly<Record<Input<'documents.export'>['format'], FileFilter>> = {
  pdf: PDF,
  docx: WORD,
  xlsx: EXCEL,
}

/** What the save dialog proposes for a paper of the plan; `name` comes from the core. */
export function paperProposal({ what, format }: Input<'documents.export'>, name: string): Proposal {
  return {
    title: PAPER_TITLES[what],
    name,
    filter: PAPER_FILTERS[format],
    // Where a person's own file lies is nobody else's to learn later.
    purpose: what === 'subject-access' ? null : 'papers',
  }
}

/** The first name like "Plan (2).pdf" that no file beside the given one has. */
export function copyName(file: string): string {
  const { dir, name, ext } = path.parse(file)
  const stem = name.replace(/ \(\d+\)$/, '')
  for (let number = 2; ; number++) {
    const candidate = `${stem} (${number})${ext}`
    if (!existsSync(path.join(dir, candidate))) return candidate
  }
}

function withExtension(file: string, extension: string): string {
  return path.extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`
}
