import { CASE_REVIEW_EXEMPTION, caseReviewFigure } from '../suppression/index.ts'
import type { CountingWay, MeasureScoring } from './scoring.ts'

/** Whether a measure counts people, or cases that point to people, as its words have it. */
export interface CountedByWords {
  readonly countsPeople: boolean
  /** Why its figures are published whatever their size; null where nothing asks for that. */
  readonly publishedBecause: string | null
  /** The words that say so; null where none do. */
  readonly words: string | null
  readonly sureness: 'sure' | 'likely' | 'guess'
  /** True where a person should say it: the words name neither, or both, or ask for an exemption. */
  readonly isToAsk: boolean
}

/** Things that are held, given out or done: a small number of them points to nobody. */
const THINGS =
  /\b(?:(?:awareness|training|information|support|drop-?in)[- ](?:raising )?(?:sessions?|events?|courses?)|sessions?|workshops?|talks?|briefings?|drop-?ins?|meetings?|forums?|surgeries|events?|open days?|fairs?|campaigns?|leaflets?|posters?|newsletters?|articles?|posts?|tweets?|hits|website|downloads?|schemes?|zones?|patrols?|operations?|activities|courses?|schools?|groups?|businesses|shops?|premises|partners|agencies|organisations?|parishes|cameras|signs?|locks?|kits?|packs?|toolkits?|projects?|grants?|funds?|pounds?|minutes)\b/i
/** People, and cases, incidents and orders that point to them. */
const PEOPLE =
  /\b(?:people|persons?|residents?|pupils?|students?|victims?|perpetrators?|offenders?|survivors?|volunteers?|members?|women|men|girls?|boys?|children|families|households?|parents?|tenants?|clients?|service users?|users|visitors?|staff|professionals|champions?|mentors?|young|adults?|cases?|referrals?|referred|complaints?|complainants?|incidents?|offences?|crimes?|assaults?|injunctions?|orders?|notices?|warnings?|evictions?|arrests?|convictions?|contracts?|mediations?|triggers?|reports?|disclosures?|admissions?|deaths?|reviews?|self-?report\w*|attendance|attendees?|participants?)\b/i

/**
 * Whether a measure counts people, by its words and by how it is counted. Where the words name neither things nor people,
 * people are taken: a figure that is kept back for nothing does no harm. Rule: domain reference 4.5.
 */
export function countedByWords(
  text: string,
  { counting }: { readonly counting: CountingWay },
): CountedByWords {
  const plain = { publishedBecause: null, words: null, isToAsk: false } as const
  if (counting === 'activities') return { ...plain, countsPeople: false, sureness: 'sure' }
  if (counting !== 'readings') return { ...plain, countsPeople: true, sureness: 'sure' }
  if (caseReviewFigure(text) !== null) {
    const words = /\b(?:community triggers?|case reviews?)\b/i.exec(text)?.[0] ?? null
    return {
      countsPeople: true,
      publishedBecause: CASE_REVIEW_EXEMPTION,
      words,
      sureness: 'likely',
      isToAsk: true,
    }
  }
  const [people, things] = [PEOPLE.exec(text), THINGS.exec(text)]
  if (people === null && things === null)
    return { ...plain, countsPeople: true, sureness: 'guess', isToAsk: true }
  if (people === null)
    return { ...plain, countsPeople: false, words: things?.[0] ?? null, sureness: 'likely' }
  const opensWithThings = things !== null && things.index < people.index && COUNT_OF_THINGS.test(text)
  return {
    ...plain,
    countsPeople: !opensWithThings,
    words: opensWithThings ? things[0] : people[0],
    sureness: 'likely',
    isToAsk: things !== null,
  }
}

/** "Number of awareness raising sessions for victims": sessions are counted, whoever they are for. */
const COUNT_OF_THINGS = /^(?:the\s+)?(?:total\s+)?(?:numbers?|no\.?|#)\s+(?:of\s+)?/i

/** What is known of how small figures of a measure are to be treated: what a person said, else what its words say. */
export interface PeopleRule {
  readonly countsPeople: boolean
  readonly publishedBecause: string | null
}

/** Until somebody has said it, the words decide, and an exemption holds only once a person has given its reason. */
export function peopleRuleOf(
  text: string,
  scoring: Pick<MeasureScoring, 'counting' | 'countsPeople' | 'publishedBecause'>,
): PeopleRule {
  const { countsPeople, publishedBecause } = scoring
  return { countsPeople: countsPeople ?? countedByWords(text, scoring).countsPeople, publishedBecause }
}
