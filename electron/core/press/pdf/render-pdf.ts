import { join } from 'node:path'
import { Failure } from '../../../../shared/kit/failure.ts'
import type { Progress } from '../../../../shared/kit/progress.ts'
import type { PressDocument, PressHeading, PressPart, PressTable } from '../document-model.ts'
import { createLevelKeeper } from '../heading-levels.ts'
import { type Bookmark, createBookmarker } from './bookmarks.ts'
import { FALLBACK_IN_FIGURES, withKnownCharacters } from './figure-text.ts'
import { fontFiles, openFaces } from './fonts.ts'
import { addFooter, makeCover, setContents } from './front-matter.ts'
import type { Anchor } from './galley.ts'
import { createLinkPainter } from './link-painter.ts'
import { LANDSCAPE, LARGE_PRINT, NORMAL_PRINT, PARAGRAPH, type PageLook, PORTRAIT } from './look.ts'
import { createLossGuard } from './loss-guard.ts'
import { type Matter, makeUp } from './make-up.ts'
import { describe, identify } from './metadata.ts'
import { createNoteRegister } from './notes.ts'
import { openFlow, type Page } from './page-flow.ts'
import { type Brush, paintPage } from './page-painter.ts'
import { printableText } from './printable-text.ts'
import { setBlocks } from './set-blocks.ts'
import { setTable } from './set-table.ts'
import type { Place, Setting } from './set-text.ts'
import { addElement, type StructureElement } from './structure.ts'
import { writeStructure } from './structure-writer.ts'
import { TaggedDocument } from './tagged-document.ts'
import { createTypesetter } from './typeset.ts'

const SETTING = 'Setting the text'
const PAGES_TO_A_PAUSE = 4
/** How much of the work is setting the text; painting the pages is the rest. */
const SETTING_SHARE = 0.4

export interface PdfOptions {
  /** The folder with the fonts that are embedded. */
  readonly fontsFolder: string
  readonly progress: Progress
  /** Hears, as "U+1F600", of a character that no font has and that is printed as its code; perhaps repeatedly. */
  readonly missingCharacter?: (code: string) => void
}

/**
 * Prints a document as a tagged PDF (PDF 1.7, by the rules of PDF/UA-1). The same document gives the same bytes.
 * Throws a Failure of kind `cancelled` when the person cancels; a plain Error when text would be lost, which is a bug.
 */
export async function renderPdf(document: PressDocument, options: PdfOptions): Promise<Uint8Array> {
  const job = startJob(document, options)
  for (const [index, part] of document.parts.entries())
    await setPart(part, job, options, (SETTING_SHARE * index) / document.parts.length)
  const front = makeFront(document, job)
  const pages = [...front, ...job.body]
  if (pages.length === 0) openFlow(PORTRAIT, pages)
  const covers = document.cover === null ? 0 : 1
  pages.forEach((page, index) => {
    if (index >= covers) addFooter(page, index + 1, pages.length, document, job.setting.typesetter)
  })
  await paintPages(pages, job, options)
  addBookmarks(pages, front.length, job)
  job.setting.guard.settle()
  await pause(options, 'Writing the file', 1)
  job.brush.links.finish()
  writeStructure(job.pdf, job.root)
  return job.pdf.finish()
}

/** What the stages share. */
interface Job {
  readonly pdf: TaggedDocument
  readonly root: StructureElement
  readonly setting: Setting
  readonly brush: Brush
  readonly bookmarks: Bookmark[]
  readonly body: Page[]
}

function startJob(document: PressDocument, options: PdfOptions): Job {
  const files = fontFiles(options.fontsFolder)
  const pdf = new TaggedDocument(files, describe(document), identify(document))
  const root = addElement(null, 'Document')
  const guard = createLossGuard()
  const bookmarks: Bookmark[] = []
  const faces = openFaces(pdf)
  const missing = options.missingCharacter ?? (() => undefined)
  const scale = document.size === 'large' ? LARGE_PRINT : NORMAL_PRINT
  const typesetter = createTypesetter(faces, missing, scale)
  const setting: Setting = {
    typesetter,
    notes: createNoteRegister(),
    guard,
    heading: headingRegister(bookmarks),
  }
  const figureFont = (family: string, strong: boolean, emphasis: boolean): string => {
    if (family === FALLBACK_IN_FIGURES) return join(options.fontsFolder, 'DejaVuSans.ttf')
    const style = strong ? (emphasis ? 'SemiboldIt' : 'Semibold') : emphasis ? 'It' : 'Regular'
    return join(options.fontsFolder, `SourceSans3-${style}.ttf`)
  }
  const figureText = (svg: string): string => withKnownCharacters(svg, faces, missing)
  const brush: Brush = { document: pdf, links: createLinkPainter(pdf), guard, figureFont, figureText }
  return { pdf, root, setting, brush, bookmarks, body: [] }
}

