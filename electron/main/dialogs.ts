import path from 'node:path'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Input } from '../../shared/contract/index.ts'

/** The channels that need a place to save, and what the dialog proposes. */
export type SaveChannel = 'vault.saveRecoverySheet' | 'vault.backup' | 'documents.export'

interface Proposal {
  readonly title: string
  readonly name: string
  readonly filter: FileFilter
}

const PDF: FileFilter = { name: 'PDF', extensions: ['pdf'] }
const EXCEL: FileFilter = { name: 'Excel workbook', extensions: ['xlsx'] }
const BACKUP: FileFilter = { name: 'Saferplan backup', extensions: ['saferplan-backup'] }
const WORD: FileFilter = { name: 'Word document', extensions: ['docx'] }

const PLAN_FILTERS: Readonly<Record<Input<'imports.choosePlan'>['kind'], FileFilter[]>> = {
  word: [WORD],
  spreadsheet: [EXCEL],
  any: [{ name: 'Word and Excel', extensions: ['docx', 'xlsx'] }],
}

export function isSaveChannel(channel: string): channel is SaveChannel {
  return ['vault.saveRecoverySheet', 'vault.backup', 'documents.export'].includes(channel)
}

// Electron opens file dialogs in Downloads; a person goes on from where the last one of this session was.
const remembered = { folder: '' }

/** Asks where to save; undefined when the person thinks better of it. */
export async function askWhereToSave(window: BrowserWindow, proposal: Proposal): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: proposal.title,
    defaultPath: path.join(remembered.folder, proposal.name),
    filters: [proposal.filter],
    properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
  })
  if (canceled || filePath === '') return undefined
  remembered.folder = path.dirname(filePath)
  return withExtension(filePath, proposal.filter.extensions[0] ?? '')
}

/** Asks for an existing plan; undefined when the person thinks better of it. */
export async function askForPlan(
  window: BrowserWindow,
  kind: Input<'imports.choosePlan'>['kind'],
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose an existing plan',
    defaultPath: remembered.folder,
    filters: [...PLAN_FILTERS[kind], { name: 'All files', extensions: ['*'] }],
    properties: ['openFile', 'dontAddToRecent'],
  })
  const [file] = filePaths
  if (canceled || file === undefined) return undefined
  remembered.folder = path.dirname(file)
  return file
}

/** What the save dialog of a channel proposes. `today` is ISO text. */
export function saveProposal(channel: SaveChannel, input: unknown, today: string): Proposal {
  if (channel === 'vault.backup') {
    return { title: 'Save a backup', name: `Saferplan ${today}.saferplan-backup`, filter: BACKUP }
  }
  if (channel === 'vault.saveRecoverySheet') {
    return { title: 'Save the recovery sheet', name: 'Saferplan recovery sheet.pdf', filter: PDF }
  }
  const isExcel = propertyOf(input, 'format') === 'xlsx'
  const name = propertyOf(input, 'what') === 'tables' ? 'Action plan tables' : 'Delivery plan'
  const filter = isExcel ? EXCEL : PDF
  return { title: `Save the ${name.toLowerCase()}`, name: `${name}.${filter.extensions[0]}`, filter }
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  return Reflect.get(value, name)
}

function withExtension(file: string, extension: string): string {
  return path.extname(file).toLowerCase() === `.${extension}` ? file : `${file}.${extension}`
}
