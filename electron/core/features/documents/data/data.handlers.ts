import type { AreaHandlers } from '../../../handler.types.ts'
import { todayHere } from '../papers.ts'
import { printShopOf } from '../print-shop.ts'
import { exportEverything } from './export-everything.ts'

/** The way out: everything, readable. */
export const dataHandlers: Pick<AreaHandlers<'documents'>, 'documents.exportEverything'> = {
  'documents.exportEverything': {
    policy: 'store',
    async run(store, { withNames, workId }, call) {
      const progress = call.progress(workId)
      const { path: file, token } = call.grant()
      const shop = printShopOf(call.session)
      const quiet = { signal: progress.signal, report: () => undefined }
      const name = await exportEverything(
        store,
        { file, date: todayHere(), withNames, progress },
        (printable) => shop.print(printable, quiet),
      )
      return { kind: 'saved', name, file: token, notices: [] } as const
    },
  },
}
