import type { CheckedRow, ReadRow, RowFace, StoredFace } from '../../../../shared/domain/returns/index.ts'
import type { ReadDb, WriteTx } from '../../store/schema/index.ts'
import type { FieldSealer } from '../../store/sealing/field-sealer.ts'
import type { Pause } from '../../store/unit-of-work.types.ts'

/** What all rows of one file share while they are written. */
export interface ReturnSource {
  readonly importId: number
  readonly file: string
  readonly sheet: string
  /** The command's instant. */
  readonly at: string
  /** Seals what people wrote in their own words. */
  readonly sealer: FieldSealer
  /**
   * Waited for now and then while many rows are added: lets others read and the process hear of a cancelling, and throws
   * then. What changes rows that are there is left for `afterwards`.
   */
  readonly pause: Pause
  /** Keeps work for after the last pause. */
  readonly afterwards: (work: () => Promise<void>) => void
}

/** A row that is to be written, with everything in it known to the store. */
export type RowToWrite<Kind extends RowFace['kind']> = CheckedRow & {
  readonly face: Extract<RowFace, { kind: Kind }>
}

/** How the rows of one purpose are found in the store and written to it. */
export interface ReturnTarget<Kind extends RowFace['kind']> {
  /** What `import_row` calls the table. */
  readonly table: 'observation' | 'reading' | 'activity' | 'partner' | 'survey_wave' | 'evaluation'
  /** What the store holds under the keys of rows; see `faceKey`. Sealed words are compared, and never answered. */
  find(db: ReadDb, rows: readonly ReadRow[], sealer: FieldSealer): Promise<ReadonlyMap<string, StoredFace>>
  /**
   * Writes the rows that are added or changed, in order; the answer has the number of each one's row in the store. Called
   * inside the command's transaction.
   */
  write(tx: WriteTx, rows: readonly RowToWrite<Kind>[], source: ReturnSource): Promise<readonly number[]>
}
