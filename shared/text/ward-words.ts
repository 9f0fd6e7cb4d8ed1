import { type Period, periodInWords } from '../domain/measures/index.ts'
import {
  type AreaRate,
  type DistrictPicture,
  type IndicatorCounts,
  type Observation,
  type PictureByWard,
  type PicturePeriod,
  type PlaceKind,
  type Population,
  RATE_PER,
  WARD_CAUTIONS,
  type WardCaution,
  type WardPicture,
} from '../domain/places/index.ts'
import { dateInWords } from '../kit/civil-date.ts'
import { REPEAT_CAUTION } from './change-sentences.ts'
import { countOf, listInWords } from './counts.ts'

export const PLACE_KIND_WORDS: Readonly<Record<PlaceKind, string>> = {
  ward: 'Ward',
  district: 'District',
  county: 'County',
  force: 'Police force area',
}

export const INDICATOR_COUNTS_WORDS: Readonly<Record<IndicatorCounts, string>> = {
  events: 'Things that happened',
  people: 'People',
}

export const PICTURE_PERIOD_WORDS: Readonly<Record<PicturePeriod, string>> = {
  'financial-year': 'Financial year',
  'year-to-date': 'Year to date',
  quarter: 'Quarter',
  'rolling-year': 'Last twelve months',
}

/** Where a ward lies to its district: a word that does not judge, since nobody has said which way is good. */
export const AGAINST_WORDS: Readonly<Record<NonNullable<WardPicture['against']>, string>> = {
  above: 'Higher',
  similar: 'Similar',
  below: 'Lower',
}

const RATE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const WHOLE = new Intl.NumberFormat('en-GB')

/** What the rates of a picture are of: "per 1,000 residents". */
export const RATE_WORDS = `per ${WHOLE.format(RATE_PER)} residents`

/** A rate with its limits: "12.3 (10.1 to 14.8)". */
export function rateInWords({ value, low, high }: AreaRate): string {
  return `${RATE.format(value)} (${RATE.format(low)} to ${RATE.format(high)})`
}

/** A population with its year and source: "5,200 (2019, ONS estimate)". */
export function populationInWords({ year, population, source }: Population): string {
  return `${WHOLE.format(population)} (${source === null ? year : `${year}, ${source}`})`
}

/** Which ward is a hotspot, by which rule, and where most was counted: whole sentences. */
export function hotspotsInWords({ wards, district, fewest }: PictureByWard): string[] {
  const hot = wards.filter(({ isHotspot }) => isHotspot).map(({ place }) => place.name)
  const top = wards.filter(({ isAmongTop }) => isAmongTop).sort(byCount)
  const rule = `A hotspot is a ward whose rate is above the district’s even at its lower limit, with at least ${countOf(fewest, 'incident')}.`
  const named =
    hot.length === 0
      ? 'No ward is a hotspot.'
      : `${listInWords(hot)} ${hot.length === 1 ? 'is a hotspot' : 'are hotspots'}.`
  const most = listInWords(top.map(({ place, count }) => `${place.name} (${WHOLE.format(count ?? 0)})`))
  return [
    ...(district?.rate == null ? [] : [`${named} ${rule}`]),
    ...(top.length === 0 ? [] : [`Most were counted in ${most}.`]),
  ]
}

/** What the figure of the district is made of, and which wards it is without. */
export function districtInWords({ place, missing, isRateOfSome, rate }: DistrictPicture): string[] {
  const names = listInWords(missing.map(({ name }) => name))
  return [
    place === null
      ? 'The district is its wards added up.'
      : `The figure of ${place.name} is the one that the source gives for it.`,
    ...(missing.length === 0
      ? []
      : [
          `${names} ${missing.length === 1 ? 'is' : 'are'} missing from the sum, having no figure for all of the time.`,
        ]),
    ...(isRateOfSome && rate !== null
      ? ['The rate of the district is that of the wards with a figure and a population.']
      : []),
  ]
}

/**
 * What a reader must know of one ward, a sentence for each caution, or for those of some kinds. Wards without figures
 * are named with the district, and a rate misleads only where there is one.
 */
export function cautionsInWords(
  { place, cautions, gapFrom, rate }: WardPicture,
  kinds: readonly WardCaution[] = WARD_CAUTIONS,
): string[] {
  return cautions
    .filter((caution) => kinds.includes(caution) && caution !== 'no-figures')
    .filter((caution) => caution !== 'city-centre' || rate !== null)
    .map((caution) => CAUTION_WORDS[caution](place.name, gapFrom))
}

const CAUTION_WORDS: Readonly<
  Record<WardCaution, (name: string, gapFrom: WardPicture['gapFrom']) => string>
> = {
  'no-figures': (name) => `${name} has no figures for this time.`,
  gap: (name, gapFrom) =>
    `${name} has no figure from ${gapFrom === null ? 'some day' : dateInWords(gapFrom)} on, so nothing is added up.`,
  boundary: (name) =>
    `The boundary of ${name} changed within this time, so it has no rate and is not compared.`,
  'no-population': (name) => `${name} has no population, so only its count can be shown.`,
  'kept-back': (name) => `The count of ${name} is kept back, so that nobody can be picked out.`,
  'city-centre': (name) =>
    `${name} is the city centre: many who are there do not live there, in the evenings above all, so its rate by residents misleads.`,
}

/** What holds for the whole picture: time, people, limits, and what the tests assume. */
export function pictureNotes({ period, wards }: PictureByWard): string[] {
  const years = [...new Set(wards.flatMap(({ population }) => population?.year ?? []))].sort()
  return [
    ...(wards.some(({ rate }) => rate !== null)
      ? [
          `Rates are ${RATE_WORDS} over ${periodInWords(period)}, with 95% limits (Byar). Populations are of ${listInWords(years.map(String))}.`,
          'A ward is part of the district that it is held against.',
        ]
      : []),
    REPEAT_CAUTION,
  ]
}

/** Where a figure stood: "wards.xlsx, sheet Wards, cell C4". */
export function sourceInWords(
  { source }: Observation,
  files: readonly { readonly importId: number; readonly fileName: string }[],
): string {
  if (source === null) return 'Typed'
  const file = files.find(({ importId }) => importId === source.importId)?.fileName ?? 'A file'
  return `${file}${source.sheet === '' ? '' : `, sheet ${source.sheet}`}, cell ${source.cell}`
}

/** The files that some figures came from, each once, as the source of a chart or table. */
export function filesInWords(
  parts: readonly Observation[],
  files: readonly { readonly importId: number; readonly fileName: string }[],
): string {
  const used = new Set(parts.flatMap(({ source }) => source?.importId ?? []))
  return listInWords(files.filter(({ importId }) => used.has(importId)).map(({ fileName }) => fileName))
}

/** "Burglary by ward, April to June 2020". */
export function pictureTitle(name: string, period: Period): string {
  return `${name} by ward, ${periodInWords(period)}`
}

function byCount(one: WardPicture, other: WardPicture): number {
  return (other.count ?? 0) - (one.count ?? 0)
}
