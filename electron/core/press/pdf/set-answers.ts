import type { PressQuestion, PressRoom } from '../document-model.ts'
import { type Ink, plainSlug, type Slug } from './galley.ts'
import { ANSWER, PARAGRAPH, type TextLook } from './look.ts'
import { printableText } from './printable-text.ts'
import { type Place, type Setting, setText } from './set-text.ts'
import { addElement } from './structure.ts'
import type { Line } from './typeset.ts'

/** Share of the text's size that its capitals take: boxes stand at the middle of these. */
const CAPITALS = 0.66
const QUESTION: TextLook = { ...PARAGRAPH.normal, strong: true, before: 15 }
const HINT: TextLook = { ...PARAGRAPH.normal, before: 2 }

/** Sets a question with the room for its answer. Every slug but the last asks to stay with the next one. */
export function setQuestion({ words, hint, answer }: PressQuestion, place: Place, setting: Setting): Slug[] {
  const slugs = [
    ...setText([{ text: words }], 'P', QUESTION, place, setting),
    ...(hint === '' ? [] : setText([{ text: hint }], 'P', HINT, place, setting)),
    ...(answer.kind === 'boxes'
      ? setBoxes(answer.options, place, setting)
      : ruledLines(answer.count, place.width, place, ANSWER.line * setting.typesetter.scale.factor)),
  ]
  return slugs.map((slug, index) => ({ ...slug, keepWithNext: index < slugs.length - 1 }))
}

/** Ruled lines that stay together. Whoever sends the paper writes on them, so that they keep their size. */
export function setRoom({ lines, widthPoints }: PressRoom, place: Place): Slug[] {
  return ruledLines(lines, Math.min(widthPoints ?? place.width, place.width), place, ANSWER.line)
}

function ruledLines(count: number, width: number, place: Place, height: number): Slug[] {
  const rule = {
    kind: 'rule',
    x: place.x,
    y: height - 1,
    width,
    thickness: 0.7,
    colour: ANSWER.colour,
  } as const
  return Array.from({ length: count }, (_, index) =>
    plainSlug(height, [rule], { keepWithNext: index < count - 1, startsBlock: index === 0 }),
  )
}

/** Boxes side by side in even rows where all their words are short, else one below the other. */
function setBoxes(options: readonly string[], place: Place, setting: Setting): Slug[] {
  const { factor } = setting.typesetter.scale
  const indent = (ANSWER.box + ANSWER.beside) * factor
  const set = options.map((text) =>
    setting.typesetter.set([{ text }], PARAGRAPH.normal, Math.max(place.width - indent, 1)),
  )
  const widest = Math.max(0, ...set.flat().map(({ width }) => width))
  const column = indent + widest + ANSWER.between * factor
  const isShort = set.every((lines) => lines.length === 1)
  const most = isShort ? Math.max(1, Math.floor((place.width + ANSWER.between * factor) / column)) : 1
  const inRow = Math.ceil(options.length / Math.ceil(options.length / most))
  const list =
    place.parent === null
      ? null
      : addElement(place.parent, 'L', { attributes: { O: 'List', ListNumbering: 'None' } })
  const cells = options.map((text, index) => {
    const element = list === null ? null : addElement(addElement(addElement(list, 'LI'), 'LBody'), 'P')
    if (element !== null) setting.guard.expect(element, printableText(text))
    const x = place.x + (index % inRow) * column
    return { lines: set[index] ?? [], element, x }
  })
  const rows = Array.from({ length: Math.ceil(cells.length / inRow) }, (_, row) =>
    cells.slice(row * inRow, (row + 1) * inRow),
  )
  return rows.map((row) => {
    const height = Math.max(0, ...row.map(({ lines }) => heightOf(lines)))
    const ink = row.flatMap(({ lines, element, x }): Ink[] => {
      const [first] = lines
      let y = 0
      const words = lines.map((line): Ink => {
        const at = y
        y += line.height
        return { kind: 'text', element, line, x: x + indent, y: at }
      })
      return first === undefined ? words : [boxBeside(first, x, factor), ...words]
    })
    return plainSlug(height, ink, { before: ANSWER.row * factor })
  })
}

function boxBeside({ baseline }: Line, x: number, factor: number): Ink {
  const side = ANSWER.box * factor
  const middle = baseline - (PARAGRAPH.normal.size * factor * CAPITALS) / 2
  return { kind: 'box', x, y: middle - side / 2, side }
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0)
}
