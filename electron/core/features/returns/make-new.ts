import type { PartnerId } from '../../../../shared/domain/plan/index.ts'
import {
  faceKey,
  type KnownNames,
  MADE_ANEW,
  type Named,
  type NamedField,
  nameFinder,
  normaliseName,
  type ReadRow,
  type RowFace,
} from '../../../../shared/domain/returns/index.ts'
import { Failure } from '../../../../shared/kit/failure.ts'
import { isStep } from '../../../../shared/kit/in-steps.ts'
import type { WriteTx } from '../../store/schema/index.ts'
import type { Pause } from '../../store/unit-of-work.types.ts'
import { insertPartner } from '../partners/index.ts'
import { insertIndicator, insertPlace } from '../places/index.ts'

/** What new names are made with; `pause` is waited for now and then. */
interface Making {
  readonly names: KnownNames
  readonly sourceId: PartnerId | null
  readonly pause: Pause
}

/** Makes what rows name and the store does not know yet, once for each name, and answers the rows with what was made. */
export async function makeNew(
  tx: WriteTx,
  rows: readonly ReadRow[],
  { names, sourceId, pause }: Making,
): Promise<readonly ReadRow[]> {
  if (!rows.some(({ face }) => face !== null && namesNew(face))) return rows
  const made = new Map<string, Named>()
  // A name is one object for all rows that say it, which is found faster than its words.
  const byName = new Map<Named, Named>()
  for (const [at, { face }] of rows.entries()) {
    if (isStep(at)) await pause()
    for (const [field, named] of face === null ? [] : namedOf(face)) {
      if ('id' in named || byName.has(named)) continue
      const key = `${field} ${normaliseName(named.newName, field)}`
      const one = made.get(key) ?? (await make(tx, field, named.newName, { names, sourceId }))
      made.set(key, one)
      byName.set(named, one)
    }
  }
  const known = (named: Named): Named => byName.get(named) ?? named
  const renamed: ReadRow[] = []
  for (const row of rows) {
    renamed.push(withKnownNames(row, known))
    if (isStep(renamed.length)) await pause()
  }
  return renamed
}

function withKnownNames(row: ReadRow, known: (named: Named) => Named): ReadRow {
  if (row.face === null || row.key === null) return row
  const face = withNames(row.face, known)
  const before = faceKey(row.face)
  // A second session of one day keeps what tells it from the first.
  return { ...row, face, key: faceKey(face) + row.key.slice(before.length) }
}

function namesNew(face: RowFace): boolean {
  return namedOf(face).some(([, named]) => !('id' in named))
}

function namedOf(face: RowFace): readonly (readonly [NamedField, Named])[] {
  switch (face.kind) {
    case 'ward-figures':
      return [
        ['place', face.place],
        ['indicator', face.indicator],
      ]
    case 'readings':
      return [['measure', face.measure]]
    case 'activities':
      return [
        ...(face.agency === null ? [] : [['agency', face.agency] as const]),
        ...face.measures.map((measure) => ['measure', measure] as const),
      ]
    case 'partners':
    case 'survey-answers':
    case 'survey-totals':
    case 'mediation-forms':
      return []
  }
}

function withNames(face: RowFace, known: (named: Named) => Named): RowFace {
  switch (face.kind) {
    case 'ward-figures':
      return { ...face, place: known(face.place), indicator: known(face.indicator) }
    case 'readings':
      return { ...face, measure: known(face.measure) }
    case 'activities':
      return {
        ...face,
        agency: face.agency === null ? null : known(face.agency),
        measures: face.measures.map((measure) => known(measure)),
      }
    case 'partners':
    case 'survey-answers':
    case 'survey-totals':
    case 'mediation-forms':
      return face
  }
}

async function make(
  tx: WriteTx,
  field: NamedField,
  name: string,
  { names, sourceId }: { readonly names: KnownNames; readonly sourceId: PartnerId | null },
): Promise<Named> {
  // It may have been made since the file was looked at.
  const there = nameFinder(names[field], field).exactly(name)
  if (there !== undefined) return { id: there.id }
  if (field === 'place') return { id: String(await insertPlace(tx, { name })) }
  if (field === 'indicator') return { id: String(await insertIndicator(tx, { name, sourceId })) }
  if (field === 'agency') return { id: String(await insertPartner(tx, { name, shortName: null })) }
  throw new Failure(
    'invalid-input',
    `“${name}” cannot be made here${MADE_ANEW.has(field) ? '' : ': measures are made in the plan'}. Choose one that is there, or leave those rows out.`,
  )
}
