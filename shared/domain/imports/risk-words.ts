import type { RiskAssessment } from '../plan/content.ts'

/** What the story of a priority says about its risk and its places. */
export interface RiskReading {
  readonly risk: RiskAssessment
  readonly hotspots: readonly string[]
}

const SCALE =
  '(?:very )?(?:high|low|small|minor|limited|moderate|medium|significant|substantial|serious|severe|considerable|extreme)'
const PLACE = "\\p{Lu}[\\p{L}’'-]+(?: (?:(?:and|&|of|on|upon|the) )?\\p{Lu}[\\p{L}’'-]+)*?"
const PLACES = `${PLACE}(?:(?:, (?:and )?| and | or )${PLACE})*`
const HOTSPOT = /hot-?\s?spots?\b/i
const PLACES_AT_END = new RegExp(
  `(?:\\bas|\\bare|\\binclude|\\bof|\\bin|\\bwards?|:|,)\\s+(?<places>${PLACES})[.;]?$`,
  'u',
)
const PLACE_FEATURES = new RegExp(
  `^(?:the )?(?<places>${PLACES}) (?:wards?|areas?)? ?(?:features?|is|are|remains?|has been|have been|continues?)\\b`,
  'u',
)
const HIGH_WARDS = /\bwards?\b.*\b(?:high|highest|uncharacteristically)\b/i

/** Reads risk words ("high volume, moderate individual harm") and hotspots from the sentences of a priority's story. */
export function readRisk(paragraphs: readonly string[]): RiskReading {
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
  const volume = firstOf(sentences, [`(?<word>${SCALE}) (?:in )?volume`])
  const individual = firstOf(sentences, harmPatterns('individual'))
  const community = firstOf(sentences, harmPatterns('community'))
  const hotspots = sentences.flatMap(hotspotsIn)
  return {
    risk: { volume, individualHarm: individual, communityHarm: community },
    hotspots: [...new Set(hotspots)],
  }
}

function harmPatterns(kind: string): string[] {
  return [
    `(?<potential>potential(?:ly)?(?: for| to cause)? )?(?<word>${SCALE}) ${kind} harm`,
    `(?<potential>potential(?:ly)?(?: for)? )?(?<word>${SCALE}) (?:in terms of|for|as to) ${kind} harm`,
  ]
}

function firstOf(sentences: readonly string[], patterns: readonly string[]): string | null {
  for (const sentence of sentences) {
    for (const pattern of patterns) {
      const found = new RegExp(pattern, 'iu').exec(sentence)?.groups
      if (found === undefined) continue
      const word = (found.word ?? '').toLowerCase()
      return found.potential === undefined ? word : `potential ${word}`
    }
  }
  return null
}

function hotspotsIn(sentence: string): string[] {
  const isAbout = HOTSPOT.test(sentence)
  if (!isAbout && !HIGH_WARDS.test(sentence)) return []
  const places =
    PLACES_AT_END.exec(sentence)?.groups?.places ??
    (isAbout ? PLACE_FEATURES.exec(sentence)?.groups?.places : undefined)
  if (places === undefined) return []
  return places
    .split(/, (?:and )?| and | or /)
    .map((place) => place.trim())
    .filter((place) => place !== '' && !/\b(?:council|police|partnership)\b/i.test(place))
}
