import { casePage } from '../../electron/core/features/mediation/index.ts'
import {
  bringInReturn,
  checkReturn,
  chosenTable,
  getReadingContext,
  type HeldReturn,
  listProfiles,
  lookAtWorkbook,
  pastedFile,
} from '../../electron/core/features/returns/index.ts'
import type { UnitOfWork } from '../../electron/core/store/index.ts'
import type { ReturnMapping } from '../../shared/domain/returns/index.ts'
import { defined } from '../../shared/kit/assert.ts'
import { atOnce } from '../../shared/kit/in-steps.ts'
import { aMediationStore } from './mediation-store.ts'
import { day } from './series.ts'

/** The headings of a file of replies: the wording of a question, its number, its short name. */
export const REPLY_HEADINGS = [
  'Case reference',
  'Party',
  'Form',
  'Date received',
  'Name',
  'Mobile',
  'Process explained',
  'Q2',
  'Compared with before mediation, how are things between you now?',
  'Would recommend',
  'Stress (0-10)',
  'Comments',
] as const

/** Free words, a name and a number that nothing else in a store says. */
export const OWN_WORDS = 'The drumming of Thaddeus has stopped'
export const NAMED_IN_FILE = ['Philomena Wexcombe', '07700 900321'] as const

/** One reply as a file has it. */
export function replyRow(
  party: string,
  point: string,
  on: string,
  { reference = 'M-2020-001', situation = '4', words = '' } = {},
): string[] {
  return [reference, party, point, on, ...NAMED_IN_FILE, '5', '4', situation, 'Yes', '3', words]
}

/** A file with these replies. */
export function replyFile(...rows: readonly (readonly string[])[]): string[][] {
  return [[...REPLY_HEADINGS], ...rows.map((row) => [...row])]
}

type Rows = readonly (readonly string[])[]

/** Looks at pasted replies, checks them, and brings them in, as the wizard does. */
export function replyWizard(work: UnitOfWork) {
  const look = async (rows: Rows): Promise<HeldReturn> =>
    atOnce(
      lookAtWorkbook(
        pastedFile(rows),
        await work.read(async (db) => ({
          context: await getReadingContext(db),
          profiles: await listProfiles(db),
        })),
      ),
    )
  const check = async (rows: Rows, said: Partial<ReturnMapping> = {}) => {
    const held = await look(rows)
    const chosen = defined(held.chosen, 'a table')
    const mapping = { ...chosen.mapping, ...said }
    return checkReturn(work, { ...held, chosen: { ...chosen, mapping } })
  }
  const bring = async (rows: Rows, said: Partial<ReturnMapping> = {}, keepsFile?: boolean) => {
    const held = await look(rows)
    const chosen = chosenTable(held)
    const profile = { name: 'Replies', partnerId: null, frequency: null, dueDays: 30 }
    return bringInReturn(work, {
      ...held,
      ...chosen,
      mapping: { ...chosen.mapping, ...said },
      profile,
      ...(keepsFile !== undefined && { keepsFile }),
    })
  }
  return { look, check, bring }
}

/** Three replies of two parties: by letter, by party and by what somebody is to the case. */
export const THREE = replyFile(
  replyRow('A', '1 month', '1 June 2020', { words: OWN_WORDS }),
  replyRow('Party B', 'one-month form', '02/06/2020', { situation: 'Much worse' }),
  replyRow('complainant', '6m', '31/10/2020', { situation: '5 - much better' }),
)

const TODAY = day('2020-12-01')

/** A store with a case that files of replies are about, and what becomes of them. */
export async function aReplyStore() {
  const store = await aMediationStore()
  const { work, caseId } = store
  const forms = async () =>
    (await work.read((db) => casePage(db, caseId, TODAY))).forms.flatMap(({ form }) => form ?? [])
  const rows = () => work.read((db) => db.selectFrom('import_row').selectAll().execute())
  return { ...store, ...replyWizard(work), forms, rows }
}
