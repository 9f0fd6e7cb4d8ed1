import { AlignmentType, type IParagraphStyleOptions } from 'docx'
import {
  ACCENT,
  CONTENTS_ENTRY,
  CONTENTS_INDENT,
  COVER,
  cellLook,
  FIGURES_GAP,
  FOOTER,
  HAIRLINE,
  HEADINGS,
  LANDSCAPE,
  LIST_INDENT,
  NOTE,
  PARAGRAPH,
  type PageLook,
  PORTRAIT,
  QUOTATION_INDENT,
  type TextLook,
} from '../pdf/look.ts'
import { halfPoints, lineSpacing, twips } from './units.ts'

type Options = Omit<IParagraphStyleOptions, 'id' | 'name'>
type ParagraphOptions = NonNullable<Options['paragraph']>

/** The room for text on a page, in points. */
export function textWidth(page: PageLook): number {
  return page.width - page.left - page.right
}

/** The looks of our papers that a paragraph has by itself, under the names that the person sees in Word. */
const NAMED: Readonly<Record<string, Options>> = {
  'Lead Paragraph': styled(PARAGRAPH.lead),
  'Small Print': styled(PARAGRAPH.small),
  caption: styled(PARAGRAPH.caption, { keepNext: true }),
  Figure: styled({ ...PARAGRAPH.normal, leading: 1.15, before: 4, after: 8 }),
  'Figure Label': label(AlignmentType.LEFT),
  'Figure Label Centred': label(AlignmentType.CENTER),
  'Figure Label Right': label(AlignmentType.RIGHT),
  Quote: styled(
    { ...PARAGRAPH.normal, emphasis: true },
    { indent: { left: twips(QUOTATION_INDENT), right: twips(QUOTATION_INDENT) } },
  ),
  'footnote text': styled(NOTE, { indent: { left: twips(14), hanging: twips(14) } }),
  'Cover Area': styled(
    { ...COVER.area, before: 150 },
    { border: { top: { style: 'single', color: ACCENT.slice(1), size: 24, space: 18 } } },
  ),
  Title: styled(COVER.title),
  Subtitle: styled(COVER.period),
  'Cover Details': styled(COVER.line),
  'First Cover Details': styled({ ...COVER.line, before: 180 }),
  'Contents Heading': styled(HEADINGS[0] ?? PARAGRAPH.normal, { keepNext: true }),
  footer: footer(PORTRAIT),
  'Footer Landscape': footer(LANDSCAPE),
  'Table End': {
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } },
  },
  'Table Gap': styled({ ...PARAGRAPH.normal, size: 7, before: 0 }),
}

/** A paragraph's place: what it is, in which list, and whether on the page or in a cell. */
export interface ParagraphPlace {
  readonly role: 'text' | 'bullet' | 'number' | 'continued' | 'quotation' | 'column-heading'
  /** How deep in lists; 0 outside. */
  readonly depth: number
  /** How many columns the table has; null on the page. */
  readonly columns: number | null
  /** In the cell that names the row. */
  readonly isRowHeading: boolean
  /** In a column of figures. */
  readonly isFigures: boolean
}

/** The named style of a paragraph at a place. */
export function placedStyle(place: ParagraphPlace): IParagraphStyleOptions {
  const { columns, role, depth, isRowHeading } = place
  if (columns === null && role === 'text') return { id: 'Normal', name: 'Normal', quickFormat: true }
  if (columns === null && role === 'quotation') return namedStyle('Quote')
  const look =
    columns === null
      ? { ...PARAGRAPH.normal, before: 3.5 }
      : { ...cellLook(columns), before: 0, after: 2, strong: isRowHeading || role === 'column-heading' }
  const isEnd = place.isFigures && (role === 'text' || role === 'column-heading')
  const emphasis = role === 'quotation'
  return withId(nameOf(place), {
    ...styled(
      { ...look, emphasis },
      {
        ...(isEnd ? { alignment: AlignmentType.RIGHT, indent: { right: twips(FIGURES_GAP) } } : {}),
        ...(role === 'continued' ? { indent: { left: twips(listIndent(columns !== null) * depth) } } : {}),
        ...(role === 'column-heading' ? { keepNext: true } : {}),
      },
    ),
  })
}

