import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readJsonFile, writeJsonFile } from './json-file.ts'

const places = z.strictObject({ copyFolder: z.string().min(1) })

/** Remembers the folder that the last copy away from the store went to, so that the next goes there with one press. */
export class CopyFolder {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  get folder(): string | null {
    return readJsonFile(this.#file, places)?.copyFolder ?? null
  }

  /** Whether the folder is there now: a memory stick may not be plugged in. */
  get isThere(): boolean {
    return this.folder !== null && existsSync(this.folder)
  }

  remember(savedFile: string): void {
    writeJsonFile(this.#file, { copyFolder: path.dirname(savedFile) })
  }
}
