import {
  applyLayout,
  type FoundTable,
  findTables,
  layoutLikeness,
  lookAtTable,
  nameFinder,
  openSheet,
  proposeMapping,
  proposePurpose,
  proposeShape,
  type ReadingContext,
  type ReturnLayout,
  type ReturnMapping,
  type ReturnPurpose,
  type SuppliedSheet,
  type SuppliedWorkbook,
  type WideShape,
} from '../../../../shared/domain/returns/index.ts'
import type { InSteps } from '../../../../shared/kit/in-steps.ts'
import type { ChosenTable, HeldReturn } from './held-return.ts'
import type { ReturnProfile } from './profile.repository.ts'

/** What a file is held against when it is read: the store's names and the remembered layouts. */
export interface Knowledge {
  readonly context: ReadingContext
  readonly profiles: readonly ReturnProfile[]
}

/** Looks at a workbook for the first time: finds its tables, and proposes how to read the one that says most. */
export function* lookAtWorkbook(
  file: { readonly fileName: string; readonly bytes: Uint8Array; readonly workbook: SuppliedWorkbook },
  knowledge: Knowledge,
): InSteps<HeldReturn> {
  const tables = yield* findTables(file.workbook.sheets.map(openSheet), knowledge.context.day)
  const held: HeldReturn = { ...file, tables, chosen: null }
  const sheets = file.workbook.sheets
  const choices: { readonly chosen: ChosenTable; readonly size: number }[] = []
  for (const [at, table] of tables.entries()) {
    if (sheets[table.sheet]?.isHidden === true) continue
    // What is found at the first look is remembered for the next.
    lookAt(held, at, knowledge)
    yield
    choices.push({ chosen: chooseTable(held, at, knowledge), size: sizeOf(table) })
    yield
  }
  const known = choices.find(({ chosen }) => chosen.profile !== null)
  const largest = choices.toSorted((one, other) => other.size - one.size)[0]
  return { ...held, chosen: (known ?? largest)?.chosen ?? null }
}

/** Chooses a table: reads it as the partner's earlier ones were read where it looks like them, else as is proposed. */
export function chooseTable(held: HeldReturn, at: number, knowledge: Knowledge): ChosenTable {
  const look = lookAt(held, at, knowledge)
  const best = knowledge.profiles
    .map((profile) => {
      const shape = look.shapeFor(profile.purpose)
      return {
        profile,
        likeness: layoutLikeness(profile.layout, look.table, {
          across: shape?.columns ?? [],
          sheetName: look.sheet.name,
          fields: proposeMapping(look.sheet, look.look, profile.purpose, shape).columns.flatMap(({ use }) =>
            use.kind === 'field' ? [use.field] : [],
          ),
        }),
      }
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)[0]
  if (best !== undefined) return chooseProfile(held, at, best.profile, knowledge)
  const { mapping } = proposePurpose(look.sheet, look.look, look.shapeFor)
  return { at, mapping: withWave(mapping, knowledge.context), answered: new Set(), profile: null }
}

/** Reads a table with a remembered layout. */
export function chooseProfile(
  held: HeldReturn,
  at: number,
  profile: ReturnProfile,
  knowledge: Knowledge,
): ChosenTable {
  const look = lookAt(held, at, knowledge)
  const layout = stillKnown(profile.layout, knowledge.context)
  const proposal = proposeMapping(look.sheet, look.look, layout.purpose, look.shapeFor(layout.purpose))
  const { mapping, changes } = applyLayout(layout, look.table, proposal)
  return {
    at,
    mapping: withWave(mapping, knowledge.context),
    answered: new Set(),
    profile: { id: profile.id, changes },
  }
}

/** Reads a table for a purpose that the person chose, forgetting what was proposed for another. */
export function choosePurpose(
  held: HeldReturn,
  at: number,
  purpose: ReturnPurpose,
  knowledge: Knowledge,
): ChosenTable {
  const look = lookAt(held, at, knowledge)
  const { mapping } = proposeMapping(look.sheet, look.look, purpose, look.shapeFor(purpose))
  return { at, mapping: withWave(mapping, knowledge.context), answered: new Set(), profile: null }
}

/** The newest wave without results is the one whose answers are awaited; a person can choose another. */
function withWave(mapping: ReturnMapping, { waves = [] }: ReadingContext): ReturnMapping {
  if (!mapping.purpose.startsWith('survey-') || mapping.constants.wave !== undefined) return mapping
  const wave = waves.findLast(({ hasResults }) => !hasResults)
  return wave === undefined ? mapping : { ...mapping, constants: { ...mapping.constants, wave: wave.name } }
}

interface Look {
  readonly sheet: SuppliedSheet
  readonly table: FoundTable
  readonly look: ReturnType<typeof lookAtTable>
  shapeFor(purpose: ReturnPurpose): WideShape | null
}

/** Files of these have one thing in each row. */
const HAS_NO_SHAPE: ReadonlySet<ReturnPurpose> = new Set([
  'partners',
  'survey-answers',
  'survey-totals',
  'mediation-forms',
])

/** The last look at each table: the page asks for it again with each answer. */
const looks = new WeakMap<FoundTable, { readonly names: unknown; readonly look: Look }>()

function lookAt(held: HeldReturn, at: number, { context }: Knowledge): Look {
  const table = held.tables[at]
  const packed = table === undefined ? undefined : held.workbook.sheets[table.sheet]
  if (table === undefined || packed === undefined) throw new RangeError('there is no such table')
  const known = looks.get(table)
  if (known?.names === context.names) return known.look
  const sheet = openSheet(packed)
  const { names, day, mediation } = context
  const place = nameFinder(names.place, 'place')
  const indicator = nameFinder(names.indicator, 'indicator')
  const measure = nameFinder(names.measure, 'measure')
  const shape = proposeShape(
    table,
    sheet,
    {
      isPlace: (words) => place.exactly(words) !== undefined,
      isIndicator: (words) => indicator.exactly(words) !== undefined,
      isMeasure: (words) => measure.exactly(words) !== undefined,
    },
    day,
  )
  const look: Look = {
    sheet,
    table,
    look: lookAtTable(sheet, table, names, day, mediation),
    shapeFor: (purpose) => (HAS_NO_SHAPE.has(purpose) ? null : shape),
  }
  looks.set(table, { names, look })
  return look
}

/** A layout without answers that mean something that was removed since. */
function stillKnown(layout: ReturnLayout, { names }: ReadingContext): ReturnLayout {
  const values = layout.values.filter(
    ({ field, meaning }) => meaning.kind !== 'known' || names[field].some(({ id }) => id === meaning.id),
  )
  return { ...layout, values }
}

function sizeOf({ block }: FoundTable): number {
  return (block.lastRow - block.firstRow + 1) * (block.lastColumn - block.firstColumn + 1)
}
