import type {
  PressBlock,
  PressDocument,
  PressGroup,
  PressParagraph,
  PressPart,
  PressRun,
} from '../../electron/core/press/document-model.ts'
import { renderPdf } from '../../electron/core/press/pdf/index.ts'
import { UNWATCHED } from '../../shared/kit/progress.ts'
import { TEST_DATE } from './pdf-model.ts'

export const FONTS = 'resources/fonts'

export function paragraph(text: string, run: Partial<PressRun> = {}): PressParagraph {
  return { kind: 'paragraph', runs: [{ text, ...run }] }
}

export function heading(level: number, text: string): PressBlock {
  return { kind: 'heading', level, text, inContents: true }
}

/** A table of six columns, as councils print their action plans. */
export function actionTable(groups: readonly PressGroup[]): PressBlock {
  const headings = ['Issue', 'Action', 'Outcome', 'Measure', 'Lead', 'Funding']
  return {
    kind: 'table',
    summary: 'Actions',
    columns: headings.map((each, index) => ({ heading: each, weight: index < 4 ? 2 : 1 })),
    groups,
  }
}

/** An issue with so many actions, each with so many words in its first cell. */
export function issue(name: string, actions: number, words = 8): PressGroup {
  return {
    head: [paragraph(name)],
    rows: Array.from({ length: actions }, (_, index) => [
      [paragraph(`${name} action ${index + 1} ${'word '.repeat(words)}`)],
      [paragraph(`${name} outcome ${index + 1}`)],
      [paragraph(`${name} measure ${index + 1}`)],
      [],
      [],
    ]),
  }
}

export function portrait(...blocks: readonly PressBlock[]): PressPart {
  return { orientation: 'portrait', blocks }
}

export function landscape(...blocks: readonly PressBlock[]): PressPart {
  return { orientation: 'landscape', blocks }
}

export function aDocument(parts: readonly PressPart[], changes: Partial<PressDocument> = {}): PressDocument {
  return {
    title: 'Delivery plan',
    publisher: 'Example Partnership',
    subject: 'A plan',
    date: TEST_DATE,
    footer: 'Delivery plan 2020/21',
    cover: null,
    hasContents: false,
    parts,
    ...changes,
  }
}

export function print(document: PressDocument): Promise<Uint8Array> {
  return renderPdf(document, { fontsFolder: FONTS, progress: UNWATCHED })
}

const CHART =
  '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="60"><rect x="5" y="10" width="20" height="50" fill="#12436d"/><text x="5" y="58" font-size="8">2020</text></svg>'

/** A document with one of everything. */
export function everything(): PressDocument {
  return aDocument(
    [
      portrait(
        heading(1, 'First'),
        {
          kind: 'paragraph',
          runs: [
            { text: 'See ' },
            { text: 'the plan', link: 'https://example.org' },
            { text: ' and', note: '1' },
          ],
        },
        { kind: 'list', ordered: false, points: [[paragraph('one')], [paragraph('two')]] },
        { kind: 'quotation', paragraphs: [[{ text: 'said' }]] },
        { kind: 'figure', svg: CHART, widthPoints: 200, alt: 'One bar' },
        { kind: 'note', mark: '1', runs: [{ text: 'explained' }] },
        heading(2, 'Second'),
        paragraph('text'),
      ),
      landscape(heading(1, 'Actions'), actionTable([issue('Noise', 3), issue('Theft', 1)])),
    ],
    {
      hasContents: true,
      cover: { area: 'Area', title: 'Plan', period: '2020 to 2023', lines: ['Draft'] },
    },
  )
}
