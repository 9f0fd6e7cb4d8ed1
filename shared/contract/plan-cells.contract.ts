import { pasteInput } from '../domain/plan/inputs/index.ts'
import { edit } from './edit-channel.ts'

/** The most characters of one paste, with what the form of each entry adds to its words. */
const PASTE_CAP = 8_000_000

/** Channels that change many cells at once: like the others of editing, each is one transaction and one step of undo. */
export const planCellsContract = {
  /** Pastes copied cells into a table; what does not fit is refused as a whole. */
  'plan.paste': edit(pasteInput, PASTE_CAP),
}
