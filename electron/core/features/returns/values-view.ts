import type { ValuesView } from '../../../../shared/contract/index.ts'
import {
  type KnownNames,
  NAMED_FIELDS,
  proposedMeaning,
  type UnderstoodTable,
} from '../../../../shared/domain/returns/index.ts'

/** More distinct words than a person can go through are cut; those that need an answer come first. */
const MOST_VALUES = 2_000

/** The distinct words of a file's named fields, and everything that they can be said to mean. */
export function describeValues({ values }: UnderstoodTable, names: KnownNames): ValuesView {
  const asked = new Set(values.map(({ field }) => field))
  return {
    values: values
      .slice(0, MOST_VALUES)
      .map((value) => ({ ...value, proposed: value.meaning ?? proposedMeaning(value) })),
    known: NAMED_FIELDS.filter((field) => asked.has(field)).map((field) => ({
      field,
      names: names[field].map(({ id, name }) => ({ id, name })),
    })),
  }
}
