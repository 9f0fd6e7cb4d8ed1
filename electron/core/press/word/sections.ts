import {
  type FileChild,
  Footer,
  type ISectionOptions,
  LeaderType,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TableOfContents,
  TextRun,
} from 'docx'
import type { PressCover, PressDocument, PressPart } from '../document-model.ts'
import { LANDSCAPE, type PageLook, PORTRAIT } from '../pdf/look.ts'
import type { Desk } from './desk.ts'
import { textWidth } from './paragraph-styles.ts'
import { type BlockPlace, lines, setPageBlocks } from './set-blocks.ts'
import { twips } from './units.ts'
import { wordLine } from './word-text.ts'

const FOOTER_ABOVE_EDGE = 28
/** Room in the footer, in points: for a letter on average, and for "Page 100 of 100" with its distance. */
const LETTER_WIDTH = 4.6
const PAGE_NUMBER_WIDTH = 90

/** The pages of a part, of its own orientation. */
export function partSection(part: PressPart, document: PressDocument, desk: Desk): ISectionOptions {
  const look = part.orientation === 'portrait' ? PORTRAIT : LANDSCAPE
  const place: BlockPlace = {
    role: 'text',
    depth: 0,
    columns: null,
    isRowHeading: false,
    isFigures: false,
    width: textWidth(look),
    tallest: look.height - look.top - look.bottom - 60,
  }
  return section(look, setPageBlocks(part.blocks, place, desk), pageFooter(look, document, desk))
}

/** The cover, which has no footer. */
export function coverSection(
  { area, title, period, lines: details }: PressCover,
  desk: Desk,
): ISectionOptions {
  const named = (style: string, text: string): Paragraph =>
    new Paragraph({ style: desk.styles.named(style), children: lines(text) })
  return section(PORTRAIT, [
    named('Cover Area', area),
    named('Title', title),
    named('Subtitle', period),
    ...details.map((line, at) => named(at === 0 ? 'First Cover Details' : 'Cover Details', line)),
  ])
}

/**
 * The contents as Word's own table of contents, its entries there from the start. Only Word knows on which pages they
 * stand: it asks, when the document is opened, whether to fill the numbers in, and until then there are none.
 */
export function contentsSection(document: PressDocument, desk: Desk): ISectionOptions {
  for (const level of [1, 2, 3, 4, 5, 6]) desk.styles.named(`toc ${level}`)
  const heading = new Paragraph({
    style: desk.styles.named('Contents Heading'),
    children: [new TextRun('Contents')],
  })
  const table = new TableOfContents('Contents', {
    hyperlink: true,
    headingStyleRange: '1-6',
    beginDirty: true,
    tabLeader: LeaderType.DOT,
  })
  return section(PORTRAIT, [heading, table], pageFooter(PORTRAIT, document, desk))
}

/** Which paper this is, and who publishes it where there is room for that on the line. */
export function footerText({ footer, publisher }: PressDocument, page: PageLook): string {
  const words = [footer, publisher].map(wordLine).filter((text) => text !== '')
  const both = words.join('  ·  ')
  const fits = both.length * LETTER_WIDTH < textWidth(page) - PAGE_NUMBER_WIDTH
  return fits ? both : (words[0] ?? '')
}

function pageFooter(look: PageLook, document: PressDocument, desk: Desk): Footer {
  const style = desk.styles.named(look === PORTRAIT ? 'footer' : 'Footer Landscape')
  const children = [
    new TextRun(footerText(document, look)),
    new TextRun({
      children: [new Tab(), 'Page\u00a0', PageNumber.CURRENT, '\u00a0of\u00a0', PageNumber.TOTAL_PAGES],
    }),
  ]
  return new Footer({ children: [new Paragraph({ style, children })] })
}

function section(look: PageLook, children: readonly FileChild[], footer?: Footer): ISectionOptions {
  const isUpright = look === PORTRAIT
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns a page on its side by exchanging its sides.
        size: {
          width: twips(PORTRAIT.width),
          height: twips(PORTRAIT.height),
          orientation: isUpright ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: twips(look.top),
          right: twips(look.right),
          bottom: twips(look.bottom),
          left: twips(look.left),
          header: twips(FOOTER_ABOVE_EDGE),
          footer: twips(FOOTER_ABOVE_EDGE),
        },
      },
    },
    footers: footer === undefined ? {} : { default: footer },
    children: [...children],
  }
}
