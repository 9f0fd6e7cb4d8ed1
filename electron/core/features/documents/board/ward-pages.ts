import {
  type Audience,
  type BoardArea,
  type BoardWardPage,
  policyFor,
} from '../../../../../shared/domain/documents/board/index.ts'
import { type Period, planYearOf, samePeriodLastYear } from '../../../../../shared/domain/measures/index.ts'
import type { Partner } from '../../../../../shared/domain/partners/index.ts'
import {
  type AreaPicture,
  type PictureByWard,
  type PublishedAreaCount,
  pictureByWard,
  publishablePicture,
  WARDS_TOGETHER,
  type WardPicture,
} from '../../../../../shared/domain/places/index.ts'
import type { EditionContent } from '../../../../../shared/domain/plan/index.ts'
import { DEFAULT_POLICY, type SuppressionPolicy } from '../../../../../shared/domain/suppression/index.ts'
import { addMonths, type CivilDate } from '../../../../../shared/kit/civil-date.ts'
import { changeInWords } from '../../../../../shared/text/change-sentences.ts'
import { wardsChart } from '../../../../../shared/text/ward-charts.ts'
import {
  AGAINST_WORDS,
  cautionsInWords,
  districtInWords,
  hotspotsInWords,
  pictureNotes,
} from '../../../../../shared/text/ward-words.ts'
import type { ReadDb } from '../../../store/schema/index.ts'
import { listIndicators, listObservations, listPlaceChanges, listPlaces } from '../../places/index.ts'
import { NOTHING_PUBLISHED, type PublishedFigures, publishedFigures } from './published-figures.ts'

/** How small counts of people are kept back, and what readers know already; a null policy shows them. */
export interface WardProtection {
  readonly policy: SuppressionPolicy | null
  readonly published: PublishedFigures
}

/** A page for each thing counted that any ward has a figure of in the period, for those who may read it. */
export async function wardPages(
  db: ReadDb,
  period: Period,
  partners: readonly Partner[],
  { policy, published }: WardProtection,
): Promise<BoardWardPage[]> {
  const indicators = await listIndicators(db)
  if (indicators.length === 0) return []
  const [places, changes] = [await listPlaces(db), await listPlaceChanges(db)]
  const within = { from: samePeriodLastYear(period).from, to: period.to }
  const observations = await listObservations(
    db,
    indicators.map(({ id }) => id),
    within,
  )
  return indicators.flatMap((indicator) => {
    const picture = pictureByWard({ indicator, places, changes, observations, period })
    if (picture.wards.every(({ count }) => count === null)) return []
    const source = partners.find(({ id }) => id === indicator.sourceId)?.name ?? null
    if (policy === null) return [pageOf(picture, source)]
    const known: PublishedAreaCount = (place, time) => published.areaCount(indicator.name, place, time)
    return [pageOf(publishablePicture(picture, policy, known), source)]
  })
}

/** As far back as a plan looks for figures of a whole year. */
const YEARS_BACK = 3

/** The pages for a paper of a plan year: of that year once it is over, or else of the newest before it with figures. */
export async function planWardPages(
  db: ReadDb,
  { plan, edition, partners }: Pick<EditionContent, 'plan' | 'edition' | 'partners'>,
  today: CivilDate,
  audience: Audience = 'board',
): Promise<BoardWardPage[]> {
  const policy = policyFor(audience, DEFAULT_POLICY)
  const published = policy === null ? NOTHING_PUBLISHED : await publishedFigures(db, plan.id)
  for (let back = 0; back <= YEARS_BACK; back += 1) {
    const period = planYearOf(addMonths(edition.startsOn, -12 * back))
    const pages = period.to < today ? await wardPages(db, period, partners, { policy, published }) : []
    if (pages.length > 0) return pages
  }
  return []
}

function pageOf(picture: PictureByWard, source: string | null): BoardWardPage {
  const { indicator, period, wards, district, wider } = picture
  return {
    indicator: indicator.name,
    source,
    period,
    areas: [
      ...wards.map(wardArea),
      ...(district === null ? [] : [largerArea(district.place?.name ?? WARDS_TOGETHER, district)]),
      ...wider.map((area) => largerArea(area.place.name, area)),
    ],
    findings: hotspotsInWords(picture),
    notes: [
      ...(district === null ? [] : districtInWords(district)),
      ...wards.flatMap((ward) => cautionsInWords(ward, ['gap', 'boundary', 'no-population', 'kept-back'])),
    ],
    background: [
      ...pictureNotes(picture),
      ...wards.flatMap((ward) => cautionsInWords(ward, ['city-centre'])),
    ],
    chart: wardsChart(picture, source ?? ''),
  }
}

function wardArea(ward: WardPicture): BoardArea {
  return {
    ...areaOf(ward.place.name, ward),
    isWard: true,
    isKeptBack: ward.cautions.includes('kept-back'),
    population: ward.population?.population ?? null,
    against: ward.against === null ? '' : AGAINST_WORDS[ward.against],
    marks: [...(ward.isHotspot ? ['Hotspot'] : []), ...(ward.isAmongTop ? ['Most counted'] : [])],
  }
}

/** An area that has a figure has its count unless that was kept back. */
function largerArea(name: string, area: AreaPicture): BoardArea {
  return { ...areaOf(name, area), isKeptBack: area.count === null }
}

function areaOf(name: string, { count, rate, change }: AreaPicture): BoardArea {
  return {
    name,
    isWard: false,
    count,
    isKeptBack: false,
    rate: rate === null ? null : { value: rate.value, low: rate.low, high: rate.high },
    population: rate?.population ?? null,
    against: '',
    lastYear: change.before?.value ?? null,
    change: change.before === null ? '' : changeInWords(change, 'count'),
    marks: [],
  }
}
