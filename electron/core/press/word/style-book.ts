import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from 'docx'
import { ImportedXmlComponent } from 'docx'
import type { PressRun } from '../document-model.ts'
import { CELL_PADDING, HAIRLINE, HEADER_TINT, INK, PARAGRAPH } from '../pdf/look.ts'
import { characterStyle, type RunSurroundings } from './character-styles.ts'
import { namedStyle, type ParagraphPlace, placedStyle } from './paragraph-styles.ts'
import { FACE, halfPoints, lineSpacing, twips } from './units.ts'

export const TABLE_STYLE = 'PaperTable'
export const FOOTNOTE_MARK = 'FootnoteReference'

/**
 * The styles of one document, each defined when it is first asked for: nothing in the text is formatted by hand, and
 * whoever wants another look changes a style.
 */
export class StyleBook {
  readonly #paragraphs = new Map<string, IParagraphStyleOptions>()
  readonly #characters = new Map<string, ICharacterStyleOptions>()

  /** The id of a style by its name. */
  named(name: string): string {
    return this.#keep(namedStyle(name))
  }

  /** The id of the style of a paragraph at a place. */
  placed(place: ParagraphPlace): string {
    return this.#keep(placedStyle(place))
  }

  /** The id of a run's style; undefined where it looks as the paragraph around it. */
  character(run: PressRun, around: RunSurroundings): string | undefined {
    const style = characterStyle(run, around)
    if (style === null) return undefined
    this.#characters.set(style.id, style)
    return style.id
  }

  #keep(style: IParagraphStyleOptions): string {
    this.#paragraphs.set(style.id, style)
    return style.id
  }

  /** All styles that were asked for, with those that every document has. */
  options(): IStylesOptions {
    this.#keep({ id: 'Normal', name: 'Normal', quickFormat: true })
    this.named('footnote text')
    return {
      paragraphStyles: [...this.#paragraphs.values()],
      characterStyles: [...this.#characters.values()],
      importedStyles: [defaults(), footnoteMark(), tableStyle()].map((xml) =>
        ImportedXmlComponent.fromXmlString(xml),
      ),
    }
  }
}

/** What all paragraphs have; the library leaves its own out where a table's style is given. */
function defaults(): string {
  const { size, before, leading } = PARAGRAPH.normal
  const faces = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((each) => `w:${each}="${FACE}"`).join(' ')
  const languages = ['val', 'eastAsia', 'bidi'].map((each) => `w:${each}="en-GB"`).join(' ')
  const sizes = ['sz', 'szCs'].map((each) => `<w:${each} w:val="${halfPoints(size)}"/>`).join('')
  const spacing = `w:before="${twips(before)}" w:after="0" w:line="${lineSpacing(leading)}" w:lineRule="auto"`
  return [
    `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${faces}/><w:color w:val="${INK.slice(1)}"/>${sizes}<w:lang ${languages}/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr><w:spacing ${spacing}/></w:pPr></w:pPrDefault></w:docDefaults>`,
  ].join('')
}

function footnoteMark(): string {
  return `<w:style w:type="character" w:styleId="${FOOTNOTE_MARK}"><w:name w:val="footnote reference"/><w:qFormat/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`
}

/** Rules, room and the header's tint of our tables; what is bold is said by the paragraphs' styles. */
function tableStyle(): string {
  const rule = (side: string): string =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${HAIRLINE.slice(1)}"/>`
  const room = (side: string, points: number): string => `<w:${side} w:w="${twips(points)}" w:type="dxa"/>`
  return [
    `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="Paper Table"/><w:qFormat/>`,
    `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(rule).join('')}</w:tblBorders>`,
    `<w:tblCellMar>${room('top', 2)}${room('left', CELL_PADDING)}${room('bottom', 1)}${room('right', CELL_PADDING)}</w:tblCellMar></w:tblPr>`,
    `<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${HEADER_TINT.slice(1)}"/></w:tcPr></w:tblStylePr>`,
    '</w:style>',
  ].join('')
}