/** Numbers the headings and closes gaps in their levels. */
function headingRegister(bookmarks: Bookmark[]): Setting['heading'] {
  let count = 0
  const levelOf = createLevelKeeper()
  return (heading: PressHeading) => {
    count += 1
    const level = levelOf(heading.level)
    const anchor: Anchor = { name: `heading-${String(count).padStart(5, '0')}`, position: null }
    if (heading.inContents) bookmarks.push({ text: printableText(heading.text), level, anchor })
    return { level, anchor }
  }
}

async function setPart(part: PressPart, job: Job, options: PdfOptions, done: number): Promise<void> {
  const look = part.orientation === 'portrait' ? PORTRAIT : LANDSCAPE
  const place: Place = {
    parent: job.root,
    x: 0,
    width: look.width - look.left - look.right,
    look: PARAGRAPH.normal,
    depth: 0,
    tallest: look.height - look.top - look.bottom - 60,
  }
  const matter: Matter[] = []
  let run: PressPart['blocks'][number][] = []
  const flush = (table?: PressTable): void => {
    matter.push(...setBlocks(run, place, job.setting, table))
    run = []
  }
  await pause(options, SETTING, done)
  for (const [index, block] of part.blocks.entries()) {
    if (block.kind === 'table') {
      await pause(options, SETTING, done)
      flush(block)
      matter.push(setTable(block, place, job.setting, isNote(part.blocks[index + 1])))
    } else run.push(block)
  }
  flush()
  if (matter.length === 0) return
  if (part.sheet !== undefined) turnToFront(look, job.body)
  const before = job.body.length
  makeUp(matter, openFlow(look, job.body), () => stopIfCancelled(options.progress))
  if (part.sheet !== undefined) numberSheet(job.body.slice(before), part.sheet.footer)
}

function isNote(block: PressPart['blocks'][number] | undefined): boolean {
  return block?.kind === 'paragraph' && block.look === 'small'
}

/** A paper of its own begins on the front of a leaf, also where both sides are printed. Such a document has no cover. */
function turnToFront(look: PageLook, pages: Page[]): void {
  if (pages.length % 2 === 1) pages.push({ look, ink: [], anchors: [], foot: 'blank' })
}

function numberSheet(pages: readonly Page[], footer: string): void {
  for (const [index, page] of pages.entries()) page.foot = { footer, number: index + 1, count: pages.length }
}

/** The cover and the contents. Setting the contents once on trial tells how many pages come before the first part. */
function makeFront(document: PressDocument, job: Job): Page[] {
  const holder = addElement(null, 'Document')
  const pages = document.cover === null ? [] : makeCover(document.cover, holder, job.setting)
  if (document.hasContents && job.bookmarks.length > 0) {
    const trial = makeContents(
      job.bookmarks,
      addElement(null, 'Document'),
      { ...job.setting, guard: createLossGuard() },
      0,
    )
    const before = pages.length + trial.length
    pages.push(...makeContents(job.bookmarks, holder, job.setting, before))
  }
  job.root.kids.unshift(...holder.kids)
  return pages
}

function makeContents(
  bookmarks: readonly Bookmark[],
  parent: StructureElement,
  setting: Setting,
  pagesBefore: number,
): Page[] {
  const pages: Page[] = []
  const numberOf = ({ anchor }: Bookmark): number => pagesBefore + (anchor.position?.page ?? 0) + 1
  makeUp(setContents(bookmarks, parent, setting, numberOf), openFlow(PORTRAIT, pages), () => undefined)
  return pages
}

async function paintPages(pages: readonly Page[], { pdf, brush }: Job, options: PdfOptions): Promise<void> {
  for (const [index, page] of pages.entries()) {
    if (index % PAGES_TO_A_PAUSE === 0) {
      const share = index / pages.length
      await pause(options, 'Printing the pages', SETTING_SHARE + (1 - SETTING_SHARE) * share)
    }
    paintPage(page, brush)
    for (const { name, position } of page.anchors)
      pdf.addNamedDestination(name, 'XYZ', 0, Math.max((position?.y ?? 0) - 6, 0), null)
  }
}

/** Done last, in the order of the headings: those in table cells may stand on a later page than what follows them. */
function addBookmarks(pages: readonly Page[], front: number, { pdf, bookmarks }: Job): void {
  const add = createBookmarker(pdf.outline)
  for (const bookmark of bookmarks) {
    const index = front + (bookmark.anchor.position?.page ?? 0)
    add(bookmark, index, pages[index]?.look.width ?? 0)
  }
}

/** Reports how far the work is and lets what else waits have its turn, a cancellation above all. */
async function pause(options: PdfOptions, activity: string, fraction: number | null): Promise<void> {
  options.progress.report(activity, fraction)
  await new Promise((resolve) => setImmediate(resolve))
  stopIfCancelled(options.progress)
}

function stopIfCancelled(progress: Progress): void {
  if (progress.signal.aborted) throw new Failure('cancelled', 'Printing was cancelled; no file was written.')
}
