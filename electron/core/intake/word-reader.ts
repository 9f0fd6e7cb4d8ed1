import type { RawDocument } from '../../../shared/domain/imports/index.ts'
import { Failure, isFailure } from '../../../shared/kit/failure.ts'
import { DOCUMENT_LIMITS } from './raw-document.schema.ts'
import { wordBlocks } from './word-blocks.ts'
import { parseWordHtml } from './word-html.ts'
import { ignoredInWord } from './word-ignored.ts'
import { convertToHtml } from './word-package.ts'
import { walkXml } from './xml-events.ts'
import { damaged } from './zip-directory.ts'
import type { OfficePackage } from './zip-guard.ts'

/**
 * Reads a Word document that the guard unpacked: its words in reading order as paragraphs, tables and notes.
 * Everything else it holds is named in `ignored`, words that could not be placed included.
 *
 * Throws a Failure of kind `file-unreadable` for a document whose parts do not fit together.
 */
export async function readWord(office: OfficePackage): Promise<RawDocument> {
  for (const name of office.names) {
    // Depth and form are checked before mammoth builds its tree by recursion.
    const part = /^word\/[^/]+\.xml$/i.test(name) ? office.part(name) : undefined
    if (part !== undefined) walkXml(part, {})
  }
  const html = await htmlOf(office)
  const { blocks, pictures, nestedTables } = wordBlocks(parseWordHtml(html))
  if (blocks.length > DOCUMENT_LIMITS.blocks) throw tooLong()
  return { source: 'word', blocks, ignored: ignoredInWord(office, blocks, pictures, nestedTables) }
}

async function htmlOf(office: OfficePackage): Promise<string> {
  try {
    return await convertToHtml(office)
  } catch (error) {
    // Whatever mammoth trips over stands in the file: the parts passed the guard, but do not make a document.
    throw isFailure(error) ? error : damaged('its parts do not make a Word document', error)
  }
}

function tooLong(): Failure {
  const most = DOCUMENT_LIMITS.blocks.toLocaleString('en-GB')
  return new Failure(
    'too-large',
    `The document has more than ${most} paragraphs, which is more than a plan needs. Copy the plan into a document of its own, save that, and bring it in.`,
  )
}
