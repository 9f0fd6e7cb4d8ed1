import { setImmediate as giveWay } from 'node:timers/promises'
import { Document, type ISectionOptions, Packer, type Paragraph } from 'docx'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import type { PressDocument } from '../document-model.ts'
import { createLevelKeeper } from '../heading-levels.ts'
import type { Desk } from './desk.ts'
import { guardAgainstLoss } from './loss-guard.ts'
import { type NotePlan, planNotes } from './notes.ts'
import { ListBook } from './numbering.ts'
import { packParts, settledParts } from './package-parts.ts'
import { readingOrder } from './reading-order.ts'
import { contentsSection, coverSection, partSection } from './sections.ts'
import { StyleBook } from './style-book.ts'
import { wordLine } from './word-text.ts'

/** How much of the work is setting the text; writing the file is the rest. */
const SETTING_SHARE = 0.4

/**
 * A document as the bytes of a .docx file, in named styles throughout, with Word's own headings, lists, tables,
 * footnotes, contents and page numbers. The same document gives the same bytes.
 *
 * @throws Failure `cancelled` when the person stops it; a plain Error when text would be lost, which is a bug.
 */
export async function renderWord(document: PressDocument, progress: Progress): Promise<Uint8Array> {
  const notes = planNotes(document)
  const footnotes = new Map<number, Paragraph>()
  const desk = createDesk(notes, footnotes)
  const sections: ISectionOptions[] = []
  if (document.cover !== null) sections.push(coverSection(document.cover, desk))
  if (document.hasContents && hasEntries(document)) sections.push(contentsSection(document, desk))
  const parts = document.parts.filter(({ blocks }) => blocks.length > 0)
  for (const [at, part] of parts.entries()) {
    await step(progress, 'Setting the text', (SETTING_SHARE * at) / parts.length)
    sections.push(partSection(part, document, desk))
  }
  if (sections.length === 0)
    sections.push(partSection({ orientation: 'portrait', blocks: [] }, document, desk))
  await step(progress, 'Writing the file', SETTING_SHARE)
  const written = await Packer.toBuffer(describe(document, sections, desk, footnotes))
  await step(progress, 'Writing the file', 0.9)
  const settled = await settledParts(written, document.date, notes)
  guardAgainstLoss(document, notes, settled)
  const bytes = await packParts(settled, document.date)
  progress.report('The document is written', 1)
  return bytes
}

function createDesk(notes: NotePlan, footnotes: Map<number, Paragraph>): Desk {
  const marks = notes.marks.values()
  const decided = notes.notes.values()
  let drawings = 0
  return {
    styles: new StyleBook(),
    lists: new ListBook(),
    levelOf: createLevelKeeper(),
    nextMark: () => {
      const { value } = marks.next()
      if (value === undefined) throw new Error('A mark of a note was not decided on')
      return value
    },
    nextNote: () => decided.next().value ?? null,
    keepNote: ({ id }, paragraph) => footnotes.set(id, paragraph),
    nextDrawing: () => {
      drawings += 1
      return drawings
    },
  }
}

/** The document with its description: title, publisher and date of the model, nothing of the person or the machine. */
function describe(
  { title, subject, publisher }: PressDocument,
  sections: readonly ISectionOptions[],
  desk: Desk,
  footnotes: ReadonlyMap<number, Paragraph>,
): Document {
  return new Document({
    title: wordLine(title),
    subject: wordLine(subject),
    creator: wordLine(publisher),
    lastModifiedBy: wordLine(publisher),
    revision: 1,
    styles: desk.styles.options(),
    numbering: desk.lists.options(),
    footnotes: Object.fromEntries([...footnotes].map(([id, paragraph]) => [id, { children: [paragraph] }])),
    sections,
  })
}

function hasEntries(document: PressDocument): boolean {
  return readingOrder(document).some((item) => item.kind === 'heading' && item.isInContents)
}

async function step(progress: Progress, activity: string, fraction: number): Promise<void> {
  progress.report(activity, fraction)
  await giveWay()
  if (progress.signal.aborted) throw new Failure('cancelled', 'Cancelled. No document was written.')
}