/** Whether the style of a place is bold or sloped by itself. */
export function surroundings({ role, isRowHeading }: ParagraphPlace) {
  return { strong: isRowHeading || role === 'column-heading', emphasis: role === 'quotation' }
}

/** How far each level of a list stands in, in points. */
export function listIndent(isInTable: boolean): number {
  return isInTable ? LIST_INDENT * 0.75 : LIST_INDENT
}

const LIST_NAMES = { bullet: 'List Bullet', number: 'List Number', continued: 'List Continue' } as const

/** "List Bullet 2", "Table Row Heading", "Table Figures", "Table List Number Compact". */
function nameOf({ role, depth, columns, isRowHeading, isFigures }: ParagraphPlace): string {
  const table = columns === null ? [] : isRowHeading ? ['Table', 'Row', 'Heading'] : ['Table']
  const size = columns !== null && columns >= 6 ? [columns > 6 ? 'Small' : 'Compact'] : []
  const figures = isFigures && (role === 'text' || role === 'column-heading') ? ['Figures'] : []
  const words = (): string[] => {
    if (role === 'column-heading') return ['Column', 'Heading']
    if (role === 'quotation') return ['Quote']
    if (role === 'text') return figures.length > 0 || isRowHeading ? [] : ['Text']
    return [LIST_NAMES[role], ...(depth > 1 ? [String(depth)] : [])]
  }
  return [...table, ...words(), ...figures, ...size].join(' ')
}

/** A style by its own name. */
export function namedStyle(name: string): IParagraphStyleOptions {
  const heading = /^(heading|Side Heading) (\d)$/.exec(name)
  if (heading !== null) return headingStyle(name, Number(heading[2]))
  const contents = /^toc (\d)$/.exec(name)
  if (contents !== null) return contentsStyle(name, Number(contents[1]))
  const options = NAMED[name]
  if (options === undefined) throw new Error(`There is no style of the name ${name}`)
  return withId(name, options)
}

/** Headings outside the contents have a style of their own; both stand in Word's navigation pane. */
function headingStyle(name: string, level: number): IParagraphStyleOptions {
  const look = HEADINGS[level - 1] ?? PARAGRAPH.normal
  return withId(name, {
    ...styled(look, { keepNext: true, keepLines: true, outlineLevel: level - 1 }),
    next: 'Normal',
  })
}

function contentsStyle(name: string, level: number): IParagraphStyleOptions {
  return withId(
    name,
    styled(
      { ...CONTENTS_ENTRY, strong: level === 1, before: level === 1 ? 9 : CONTENTS_ENTRY.before },
      {
        indent: { left: twips((level - 1) * CONTENTS_INDENT), right: twips(34) },
        rightTabStop: twips(textWidth(PORTRAIT)),
      },
    ),
  )
}

/** Labels say their own size: a drawing that is made smaller takes its words along. */
function label(alignment: NonNullable<ParagraphOptions['alignment']>): Options {
  return { paragraph: { alignment, spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } } }
}

function footer(page: PageLook): Options {
  return styled(FOOTER, {
    border: { top: { style: 'single', color: HAIRLINE.slice(1), size: 4, space: 6 } },
    rightTabStop: twips(textWidth(page)),
  })
}

function styled(look: TextLook, paragraph: ParagraphOptions = {}): Options {
  return {
    run: {
      size: halfPoints(look.size),
      color: look.colour.slice(1),
      ...(look.strong ? { bold: true } : {}),
      ...(look.emphasis ? { italics: true } : {}),
    },
    paragraph: {
      spacing: {
        before: twips(look.before),
        after: twips(look.after),
        line: lineSpacing(look.leading),
        lineRule: 'auto',
      },
      ...paragraph,
    },
  }
}

function withId(name: string, options: Options): IParagraphStyleOptions {
  const id = name.replace(/(?:^| )(.)/g, (_, letter: string) => letter.toUpperCase())
  return { id, name, basedOn: 'Normal', quickFormat: true, ...options }
}
