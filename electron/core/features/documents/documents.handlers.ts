import { comparePlans } from '../../../../shared/domain/plan/compare/index.ts'
import type { AreaHandlers } from '../../handler.types.ts'
import { getContentAt } from '../plan/index.ts'
import { boardHandlers } from './board.handlers.ts'
import { calendarHandlers } from './calendar.handlers.ts'
import { councilInUse, heldPaper, heldPaperName } from './case-papers/index.ts'
import { chosenPaper } from './chosen-paper.ts'
import { buildComparisonDocument } from './comparison-document.ts'
import { dataHandlers } from './data/data.handlers.ts'
import { exportPaper } from './export-paper.ts'
import { noticesOf } from './paper-notices.ts'
import { detailsOf, todayHere } from './papers.ts'
import { printShopOf } from './print-shop.ts'

export const documentsHandlers: AreaHandlers<'documents'> = {
  'documents.preview': {
    policy: 'store',
    async run({ unitOfWork }, choice, call) {
      const progress = call.progress(choice.workId)
      const { printable } = await unitOfWork.read((db) => chosenPaper(db, choice))
      const { bytes, missingCharacters } = await printShopOf(call.session).print(printable, progress)
      return { bytes, notices: noticesOf(missingCharacters) }
    },
  },
  'documents.suggestName': {
    policy: 'read',
    async run(db, choice) {
      if (choice.what === 'subject-access') return { name: await heldPaperName(db) }
      const { name } = await chosenPaper(db, choice)
      return { name }
    },
  },
  'documents.contactOfficer': {
    policy: 'read',
    async run(db) {
      return { name: (await councilInUse(db)).contact }
    },
  },
  'documents.export': {
    policy: 'store',
    async run({ unitOfWork, folder }, choice, call) {
      const progress = call.progress(choice.workId)
      const printable =
        choice.what === 'subject-access'
          ? await heldPaper(unitOfWork, choice)
          : (await unitOfWork.read((db) => chosenPaper(db, choice))).printable
      const { path: file, token } = call.grant()
      const shop = printShopOf(call.session)
      const { name, notices } = await exportPaper({
        printable,
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
  ...boardHandlers,
  ...calendarHandlers,
  ...dataHandlers,
}
