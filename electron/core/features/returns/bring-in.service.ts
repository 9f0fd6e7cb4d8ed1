import { createHash } from 'node:crypto'
import type { Frequency, Period } from '../../../../shared/domain/measures/index.ts'
import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import {
  accountOf,
  type CheckedRow,
  checkRows,
  FILE_STAYS,
  type FoundTable,
  layoutOf,
  missingFields,
  openSheet,
  type ReadingContext,
  type ReadRow,
  type ReturnAccount,
  type ReturnMapping,
  type RowFace,
  type SuppliedWorkbook,
  type UnderstoodTable,
  understandTable,
} from '../../../../shared/domain/returns/index.ts'
import { defined } from '../../../../shared/kit/assert.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { withPauses } from '../../../../shared/kit/in-steps.ts'
import { type Progress, UNWATCHED } from '../../../../shared/kit/progress.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import type { UnitOfWork } from '../../store/unit-of-work.types.ts'
import { makeNew } from './make-new.ts'
import { saveProfile } from './profile.repository.ts'
import { getReadingContext } from './reading-context.ts'
import { insertReturn, insertReturnRows, type NewReturnRow, setProfileOf } from './return.repository.ts'
import type { ReturnSource, RowToWrite } from './return-target.types.ts'
import { rowProblem } from './row-words.ts'
import { TARGETS } from './targets.ts'

/** How a partner's files are to be remembered from now on. */
export interface ProfileChoice {
  readonly name: string
  readonly partnerId: PartnerId | null
  readonly frequency: Exclude<Frequency, 'once'> | null
  readonly dueDays: number
}

/** A partner's file that was read, with everything that a person said of it. */
export interface ReturnToBringIn {
  /** The name that the person knows the file by; folders in front of it are not stored. */
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly workbook: SuppliedWorkbook
  readonly table: FoundTable
  readonly mapping: ReturnMapping
  /** Whether the file stays with the import; one of respondents' answers does not unless a person says so. */
  readonly keepsFile?: boolean
  /** Null to remember nothing. */
  readonly profile: ProfileChoice | null
  /** The table as it was understood for the check, which is not done again where the store knows the same names. */
  readonly checked?: { readonly understood: UnderstoodTable; readonly context: ReadingContext }
}

export interface BroughtIn {
  readonly importId: number
  readonly account: ReturnAccount
}

/**
 * Brings the rows of a partner's file into the store: what the file is, each figure's cell, what became of every row and
 * how the partner's files are read, in one transaction that can be taken back at any time.
 *
 * @throws Failure `invalid-input` where a needed field is missing or no row can be brought in; `cancelled`
 */
