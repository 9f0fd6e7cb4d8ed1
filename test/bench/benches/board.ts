import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { boardPaper, draftReport } from '../../../electron/core/features/documents/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { manyFigures } from '../../builders/many-figures.ts'
import { day } from '../../builders/series.ts'
import { inFolder, newStore } from '../content.ts'
import { timeInProcess } from '../measure.ts'
import { documentHtml } from '../peers/html.ts'
import { libreOffice } from '../peers/programs.ts'
import { type Finding, milliseconds } from '../report.ts'
import { best, compare, printed } from './papers.ts'

const ROUNDS = 5
const AS_AT = day('2029-12-31')
const AIM_MS = 3_000
const AIM_MIB = 400

/** The board report of the newest of ten editions, with 40,000 readings and 20,000 activities in the store. */
export function boardReport(): Promise<Finding[]> {
  return inFolder(async (folder) => {
    const store = await newStore(folder)
    try {
      const editionId = await manyFigures(store)
      const gather = () =>
        store.unitOfWork.read((db) =>
          draftReport(db, { editionId, period: null, asAt: AS_AT, audience: 'board' }),
        )
      const gathering = await timeInProcess(ROUNDS, gather)
      const { report } = await gather()
      const printable = boardPaper(report, null, 'pdf')
      if (printable.kind !== 'pdf') throw new Error('a board report as PDF')
      writeFileSync(path.join(folder, 'model.json'), JSON.stringify(printable.document))
      writeFileSync(path.join(folder, 'model.html'), documentHtml(printable.document))
      const own = defined(await best(() => printed('pdf', folder)), 'our own run')
      const peer = await best(() => libreOffice(folder, 'pdf', path.join(folder, 'model.html')))
      const whole = gathering + own.milliseconds
      return [
        {
          bench: 'board',
          what: 'gathering the report and printing it as PDF',
          figure: `${milliseconds(whole)}, of it gathering ${milliseconds(gathering)}`,
          aim: `< ${AIM_MS} ms`,
          isMet: whole < AIM_MS,
        },
        {
          bench: 'board',
          what: 'memory of the printing process',
          figure: `${Math.round(own.peakMib)} MiB`,
          aim: `< ${AIM_MIB} MiB`,
          isMet: own.peakMib < AIM_MIB,
        },
        ...compare('board', 'PDF', 'LibreOffice', own, peer),
      ]
    } finally {
      await store.close()
    }
  })
}
