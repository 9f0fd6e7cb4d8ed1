import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a file dialog is opened for. Each goes on from where the last one of its kind was. */
export const FOLDER_PURPOSES = ['papers', 'backups', 'plans'] as const
export type FolderPurpose = (typeof FOLDER_PURPOSES)[number]

/** The folders that the person used last, kept from one start to the next: folders only, never the name of a file. */
export class LastFolders {
  readonly #file: string
  readonly #folders: Map<FolderPurpose, string>

  /** `file` is where they are kept; one that is missing or makes no sense means that none were used yet. */
  constructor(file: string) {
    this.#file = file
    this.#folders = readFolders(file)
  }

  /** The folder used last; empty when there was none or it is gone, as a drive that was pulled out. */
  of(purpose: FolderPurpose): string {
    const folder = this.#folders.get(purpose) ?? ''
    return folder !== '' && existsSync(folder) ? folder : ''
  }

  /** Keeps the folder of a file that was chosen. Losing it harms nobody, so failing to is no failure. */
  remember(purpose: FolderPurpose, file: string): void {
    const folder = path.dirname(file)
    if (this.#folders.get(purpose) === folder) return
    this.#folders.set(purpose, folder)
    try {
      const fresh = `${this.#file}.new`
      writeFileSync(fresh, JSON.stringify(Object.fromEntries(this.#folders)))
      renameSync(fresh, this.#file)
    } catch {
      // The next start proposes the usual folder.
    }
  }
}

function readFolders(file: string): Map<FolderPurpose, string> {
  const folders = new Map<FolderPurpose, string>()
  try {
    const saved: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof saved !== 'object' || saved === null) return folders
    for (const [key, folder] of Object.entries(saved)) {
      const purpose = FOLDER_PURPOSES.find((each) => each === key)
      const isFolder = typeof folder === 'string' && path.isAbsolute(folder)
      if (purpose !== undefined && isFolder) folders.set(purpose, folder)
    }
  } catch {
    // Nothing sensible was saved.
  }
  return folders
}
