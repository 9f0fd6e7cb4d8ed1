import { PLACE_KINDS, type Place, type PlaceKind } from '../../../shared/domain/places/index.ts'
import { readDay, shortDay } from '../../../shared/domain/plan/index.ts'
import type { CivilDate } from '../../../shared/kit/civil-date.ts'
import { PLACE_KIND_WORDS } from '../../../shared/text/ward-words.ts'

/** The columns of the table of places, as their cells are typed. */
export const PLACE_FIELDS = [
  'name',
  'kind',
  'code',
  'isCityCentre',
  'population',
  'source',
  'aliases',
  'from',
  'until',
] as const
export type PlaceField = (typeof PLACE_FIELDS)[number]

export type PlaceFace = Omit<Place, 'id' | 'populations'>

/** What a cell asks for: another face of the place, the population of the year, or a sentence of what cannot be read. */
export type TypedChange =
  | { readonly kind: 'face'; readonly face: PlaceFace }
  | { readonly kind: 'population'; readonly population: number | null; readonly source: string | null }
  | { readonly kind: 'refused'; readonly sentence: string }

/** What stands in a cell, and what editing begins with. `year` is the one whose population is shown. */
export function placeCell(place: Place, field: PlaceField, year: number): string {
  const known = place.populations.find((one) => one.year === year)
  switch (field) {
    case 'name':
      return place.name
    case 'kind':
      return PLACE_KIND_WORDS[place.kind]
    case 'code':
      return place.code ?? ''
    case 'isCityCentre':
      return place.isCityCentre ? 'Yes' : 'No'
    case 'population':
      return known === undefined ? '' : known.population.toLocaleString('en-GB')
    case 'source':
      return known?.source ?? ''
    case 'aliases':
      return place.aliases.join('; ')
    case 'from':
      return place.from === null ? '' : shortDay(place.from)
    case 'until':
      return place.until === null ? '' : shortDay(place.until)
  }
}

/** Reads what was typed into a cell of a place. */
export function readPlaceCell(place: Place, field: PlaceField, words: string, year: number): TypedChange {
  const typed = words.trim()
  const known = place.populations.find((one) => one.year === year)
  const { id: _id, populations: _populations, ...face } = place
  const changed = (said: Partial<PlaceFace>): TypedChange => ({ kind: 'face', face: { ...face, ...said } })
  switch (field) {
    case 'name':
      return typed === '' ? refused('A place has a name. Type it.') : changed({ name: typed })
    case 'kind': {
      const kind = kindOf(typed)
      return kind === undefined
        ? refused(`“${typed}” is no kind of place. Type Ward, District, County or Police force area.`)
        : changed({ kind })
    }
    case 'code':
      return changed({ code: typed === '' ? null : typed })
    case 'isCityCentre': {
      const isCityCentre = /^(?:y|yes|x)$/i.test(typed)
      return isCityCentre || /^(?:n|no|)$/i.test(typed)
        ? changed({ isCityCentre })
        : refused(`“${typed}” is neither. Type Yes or No.`)
    }
    case 'population': {
      const number = typed.replaceAll(/[,\s]/g, '')
      if (number === '') return { kind: 'population', population: null, source: null }
      return /^[1-9]\d{0,7}$/.test(number)
        ? { kind: 'population', population: Number(number), source: known?.source ?? null }
        : refused('A population is a whole number from 1 up. Leave it empty where it is not known.')
    }
    case 'source':
      return known === undefined
        ? refused(`Type the population of ${year} first, then where it comes from.`)
        : { kind: 'population', population: known.population, source: typed === '' ? null : typed }
    case 'aliases':
      return changed({
        aliases: typed
          .split(';')
          .map((alias) => alias.trim())
          .filter((alias) => alias !== ''),
      })
    case 'from':
    case 'until': {
      const day = typed === '' ? null : readDay(typed)
      return day === undefined
        ? refused(`“${typed}” is no day. Type it as 2/5/2019, or leave it empty.`)
        : changed({ [field]: day satisfies CivilDate | null })
    }
  }
}

function kindOf(typed: string): PlaceKind | undefined {
  const words = typed.toLowerCase()
  return PLACE_KINDS.find((kind) => kind === words || PLACE_KIND_WORDS[kind].toLowerCase() === words)
}

function refused(sentence: string): TypedChange {
  return { kind: 'refused', sentence }
}
