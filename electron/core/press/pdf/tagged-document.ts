import { xmpIdentification, xmpSafe } from './metadata.ts'
import { PdfmakeDocument } from './pdfmake-inner.ts'
import type { FontFiles, PdfInfo, PdfPage, PdfReference } from './pdfmake-inner.types.ts'
import type { StructureElement } from './structure.ts'

/** Content that is not read aloud; `pagination` is what a page has because it is a page. */
export type Artifact = 'decoration' | 'pagination'

/** A string object of the file, as pdfkit tells it from a name. */
export function pdfString(text: string): unknown {
  return Object(text)
}

/**
 * A PDF whose content is tagged: everything painted belongs to an element of the structure or is an artifact, one
 * sequence open at a time. pdfkit's own `subset` option is not used: it claims conformance without tagging anything.
 */
export class TaggedDocument extends PdfmakeDocument {
  #open: StructureElement | Artifact | null = null

  constructor(fonts: Readonly<Record<string, FontFiles>>, info: PdfInfo, id: Uint8Array) {
    super(
      fonts,
      {},
      {},
      {},
      {
        size: [595.28, 841.89],
        pdfVersion: '1.7',
        tagged: true,
        displayTitle: true,
        lang: 'en-GB',
        compress: true,
        autoFirstPage: false,
        info,
        font: null,
      },
    )
    this._id = id
  }

  /** The page that is being painted. */
  currentPage(): PdfPage {
    if (this.page === null) throw new Error('Something is painted before the first page')
    return this.page
  }

  /** What is painted from now on belongs to `owner`; null closes what is open. */
  tag(owner: StructureElement | Artifact | null): void {
    if (this.#open === owner) return
    if (this.#open !== null) this.addContent('EMC')
    this.#open = owner
    if (owner === null) return
    if (owner === 'decoration') this.addContent('/Artifact BMC')
    else if (owner === 'pagination') this.addContent('/Artifact <</Type /Pagination>> BDC')
    else this.#openElement(owner)
  }

  #openElement(element: StructureElement): void {
    const page = this.currentPage()
    const pageKey = page.structParentTreeKey
    const owners = this.ownersOf(pageKey)
    const id = owners.push(null) - 1
    this.addContent(`/${element.type} <</MCID ${id}>> BDC`)
    element.kids.push({ kind: 'content', page: page.dictionary, pageKey, id })
  }

  /** The parent tree's list for a page: which element owns each marked sequence. */
  ownersOf(pageKey: number): (PdfReference | null)[] {
    const owners = this.getStructParentTree().get(pageKey)
    if (!Array.isArray(owners)) throw new Error('A page has no place in the parent tree')
    return owners
  }

  override addPage(options: { readonly size: readonly [number, number] }): this {
    if (this.page !== null) this.tag(null)
    return super.addPage(options)
  }

  /** pdfkit writes title, author and subject into the XMP as they are: "&" or "<" would break it. */
  override _addInfo(): void {
    const info = this.info
    this.info = {
      ...info,
      Title: xmpSafe(info.Title),
      Author: xmpSafe(info.Author),
      Subject: xmpSafe(info.Subject),
      Creator: xmpSafe(info.Creator),
      Producer: xmpSafe(info.Producer),
    }
    super._addInfo()
    this.info = info
  }

  override endMetadata(): void {
    this.appendXML(xmpIdentification(this.info.ModDate))
    super.endMetadata()
  }

  /** Ends the file and gives its bytes. */
  finish(): Promise<Uint8Array> {
    if (this.page !== null) this.tag(null)
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = []
      this.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      this.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
      this.on('error', reject)
      this.end()
    })
  }
}
