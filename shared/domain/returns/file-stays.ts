import type { ReturnPurpose } from './purpose.ts'

/**
 * Whether the file as supplied stays with its import. One of respondents' answers does only where a person says so; one of
 * replies to evaluation forms never does: it holds people's own words, and none of them could be erased from it.
 */
export const FILE_STAYS: Readonly<Record<ReturnPurpose, 'always' | 'asked' | 'never'>> = {
  'ward-figures': 'always',
  readings: 'always',
  activities: 'always',
  partners: 'always',
  'survey-answers': 'asked',
  'survey-totals': 'always',
  'mediation-forms': 'never',
}