export async function bringInReturn(
  work: UnitOfWork,
  given: ReturnToBringIn,
  progress: Progress = UNWATCHED,
): Promise<BroughtIn> {
  const { mapping, table, workbook, bytes } = given
  refuseUnmatched(mapping)
  refuseKeeping(given)
  const sheet = openSheet(defined(workbook.sheets[table.sheet], 'the sheet of a table'))
  const command = {
    name: 'returns.bringIn',
    label: 'Bring in a return',
    leaves: 'kept' as const,
    detail: { purpose: mapping.purpose, fileBytes: bytes.byteLength },
    // Figures may be a hundred thousand. Other rows are few, and change what they hang on.
    ...(mapping.purpose === 'ward-figures' && { adds: ADDED_WITH_FIGURES }),
  }
  return work.write(command, async (tx, at, letOthersIn) => {
    progress.report('Understanding the rows', 0.1)
    const context = await getReadingContext(tx)
    const pause = async (): Promise<void> => {
      await letOthersIn()
      refuseIfCancelled(progress)
    }
    const understood =
      understoodBefore(given, context) ??
      (await withPauses(understandTable(sheet, table, mapping, context), pause))
    await pause()
    const sourceId = given.profile?.partnerId ?? null
    const rows = await makeNew(tx, understood.rows, { names: context.names, sourceId, pause })
    await pause()
    progress.report('Holding the rows against what is there', 0.3)
    const stored = await TARGETS[mapping.purpose].find(tx, rows, work.sealer)
    const checked = await withPauses(checkRows(rows, stored), pause)
    const account = accountOf(checked)
    refuseNothing(account)
    refuseIfCancelled(progress)
    const file = baseName(given.fileName)
    const importId = await insertReturn(
      tx,
      recordOf(given, { checked, account, at, sheet: sheet.name }),
      (given.keepsFile ?? FILE_STAYS[mapping.purpose] === 'always') ? bytes : null,
    )
    progress.report('Writing the rows', 0.5)
    const later: (() => Promise<void>)[] = []
    const targets = await writeRows(tx, mapping.purpose, checked, {
      importId,
      file,
      sheet: sheet.name,
      at,
      sealer: work.sealer,
      pause,
      afterwards: (change) => later.push(change),
    })
    await pause()
    progress.report('Noting where each figure came from', 0.8)
    const fates = checked.map((row, at) => fateRow(row, targets[at] ?? null, mapping))
    await pause()
    await insertReturnRows(tx, importId, fates, pause)
    await pause()
    for (const change of later) await change()
    await rememberLayout(tx, importId, given, { mapping: understood.mapping, sheetName: sheet.name })
    return { importId, account }
  })
}

/** What is added to while figures are written, until those change that were there. */
const ADDED_WITH_FIGURES = [
  'place',
  'indicator',
  'import',
  'import_file',
  'import_row',
  'observation',
] as const

/** Remembers how the partner's files are read from now on, where that is wanted. */
async function rememberLayout(
  tx: WriteTx,
  importId: number,
  { profile, table }: ReturnToBringIn,
  { mapping, sheetName }: { readonly mapping: ReturnMapping; readonly sheetName: string },
): Promise<void> {
  if (profile === null) return
  await setProfileOf(tx, importId, await saveProfile(tx, profileOf(profile, mapping, { table, sheetName })))
}

/** What the check understood, where nothing that words could mean has been added or removed since. */
function understoodBefore(
  { checked, mapping }: ReturnToBringIn,
  now: ReadingContext,
): UnderstoodTable | undefined {
  if (checked === undefined || checked.context.day !== now.day) return undefined
  const known = (context: Pick<ReadingContext, 'names' | 'mediation'>): string =>
    JSON.stringify([context.names, mapping.purpose === 'mediation-forms' ? context.mediation : null])
  return known(checked.context) === known(now) ? checked.understood : undefined
}

/** Writes what is new or changed; answers the number in the store of each row that is there now. */
async function writeRows(
  tx: WriteTx,
  kind: RowFace['kind'],
  checked: readonly CheckedRow[],
  source: ReturnSource,
): Promise<readonly (number | null)[]> {
  const rows = checked.filter(isWritten)
  const ids = rows.length === 0 ? [] : await writeTo(tx, kind, rows, source)
  let next = 0
  return checked.map((row) =>
    isWritten(row) ? defined(ids[next++], 'the number of a written row') : (row.stored?.id ?? null),
  )
}

function isWritten({ fate }: CheckedRow): boolean {
  return fate === 'added' || fate === 'changed'
}

function writeTo<Kind extends RowFace['kind']>(
  tx: WriteTx,
  kind: Kind,
  rows: readonly CheckedRow[],
  source: ReturnSource,
): Promise<readonly number[]> {
  // The rows were chosen by their kind.
  return TARGETS[kind].write(tx, rows as readonly RowToWrite<Kind>[], source)
}

