import type { PressRun } from '../document-model.ts'
import type { Anchor } from './galley.ts'
import type { LinkedRun } from './typeset.ts'

/** Joins the marks in the text with the notes that they point to. */
export interface NoteRegister {
  /** Runs whose marks lead to their notes. Marks that no later note explains stay plain. */
  link(runs: readonly PressRun[]): readonly LinkedRun[]
  /** Registers the note of a mark, for all marks in the text before it that still wait for one. */
  define(mark: string): Anchor
}

export function createNoteRegister(): NoteRegister {
  let count = 0
  const waiting = new Map<string, { anchor: Anchor | null }[]>()
  return {
    link: (runs) =>
      runs.flatMap((run): readonly LinkedRun[] => {
        const { note, ...rest } = run
        if (note === undefined) return [run]
        const goal: { anchor: Anchor | null } = { anchor: null }
        waiting.set(note, [...(waiting.get(note) ?? []), goal])
        const mark: LinkedRun = { text: '', note, target: { place: () => goal.anchor?.name ?? null } }
        return rest.text === '' ? [mark] : [rest, mark]
      }),
    define: (mark) => {
      count += 1
      const anchor: Anchor = { name: `note-${String(count).padStart(4, '0')}`, position: null }
      for (const goal of waiting.get(mark) ?? []) goal.anchor = anchor
      waiting.delete(mark)
      return anchor
    },
  }
}
