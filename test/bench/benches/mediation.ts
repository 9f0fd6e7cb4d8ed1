import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { mediationPages, mediationPaper } from '../../../electron/core/features/documents/index.ts'
import {
  casePage,
  findCases,
  findPerson,
  listOpenForms,
  outcomesOn,
} from '../../../electron/core/features/mediation/index.ts'
import { diaryOn } from '../../../shared/domain/mediation/index.ts'
import { defined } from '../../../shared/kit/assert.ts'
import { manyCases } from '../../builders/many-cases.ts'
import { day } from '../../builders/series.ts'
import { inFolder, newStore } from '../content.ts'
import { timeInProcess } from '../measure.ts'
import { type Finding, milliseconds } from '../report.ts'
import { best, printed } from './papers.ts'

const CASES = 5_000
const ROUNDS = 9
const AS_AT = day('2021-03-31')
const EVERY = {
  outcomes: [],
  issues: [],
  placeId: null,
  agencyId: null,
  from: null,
  to: null,
  reference: '',
  ids: null,
}

/** 5,000 cases with 10,000 parties and 15,000 forms: the diary, the outcomes, the pages and the report. */
export function mediationCases(): Promise<Finding[]> {
  return inFolder(async (folder) => {
    const store = await newStore(folder)
    const work = store.unitOfWork
    try {
      const caseId = await manyCases(work, CASES)
      const forms = await work.read((db) =>
        db
          .selectFrom('mediation_form')
          .select((eb) => eb.fn.countAll<number>().as('forms'))
          .executeTakeFirstOrThrow(),
      )
      const gather = () => work.read((db) => mediationPages(db, null, AS_AT))
      const gathering = await timeInProcess(ROUNDS, gather)
      const printable = mediationPaper(await gather(), { area: 'Northmere', asAt: AS_AT }, 'pdf')
      if (printable.kind !== 'pdf') throw new Error('a report as PDF')
      writeFileSync(path.join(folder, 'model.json'), JSON.stringify(printable.document))
      const own = defined(await best(() => printed('pdf', folder)), 'our own run')
      const whole = gathering + own.milliseconds
      return [
        await finding(`diary of ${CASES} cases and ${forms.forms} forms`, 100, () =>
          work.read(async (db) => diaryOn(await listOpenForms(db), AS_AT)),
        ),
        await finding('outcomes of them', 100, () => work.read((db) => outcomesOn(db, null, AS_AT))),
        await finding('first 50 cases of the list', 100, () =>
          work.read((db) => findCases(db, EVERY, { offset: 0, limit: 50 })),
        ),
        await finding('page of one case', 100, () => work.read((db) => casePage(db, caseId, AS_AT))),
        await finding('finding a person among 10,000 sealed names', 2_000, () =>
          findPerson(work, 'Made Up 4321A'),
        ),
        {
          bench: 'mediation',
          what: 'gathering the report and printing it as PDF',
          figure: `${milliseconds(whole)}, of it gathering ${milliseconds(gathering)}`,
          aim: '< 3000 ms',
          isMet: whole < 3_000,
        },
      ]
    } finally {
      await store.close()
    }
  })
}

async function finding(what: string, aim: number, run: () => Promise<unknown>): Promise<Finding> {
  const ms = await timeInProcess(ROUNDS, run)
  return { bench: 'mediation', what, figure: milliseconds(ms), aim: `< ${aim} ms`, isMet: ms < aim }
}
