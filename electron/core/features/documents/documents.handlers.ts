import type { ParsedInput } from '../../../../shared/contract/index.ts'
import { comparePlans } from '../../../../shared/domain/plan/compare/index.ts'
import type { EditionContent } from '../../../../shared/domain/plan/index.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import type { ReadDb } from '../../store/index.ts'
import { getContentAt, getEditionContent, getEditionInUse } from '../plan/index.ts'
import { buildComparisonDocument } from './comparison-document.ts'
import { exportPaper } from './export-paper.ts'
import { suggestFileName } from './file-name.ts'
import { noticesOf } from './paper-notices.ts'
import { detailsOf, isExtract, paperOf, todayHere } from './papers.ts'
import { printShopOf } from './print-shop.ts'

type Choice = Pick<ParsedInput<'documents.export'>, 'edition'>

export const documentsHandlers: AreaHandlers<'documents'> = {
  'documents.preview': {
    policy: 'store',
    async run({ unitOfWork }, choice, call) {
      const progress = call.progress(choice.workId)
      const content = await unitOfWork.read((db) => contentOf(db, choice))
      const printable = paperOf(content, choice, todayHere())
      const { bytes, missingCharacters } = await printShopOf(call.session).print(printable, progress)
      return { bytes, notices: noticesOf(missingCharacters) }
    },
  },
  'documents.suggestName': {
    policy: 'read',
    async run(db, choice) {
      const content = await contentOf(db, choice)
      return { name: suggestFileName(content, choice.what, choice.format, isExtract(content, choice)) }
    },
  },
  'documents.export': {
    policy: 'store',
    async run({ unitOfWork, folder }, choice, call) {
      const progress = call.progress(choice.workId)
      const content = await unitOfWork.read((db) => contentOf(db, choice))
      const { path: file, token } = call.grant()
      const shop = printShopOf(call.session)
      const { name, notices } = await exportPaper({
        printable: paperOf(content, choice, todayHere()),
        file,
        storeFolder: folder,
        print: (printable) => shop.print(printable, progress),
        progress,
      })
      return { kind: 'saved', name, file: token, notices: [...notices] } as const
    },
  },
  'documents.exportComparison': {
    policy: 'store',
    async run({ unitOfWork, folder }, { before, after, workId }, call) {
      const progress = call.progress(workId)
      const comparison = await unitOfWork.read(async (db) =>
        comparePlans(
          await getContentAt(db, before.edition, before.snapshot),
          await getContentAt(db, after.edition, after.snapshot),
        ),
      )
      const { path: file, token } = call.grant()
      const shop = printShopOf(call.session)
      const details = detailsOf(comparison.after, todayHere())
      const { name, notices } = await exportPaper({
        printable: { kind: 'pdf', document: buildComparisonDocument(comparison, details) },
        file,
        storeFolder: folder,
        print: (printable) => shop.print(printable, progress),
        progress,
      })
      return { kind: 'saved', name, file: token, notices: [...notices] } as const
    },
  },
}

async function contentOf(db: ReadDb, { edition }: Choice): Promise<EditionContent> {
  return getEditionContent(db, edition ?? (await getEditionInUse(db)).id)
}
