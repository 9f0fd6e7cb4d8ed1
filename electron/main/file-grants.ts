import { randomBytes } from 'node:crypto'

/** A file and the word that the page knows it by. */
export interface FileGrant {
  readonly path: string
  readonly token: string
}

/** Files that the person chose in a dialog. The page refers to them by random words and never learns a path. */
export class FileGrants {
  readonly #chosen = new Map<string, string>()
  readonly #saved = new Map<string, string>()
  #failed: string | undefined

  /** A token for a file to be read; it works once. */
  grantReading(path: string): string {
    const token = newToken()
    this.#chosen.set(token, path)
    return token
  }

  /** The file behind a reading token, which is then worth nothing; undefined when it never was or is used up. */
  takeReading(token: string): FileGrant | undefined {
    const path = this.#chosen.get(token)
    this.#chosen.delete(token)
    return path === undefined ? undefined : { path, token }
  }

  /** The file behind a reading token, which goes on to work; for a file that is tried until its secret is right. */
  readingGrant(token: string): FileGrant | undefined {
    const path = this.#chosen.get(token)
    return path === undefined ? undefined : { path, token }
  }

  /** A grant to save at a path. Its token shows the file in its folder once `confirmSaved` says that it is there. */
  grantSaving(path: string): FileGrant {
    return { path, token: newToken() }
  }

  confirmSaved(grant: FileGrant): void {
    this.#saved.set(grant.token, grant.path)
    this.#failed = undefined
  }

  /** Remembers where saving failed, so that the person can try again without choosing the place again. */
  keepFailed(grant: FileGrant): void {
    this.#failed = grant.path
  }

  /** Where saving failed last, if nothing was saved since. */
  get failedPath(): string | undefined {
    return this.#failed
  }

  /** Where a file that was saved lies; only files that this program has written. */
  savedPath(token: string): string | undefined {
    return this.#saved.get(token)
  }

  /** Forgets everything, when the app locks. */
  forgetAll(): void {
    this.#chosen.clear()
    this.#saved.clear()
    this.#failed = undefined
  }
}

function newToken(): string {
  return randomBytes(16).toString('hex')
}
