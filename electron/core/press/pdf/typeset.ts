import type { PressRun } from '../document-model.ts'
import { addressOf } from '../link-address.ts'
import type { Face, Faces } from './fonts.ts'
import { breakIntoLines } from './line-breaking.ts'
import { ACCENT, DELETED, NORMAL_PRINT, type PrintScale, printed, type TextLook } from './look.ts'
import { cutByFace, printableText } from './printable-text.ts'

/** Where a link leads: an address outside, or a place in this document that is known once the pages are made up. */
export type LinkTarget = { readonly address: string } | { readonly place: () => string | null }

/** How a stretch of text looks; two neighbours with the same object are painted as one. */
export interface Style {
  readonly face: Face
  readonly size: number
  /** Above the baseline, for the marks of notes. */
  readonly rise: number
  readonly colour: string
  readonly underlined: boolean
  readonly struck: boolean
  readonly link: LinkTarget | null
}

/** A stretch of one style on one line; `x` from the line's left end. */
export interface Segment {
  readonly text: string
  readonly style: Style
  readonly x: number
  readonly width: number
}

/** A line of set text. Its trailing space is in the segments (so that words stay apart) but not in the width. */
export interface Line {
  readonly segments: readonly Segment[]
  readonly width: number
  readonly height: number
  /** From the line's top. */
  readonly baseline: number
}

/** A run with the link that it leads to within the document, if any. */
export interface LinkedRun extends PressRun {
  readonly target?: LinkTarget
}

export interface Typesetter {
  /** How large everything is set; whoever places lines scales the space around them by it. */
  readonly scale: PrintScale
  /** Sets runs as lines no wider than `width`, at the document's scale; at least one line, empty for no text. */
  set(runs: readonly LinkedRun[], look: TextLook, width: number): readonly Line[]
}

/** A typesetter for the faces of one document. `missing` hears of characters that no font has. */
export function createTypesetter(
  faces: Faces,
  missing: (code: string) => void,
  scale: PrintScale = NORMAL_PRINT,
): Typesetter {
  return {
    scale,
    set(runs, given, width) {
      const look = printed(given, scale)
      const pieces = runs.flatMap((run) => stylePieces(run, look, faces, missing))
      const main = faces.text(look.strong, look.emphasis)
      const height = look.size * look.leading
      const baseline = (height + (main.ascent - main.descent) * look.size) / 2
      return breakIntoLines(pieces, width).map((line) => ({ ...line, height, baseline }))
    },
  }
}

/** A stretch of a paragraph before it is broken into lines. */
export interface Piece {
  readonly text: string
  readonly style: Style
}

function stylePieces(run: LinkedRun, look: TextLook, faces: Faces, missing: (code: string) => void): Piece[] {
  const address = addressOf(run)
  const link: LinkTarget | null = run.target ?? (address === null ? null : { address })
  const main = faces.text(look.strong || run.strong === true, look.emphasis || run.emphasis === true)
  const style = (face: Face): Style => ({
    face,
    size: look.size,
    rise: 0,
    colour: run.change === undefined ? look.colour : run.change === 'inserted' ? ACCENT : DELETED,
    underlined: address !== null || run.change === 'inserted',
    struck: run.change === 'deleted',
    link,
  })
  const pieces = cutByFace(printableText(run.text), main, faces, missing).map(({ text, face }) => ({
    text,
    style: style(face),
  }))
  if (run.note === undefined) return pieces
  const mark = cutByFace(printableText(run.note), main, faces, missing).map(({ text, face }) => ({
    text,
    style: { ...style(face), size: look.size * 0.65, rise: look.size * 0.36 },
  }))
  return [...pieces, ...mark]
}
