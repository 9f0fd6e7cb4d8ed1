import type { PressHeading } from '../document-model.ts'
import { type Anchor, plainSlug, type Slug } from './galley.ts'
import { printed, type TextLook } from './look.ts'
import type { LossGuard } from './loss-guard.ts'
import type { NoteRegister } from './notes.ts'
import { printableText } from './printable-text.ts'
import { addElement, type StructureElement, type StructureType } from './structure.ts'
import type { LinkedRun, Typesetter } from './typeset.ts'

/** Where matter is set: its parent in the structure, its left edge and width, and the look of its text. */
export interface Place {
  readonly parent: StructureElement | null
  readonly x: number
  readonly width: number
  readonly look: TextLook
  /** How deep in lists. */
  readonly depth: number
  /** No figure is made taller than this. */
  readonly tallest: number
}

/** What setting needs besides the words. */
export interface Setting {
  readonly typesetter: Typesetter
  readonly notes: NoteRegister
  readonly guard: LossGuard
  /** Takes note of a heading for the contents and bookmarks; gives the anchor to put on its line. */
  readonly heading: (heading: PressHeading) => { readonly level: number; readonly anchor: Anchor }
}

/** Sets one paragraph: a slug a line, with neither its first nor its last line alone on a page. */
export function setText(
  runs: readonly LinkedRun[],
  type: StructureType,
  look: TextLook,
  place: Place,
  setting: Setting,
): Slug[] {
  const element = place.parent === null ? null : addElement(place.parent, type)
  if (element !== null)
    for (const run of runs) setting.guard.expect(element, printableText(`${run.text}${run.note ?? ''}`))
  return lineSlugs(setting.notes.link(runs), element, look, place, setting)
}

function lineSlugs(
  runs: readonly LinkedRun[],
  element: StructureElement | null,
  look: TextLook,
  place: Place,
  setting: Setting,
): Slug[] {
  const lines = setting.typesetter.set(runs, look, place.width)
  const { before, after } = printed(look, setting.typesetter.scale)
  const last = lines.length - 1
  return lines.map((line, index) =>
    plainSlug(line.height, [{ kind: 'text', element, line, x: place.x, y: 0 }], {
      before: index === 0 ? before : 0,
      after: index === last ? after : 0,
      keepWithNext: index < last && (index === 0 || index === last - 1),
      startsBlock: index === 0,
    }),
  )
}