function fateRow(row: CheckedRow, id: number | null, { purpose, leftOutRows }: ReturnMapping): NewReturnRow {
  // A reason that she types about a reply may name somebody, and could not be found again to be erased.
  const isOwnReason = purpose === 'mediation-forms' && leftOutRows.some((one) => one.row === row.row)
  const isAside = row.fate === 'aside' || row.fate === 'attention'
  return {
    row_no: row.row,
    column_no: row.column,
    fate: row.fate === 'attention' ? 'aside' : row.fate,
    reason: isAside ? (isOwnReason ? LEFT_OUT : (row.aside ?? rowProblem(row))) : null,
    target: id === null ? null : TARGETS[purpose].table,
    target_id: id,
  }
}

const LEFT_OUT = 'Left out by hand'

interface RecordParts {
  readonly checked: readonly CheckedRow[]
  readonly account: ReturnAccount
  readonly at: string
  readonly sheet: string
}

function recordOf({ fileName, bytes, workbook, mapping }: ReturnToBringIn, parts: RecordParts) {
  const { account, at, sheet, checked } = parts
  const period = spanOf(checked)
  return {
    file_name: baseName(fileName),
    file_sha256: hashOf(bytes),
    file_bytes: bytes.byteLength,
    at,
    report: JSON.stringify(workbook.remarks),
    purpose: mapping.purpose,
    sheet,
    period_from: period?.from ?? null,
    period_to: period?.to ?? null,
    rows_read: account.read,
    rows_added: account.added,
    rows_changed: account.changed,
    rows_unchanged: account.unchanged,
    rows_aside: account.setAside,
  }
}

/** From the first to the last day that the rows speak of, or on which replies came back; null for partners. */
function spanOf(rows: readonly ReadRow[]): Period | null {
  const periods = rows.flatMap(({ face }): Period[] => {
    if (face?.kind === 'mediation-forms') return [{ from: face.on, to: face.on }]
    if (face === null || !('period' in face || 'heldOn' in face)) return []
    return face.kind === 'activities'
      ? [{ from: face.heldOn, to: face.heldUntil ?? face.heldOn }]
      : [face.period]
  })
  const [first] = periods
  if (first === undefined) return null
  return periods.reduce((span, { from, to }) => ({
    from: from < span.from ? from : span.from,
    to: to > span.to ? to : span.to,
  }))
}

/** What was made anew has its name in the store now, and is found by it the next time. */
function profileOf(
  choice: ProfileChoice,
  mapping: ReturnMapping,
  { table, sheetName }: { readonly table: FoundTable; readonly sheetName: string },
) {
  const layout = layoutOf(mapping, table, sheetName)
  return {
    ...choice,
    purpose: mapping.purpose,
    layout: { ...layout, values: layout.values.filter(({ meaning }) => meaning.kind !== 'new') },
  }
}

/** The file's mark, by which the same file is known again. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The last part of a path of any system. */
function baseName(fileName: string): string {
  return fileName.split(/[\\/]/).at(-1) ?? ''
}

function refuseUnmatched(mapping: ReturnMapping): void {
  const missing = missingFields(mapping)
  if (missing.length === 0) return
  throw new Failure(
    'invalid-input',
    `Nothing says yet which column is ${missing.join(', ')}. Match the columns first; nothing was brought in.`,
  )
}

function refuseKeeping({ keepsFile, mapping }: ReturnToBringIn): void {
  if (keepsFile !== true || FILE_STAYS[mapping.purpose] !== 'never') return
  throw new Failure(
    'invalid-input',
    'A file of replies to evaluation forms is never kept, because people’s words could not be erased from it. Bring it in without keeping the file.',
  )
}

function refuseNothing({ added, changed, unchanged }: ReturnAccount): void {
  if (added + changed + unchanged > 0) return
  throw new Failure(
    'invalid-input',
    'No row of this table can be brought in as it is. Look at what needs attention, and put it right or choose another table.',
  )
}

function refuseIfCancelled({ signal }: Progress): void {
  if (signal.aborted)
    throw new Failure('cancelled', 'Bringing the file in was cancelled. Nothing was changed.')
}
