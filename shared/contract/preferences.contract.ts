import { preferences } from '../domain/vault/index.ts'
import { command, query } from './channel.ts'
import { nothing } from './fields.ts'

export const preferencesContract = {
  /** How the officer likes the window. */
  'app.preferences': query(nothing, preferences, { owner: 'main', needsUnlocked: false }),
  /** Changes some of it, at once and for every later start; answers all of it. */
  'app.setPreferences': command(preferences.partial(), preferences, { owner: 'main', needsUnlocked: false }),
  /** Says that the page has just put something on the clipboard, so that locking can take it off again. */
  'app.copied': command(nothing, nothing, { owner: 'main', needsUnlocked: false }),
}
