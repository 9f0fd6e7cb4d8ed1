import type { MeasureKind, Polarity } from './measure.ts'

const UPWARDS =
  /\b(?:increas(?:e|ed|ing)|more|greater|higher|improv(?:e|ed|ement|ements|ing)|rise|growth|better|additional)\b/i
const DOWNWARDS =
  /\b(?:reduc(?:e|ed|tion|tions|ing)|decreas(?:e|ed|ing)|fewer|less|lower|declin(?:e|ed|ing)|fall|a drop|minimis(?:e|ed|ing))\b/i

/** From here on the words say what the change is good for, not which change is wanted. */
const PURPOSE =
  /\b(?:used\s+)?(?:in order\s+)?to\s+(?:help\s+)?(?:reduce|increase|improve|minimise|decrease)\b/i

/** Harm that is mostly not reported: more reports of it can be good news, fewer can be bad. */
const HIDDEN_CRIME =
  /\b(?:domestic|hate|slavery|trafficking|exploitation|cse|ce|grooming|coercive|stalking|honour|fgm|rape|sexual|cuckooing|radicalisation|scams?|fraud)\b/i
const REPORTS = /\b(?:report(?:s|ed|ing)?|referr?(?:als?|ed)|disclos(?:e|ed|ures?)|calls?|recorded)\b/i

/** Things done, or people reached, of which more is better. */
const WORK_DONE =
  /^(?:the\s+)?(?:total\s+)?numbers?\s+(?:and\s+\w+\s+)?(?:of\s+)?(?:.{0,60}?\b(?:sessions?|events?|meetings?|campaigns?|workshops?|activities|visits|champions|programmes|volunteers|courses|leaflets|drop-?ins|groups|open days|surgeries|patrols|resources)\b|.{0,80}?\b(?:attend(?:ed|ing)?|engag(?:ed|ing|es?)|complet(?:ed|ing)|recruited|supported|trained|access(?:ed|ing)|starting|using|resolved|helped|helps|reached|signposted|feel better|improvements?|an increase in)\b)/i
const HARM_COUNTED =
  /\b(?:offences?|crimes?(?! prevention)|incidents?|complaints?|burglar(?:y|ies)|repeat|breaches|evictions)\b/i

/**
 * Which way is good, only where the words say so and cannot mean the opposite; `unset` otherwise, and for every count
 * of reports of hidden crime, whichever way the words point.
 */
export function polarityFromWords(words: string, kind: MeasureKind): Polarity {
  if (
    kind === 'milestone' ||
    kind === 'evidence-source' ||
    kind === 'condition' ||
    kind === 'activity-as-measure'
  )
    return 'none'
  if (HIDDEN_CRIME.test(words) && REPORTS.test(words)) return 'unset'
  if (kind === 'retain-level' || kind === 'frequency') return 'higher'
  const opening = openingOf(words)
  if (kind === 'count-by-date' || kind === 'count-undated') {
    return WORK_DONE.test(words) && !HARM_COUNTED.test(opening) ? 'higher' : 'unset'
  }
  const up = UPWARDS.test(opening)
  const down = DOWNWARDS.test(opening)
  if (up === down) return 'unset'
  return up ? 'higher' : 'lower'
}

/** True where the words begin with a wish for more or for less, whatever of. */
export function hasDirection(words: string): boolean {
  const opening = openingOf(words)
  return UPWARDS.test(opening) || DOWNWARDS.test(opening)
}

function openingOf(words: string): string {
  return (words.split(PURPOSE)[0] ?? '').slice(0, 60)
}
