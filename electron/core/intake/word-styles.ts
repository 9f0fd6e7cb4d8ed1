import { attributeOf, walkXml } from './xml-events.ts'

interface Style {
  readonly id: string
  name: string
  basedOn: string | null
  outlineLevel: number | null
}

const LONGEST_CHAIN = 20

/**
 * Says how mammoth should treat a document's own paragraph styles: a style that is a heading, by its outline level or
 * through the style it is based on, becomes a heading of that level, and a quotation style a quotation. Without this,
 * only styles that are called "Heading 1" to "Heading 6" would count, and councils have styles of their own.
 *
 * @returns lines of a mammoth style map
 */
export function styleMapOf(stylesPart: Uint8Array | undefined): readonly string[] {
  if (stylesPart === undefined) return []
  const styles = readStyles(stylesPart)
  return [...styles.values()].flatMap((style) => {
    // Mammoth's map has no way to write other characters in a style's id.
    if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(style.id)) return []
    const level = headingLevel(style, styles)
    if (level !== null) return [`p.${style.id} => h${level}:fresh`]
    return /\bquote\b|quotation/i.test(style.name) ? [`p.${style.id} => blockquote > p:fresh`] : []
  })
}

function readStyles(part: Uint8Array): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>()
  let current: Style | null = null
  walkXml(part, {
    open(name, attributes) {
      const value = attributeOf(attributes, 'val') ?? ''
      if (name === 'style') {
        const isParagraph = attributeOf(attributes, 'type') === 'paragraph'
        const id = attributeOf(attributes, 'styleId') ?? ''
        current = isParagraph ? { id, name: '', basedOn: null, outlineLevel: null } : null
        if (current !== null) styles.set(id, current)
      } else if (current === null) return
      else if (name === 'name') current.name = value
      else if (name === 'basedOn') current.basedOn = value
      else if (name === 'outlineLvl') current.outlineLevel = Number.parseInt(value, 10)
    },
    close(name) {
      if (name === 'style') current = null
    },
  })
  return styles
}

/** 1 to 6, or null for a style that is no heading. Word's outline levels count from 0, and 9 means body text. */
function headingLevel(style: Style, styles: ReadonlyMap<string, Style>): number | null {
  let current: Style | undefined = style
  for (let step = 0; current !== undefined && step < LONGEST_CHAIN; step++) {
    const named = /^heading ([1-6])$/i.exec(current.name)
    if (named !== null) return Number(named[1])
    if (/^title$/i.test(current.name)) return 1
    if (current.outlineLevel !== null && current.outlineLevel >= 0) {
      return current.outlineLevel > 5 ? null : current.outlineLevel + 1
    }
    current = current.basedOn === null ? undefined : styles.get(current.basedOn)
  }
  return null
}
