import { Failure } from '../../../../shared/kit/failure.ts'

/** What is known of the machine that a path is judged on. */
export interface Machine {
  readonly platform: NodeJS.Platform
  /** The environment, of which the folders that OneDrive names are read. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

// Names that the synchronising programs give to their folders; OneDrive adds the organisation ("OneDrive - Elmshire").
const SYNCHRONISED_FOLDER =
  /^(onedrive( - .*)?|dropbox( \(.*\))?|google drive|my drive|icloud ?drive|box|nextcloud)$/i
const ONEDRIVE_VARIABLES = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer']

/**
 * Refuses a place where a store in use cannot be kept safe: a network share, where the journal of SQLite may be torn,
 * and a folder that a program synchronises, which copies the data file without its journal. Backups may go there.
 *
 * Judged by the path alone, so a mapped drive letter and a removable disk are not recognised.
 *
 * @param folder an absolute path with its links resolved.
 * @throws Failure `invalid-input`.
 */
export function refuseUnsuitableLocation(folder: string, machine: Machine): void {
  const forward = folder.replaceAll('\\', '/')
  if (isNetworkPath(folder, forward)) {
    throw new Failure(
      'invalid-input',
      'A store cannot be kept on a network folder: a lost connection could damage it. Choose a folder on this computer; backups may go to the network.',
    )
  }
  if (isSynchronised(forward, machine)) {
    throw new Failure(
      'invalid-input',
      'A store cannot be kept in a folder that OneDrive or a similar program copies: the copy would be damaged. Choose another folder on this computer; backups may go there.',
    )
  }
}

function isNetworkPath(folder: string, forward: string): boolean {
  if (/^\/\/[?.]\/unc\//i.test(forward)) return true
  if (/^\/\/[?.]\//.test(forward)) return false
  return (
    folder.startsWith('\\\\') || forward.startsWith('//') || /\/gvfs\/(smb|dav|sftp|ftp|nfs)/.test(forward)
  )
}

function isSynchronised(forward: string, { platform, environment }: Machine): boolean {
  if (forward.split('/').some((name) => SYNCHRONISED_FOLDER.test(name))) return true
  if (platform !== 'win32') return false
  const path = `${forward.toLowerCase()}/`
  return ONEDRIVE_VARIABLES.some((name) => {
    const root = environment[name]?.replaceAll('\\', '/').toLowerCase().replace(/\/+$/, '')
    return root !== undefined && root !== '' && path.startsWith(`${root}/`)
  })
}
