import path from 'node:path'

/** Where the app keeps what it keeps. */
export interface AppFolders {
  /** Everything of this user. */
  readonly userData: string
  /** What Chromium writes in spite of a session in memory: locks and its own state, nothing of ours. */
  readonly sessionData: string
  readonly store: string
  readonly logs: string
}

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The folder that Electron would use. */
  readonly appData: string
  readonly home: string
  /** What `--user-data-dir` says; empty when it was not given. */
  readonly chosen: string
}

const NAME = 'Saferplan'

/**
 * The app's folders. On Windows under %LOCALAPPDATA%, because %APPDATA% roams with the user's profile over the
 * network, and a database must not.
 */
export function appFolders(surroundings: Surroundings): AppFolders {
  const { chosen } = surroundings
  const userData = chosen === '' ? path.join(localData(surroundings), NAME) : path.resolve(chosen)
  return {
    userData,
    sessionData: path.join(userData, 'shell'),
    store: path.join(userData, 'store'),
    logs: path.join(userData, 'logs'),
  }
}

function localData({ platform, environment, appData, home }: Surroundings): string {
  if (platform === 'win32') return environment.LOCALAPPDATA ?? appData
  if (platform === 'linux') return environment.XDG_DATA_HOME ?? path.join(home, '.local/share')
  return appData
}
