import type { Place, PlaceId } from '../../../shared/domain/places/index.ts'

/** The figures that were typed, or the sentence that says which of them is none. */
export type TypedFigures =
  | {
      readonly ok: true
      readonly counts: readonly { readonly placeId: PlaceId; readonly count: number | null }[]
    }
  | { readonly ok: false; readonly sentence: string }

const COUNT = /^(?:\d{1,3}(?:,\d{3})+|\d{1,9})$/

/** Reads what was typed for each place: whole numbers, with commas or without; a dash for a figure that is to go. */
export function readTypedFigures(
  places: readonly Pick<Place, 'id' | 'name'>[],
  typed: ReadonlyMap<PlaceId, string>,
): TypedFigures {
  const counts: { placeId: PlaceId; count: number | null }[] = []
  for (const { id, name } of places) {
    const words = (typed.get(id) ?? '').trim()
    if (words === '') continue
    if (/^[-–—]$/.test(words)) counts.push({ placeId: id, count: null })
    else if (COUNT.test(words)) counts.push({ placeId: id, count: Number(words.replaceAll(',', '')) })
    else return { ok: false, sentence: `“${words}” for ${name} is no count. Type a whole number from 0 up.` }
  }
  return counts.length === 0
    ? { ok: false, sentence: 'No figure has been typed yet. Type at least one.' }
    : { ok: true, counts }
}
