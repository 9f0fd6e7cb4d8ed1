/** The figures of ASB case reviews that the law has published every year (2014 Act, section 104). */
export const CASE_REVIEW_FIGURES = [
  'applications received',
  'applications that did not meet the threshold',
  'case reviews carried out',
  'case reviews that led to recommendations',
] as const

/** The reason to give with each of the four figures of ASB case reviews. */
export const CASE_REVIEW_EXEMPTION =
  'The law requires this figure to be published (Anti-social Behaviour, Crime and Policing Act 2014, section 104).'

/** Which of the four figures a measure asks for by its words; null for any other, such as cases resolved. */
export function caseReviewFigure(words: string): (typeof CASE_REVIEW_FIGURES)[number] | null {
  if (
    !/\b(?:community triggers?|(?:asb|anti-?\s?social behaviour) case reviews?|case reviews?)\b/i.test(words)
  ) {
    return null
  }
  const [applications, refused, carriedOut, recommended] = CASE_REVIEW_FIGURES
  if (/\brecommendations?\b/i.test(words)) return recommended
  if (/\bthreshold\b/i.test(words)) {
    return /\b(?:not|un)\s?-?met\b|\bbelow\b|\bdid not\b/i.test(words) ? refused : null
  }
  if (/\b(?:applications?|requests?)\b/i.test(words)) return applications
  return /\b(?:carried out|undertaken|held|completed)\b/i.test(words) ? carriedOut : null
}
