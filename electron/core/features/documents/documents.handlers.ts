import path from 'node:path'
import type { AreaHandlers, CallContext } from '../../handler.types.ts'
import { saveAtomically } from '../../store/index.ts'
import { getEditionContent, getEditionInUse } from '../plan/index.ts'
import { paperOf, todayHere } from './papers.ts'
import { type Printable, print } from './printing.ts'

export const documentsHandlers: AreaHandlers<'documents'> = {
  'documents.export': {
    policy: 'store',
    async run({ unitOfWork }, choice, call) {
      const content = await unitOfWork.read(async (db) =>
        getEditionContent(db, choice.edition ?? (await getEditionInUse(db)).id),
      )
      return saveGranted(paperOf(content, choice, todayHere()), choice.workId, call)
    },
  },
}

/** Prints a paper and saves it, whole or not at all, where the person chose. */
async function saveGranted(printable: Printable, workId: string, call: CallContext) {
  const { path: file, token } = call.grant()
  const fontsFolder = path.join(call.session.options.resourcesFolder, 'fonts')
  const progress = call.progress(workId)
  const bytes = await print(printable, fontsFolder, progress)
  progress.report('Saving the file', null)
  await saveAtomically(file, bytes)
  return { kind: 'saved', name: path.basename(file), file: token } as const
}
