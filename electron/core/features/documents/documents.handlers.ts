import path from 'node:path'
import type { AreaHandlers } from '../../handler.types.ts'
import { getEditionContent, getEditionInUse } from '../plan/index.ts'
import { exportPaper } from './export-paper.ts'
import { paperOf, todayHere } from './papers.ts'

export const documentsHandlers: AreaHandlers<'documents'> = {
  'documents.export': {
    policy: 'store',
    async run({ unitOfWork, folder }, choice, call) {
      const content = await unitOfWork.read(async (db) =>
        getEditionContent(db, choice.edition ?? (await getEditionInUse(db)).id),
      )
      const { path: file, token } = call.grant()
      const { name, notices } = await exportPaper({
        printable: paperOf(content, choice, todayHere()),
        file,
        storeFolder: folder,
        fontsFolder: path.join(call.session.options.resourcesFolder, 'fonts'),
        progress: call.progress(choice.workId),
      })
      return { kind: 'saved', name, file: token, notices: [...notices] } as const
    },
  },
}
