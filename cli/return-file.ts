import {
  type BroughtIn,
  bringInReturn,
  type CheckedReturn,
  cellProblems,
  checkReturn,
  chooseProfile,
  chosenTable,
  getReadingContext,
  type HeldReturn,
  type Knowledge,
  listProfiles,
  lookAtWorkbook,
  type ProfileChoice,
  type ReturnProfile,
  readSuppliedFile,
} from '../electron/core/features/returns/index.ts'
import { createFileReader, type FileReader } from '../electron/core/intake/index.ts'
import type { Store } from '../electron/core/store/index.ts'
import { addressOf, type ReturnAccount, type ReturnLayout } from '../shared/domain/returns/index.ts'
import { Failure } from '../shared/kit/failure.ts'
import { atOnce } from '../shared/kit/in-steps.ts'
import type { Progress } from '../shared/kit/progress.ts'

/** A cell of a file that was not brought in, with the sentence that says why. */
export interface ReturnProblem {
  readonly sheet: string
  readonly cell: string
  readonly problem: string
}

/** A partner's file on its way in, without a window. */
export interface ReturnOrder {
  readonly file: string
  /** The name of the remembered layout; a new one is remembered under it. */
  readonly profile: string
  /** How the file is to be read, in place of what is remembered; null to take that, or what is proposed. */
  readonly layout: ReturnLayout | null
  /** What is remembered with a new layout. */
  readonly choice?: Omit<ProfileChoice, 'name'>
  readonly isDryRun: boolean
  /** False where nothing is there yet that could be lost. */
  readonly makesBackup?: boolean
}

/** What came of it; `importId` is null where nothing was stored. */
export interface ReturnResult extends ReturnAccount {
  readonly importId: number | null
  readonly problems: readonly ReturnProblem[]
}

/**
 * Reads a partner's file in a process without key, and brings its rows in. A reader that was made ready before saves the
 * second that starting one takes.
 *
 * @throws Failure; nothing is stored then
 */
export async function importReturnFile(
  store: Store,
  order: ReturnOrder,
  progress: Progress,
  reader: FileReader = createFileReader(),
): Promise<ReturnResult> {
  const file = await readSuppliedFile(order.file, reader.readWorkbook, progress)
  const work = store.unitOfWork
  const knowledge = await work.read(
    async (db): Promise<Knowledge> => ({
      context: await getReadingContext(db),
      profiles: await listProfiles(db),
    }),
  )
  const known = knowledge.profiles.find(({ name }) => name === order.profile)
  const held = readWith(
    atOnce(lookAtWorkbook(file, { ...knowledge, profiles: [] })),
    layoutFor(order, known),
    knowledge,
  )
  const checked = await checkReturn(work, held)
  const problems = problemsOf(held, checked)
  if (order.isDryRun) return { ...checked.account, importId: null, problems }
  if (order.makesBackup !== false) await store.writeAutomaticBackup('before-import')
  const profile: ProfileChoice = {
    partnerId: known?.partnerId ?? null,
    frequency: known?.frequency ?? null,
    dueDays: known?.dueDays ?? 30,
    ...order.choice,
    name: order.profile,
  }
  const { importId, account }: BroughtIn = await bringInReturn(
    work,
    { ...held, ...chosenTable(held), profile, checked },
    progress,
  )
  return { ...account, importId, problems }
}

function layoutFor(
  { layout, profile }: ReturnOrder,
  known: ReturnProfile | undefined,
): ReturnProfile | undefined {
  if (layout === null) return known
  return {
    id: known?.id ?? 0,
    name: profile,
    partnerId: null,
    purpose: layout.purpose,
    layout,
    frequency: null,
    dueDays: 30,
  }
}

/** Reads the largest table of a file with a layout, or as it is proposed. */
function readWith(held: HeldReturn, profile: ReturnProfile | undefined, knowledge: Knowledge): HeldReturn {
  if (held.chosen === null) {
    throw new Failure(
      'invalid-input',
      `No table was found in ${held.fileName}. Check that it is the right file.`,
    )
  }
  if (profile === undefined) return held
  return { ...held, chosen: chooseProfile(held, held.chosen.at, profile, knowledge) }
}

function problemsOf(held: HeldReturn, { rows, understood }: CheckedReturn): ReturnProblem[] {
  const sheet = held.workbook.sheets[chosenTable(held).table.sheet]?.name ?? ''
  return rows.flatMap((row): ReturnProblem[] => {
    if (row.fate === 'aside')
      return [{ sheet, cell: addressOf(row.row, row.column), problem: `${row.aside}.` }]
    if (row.fate !== 'attention') return []
    return cellProblems(row, understood.mapping).map(({ cell, problem }) => ({ sheet, cell, problem }))
  })
}
