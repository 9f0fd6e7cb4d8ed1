import type { CivilDate } from '../../../kit/civil-date.ts'
import { sampleCells } from '../body.ts'
import type { SuppliedSheet } from '../open-sheet.ts'
import { plainHeading } from '../propose-columns.ts'
import { FIELDS_OF, type FieldForm } from '../purpose.ts'
import type { AxisRole, FoundTable, TableColumn } from '../table.ts'
import { axisPeriod } from './axis-period.ts'

/** What the store knows of words, to tell wards, kinds of incidents and measures in headings. */
export interface AxisNames {
  isPlace(words: string): boolean
  isIndicator(words: string): boolean
  isMeasure(words: string): boolean
}

const PLACE_HEADINGS = headingsOf('place')
const INDICATOR_HEADINGS = headingsOf('indicator')
function headingsOf(form: FieldForm): ReadonlySet<string> {
  return new Set(
    FIELDS_OF['ward-figures']
      .filter((rule) => rule.form === form)
      .flatMap(({ headings }) => headings.map(plainHeading)),
  )
}

/** What the words of a level are judged by; `keys` are the columns that are not across. */
export interface RoleContext {
  readonly names: AxisNames
  readonly day: CivilDate
  readonly keys: readonly TableColumn[]
  readonly sheet: SuppliedSheet
  readonly table: FoundTable
}

/** What the words of one level of headings are, told by most of them; null where they say nothing of the figures. */
export function roleOf(
  words: readonly string[],
  { names, day, keys, sheet, table }: RoleContext,
): AxisRole | null {
  const said = words.filter(Boolean)
  const distinct = new Set(said)
  const most = (fits: (word: string) => boolean, share = 0.6): boolean =>
    said.length > 0 && said.filter(fits).length >= said.length * share
  const isPeriod = (word: string): boolean =>
    axisPeriod([word], table.period, day) !== undefined || /^(?:19|20)\d{2}$/.test(word)
  // Periods tell themselves from other words, so a few are enough: a target and a baseline may stand beside them.
  if (most(isPeriod, 0.3)) return 'period'
  const known = KNOWN_ROLES.map(({ role, isKnown }) => ({
    role,
    count: [...distinct].filter((word) => isKnown(names, word)).length,
  })).toSorted((one, other) => other.count - one.count)[0]
  // Some names that are known tell what the others beside them are.
  if (known !== undefined && known.count >= Math.max(1, distinct.size * 0.3)) {
    if (known.count >= distinct.size * 0.6 || known.count >= 2) return known.role
  }
  if (distinct.size < 2) return null
  // Words that nobody knows are kinds of what is counted where each row is a ward, and wards where it is a kind.
  const areKeys = (headings: ReadonlySet<string>, isKnown: (words: string) => boolean): boolean =>
    keys.some(
      (key) =>
        headings.has(plainHeading(key.headings.at(-1) ?? '')) ||
        sampleCells(sheet, table, key.column, 20).some(({ text }) => isKnown(text)),
    )
  if (areKeys(PLACE_HEADINGS, names.isPlace)) return 'indicator'
  return areKeys(INDICATOR_HEADINGS, names.isIndicator) && !isKeyedByWhat(keys) ? 'place' : null
}

const KNOWN_ROLES: readonly {
  readonly role: AxisRole
  readonly isKnown: (names: AxisNames, word: string) => boolean
}[] = [
  { role: 'place', isKnown: (names, word) => names.isPlace(word) },
  { role: 'indicator', isKnown: (names, word) => names.isIndicator(word) },
  { role: 'measure', isKnown: (names, word) => names.isMeasure(word) },
]

/** "Indicator", "Type": of a return of measures as well, whose columns are no wards. */
function isKeyedByWhat(keys: readonly TableColumn[]): boolean {
  return keys.some(({ headings }) => MEASURE_HEADINGS.has(plainHeading(headings.at(-1) ?? '')))
}

const MEASURE_HEADINGS: ReadonlySet<string> = new Set(
  FIELDS_OF.readings
    .filter(({ form }) => form === 'measure')
    .flatMap(({ headings }) => headings.map(plainHeading)),
)
