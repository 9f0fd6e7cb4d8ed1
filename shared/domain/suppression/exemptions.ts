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
