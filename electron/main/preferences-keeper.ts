import { nativeTheme } from 'electron'
import { contract, type Preferences, USUAL_PREFERENCES } from '../../shared/contract/index.ts'
import { readJsonFile, writeJsonFile } from './json-file.ts'

/** Keeps how the officer likes the window, from one start to the next. */
export class PreferencesKeeper {
  readonly #file: string
  #current: Preferences

  constructor(file: string) {
    this.#file = file
    this.#current = readJsonFile(file, contract['app.preferences'].output) ?? USUAL_PREFERENCES
    nativeTheme.themeSource = this.#current.theme
  }

  get current(): Preferences {
    return this.#current
  }

  /** Changes some of them, at once and for later starts. */
  change(changed: Partial<Preferences>): Preferences {
    this.#current = { ...this.#current, ...changed }
    nativeTheme.themeSource = this.#current.theme
    writeJsonFile(this.#file, this.#current)
    return this.#current
  }
}
