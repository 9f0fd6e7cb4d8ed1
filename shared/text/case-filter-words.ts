import type { CaseListFilter, CaseState } from '../domain/mediation/index.ts'
import { OUTCOME_WORDS, PRESENTING_ISSUE_WORDS } from './mediation-words.ts'

/** As it goes on after "Cases". */
const STATE_IN_SENTENCE: Readonly<Record<CaseState, string>> = {
  open: 'that are open',
  ended: 'that ended',
  resolved: 'that were resolved',
  'partly-resolved': 'that were partly resolved',
  'not-resolved': 'that were not resolved',
  'did-not-proceed': 'that did not proceed',
}

export const CASE_STATE_WORDS: Readonly<Record<CaseState, string>> = { ...OUTCOME_WORDS, ended: 'Ended' }

/** "Cases that ended, about noise, in Market, referred by Bromfield Homes, referred in 2020, with “014” in the reference". */
export function caseFilterInWords(
  { state, issue, year, reference }: CaseListFilter,
  names: { readonly place: string | null; readonly agency: string | null },
): string {
  const part = reference.trim()
  const parts = [
    state === null ? null : STATE_IN_SENTENCE[state],
    issue === null ? null : `about ${PRESENTING_ISSUE_WORDS[issue].toLowerCase()}`,
    names.place === null ? null : `in ${names.place}`,
    names.agency === null ? null : `referred by ${names.agency}`,
    year === null ? null : `referred in ${year}`,
    part === '' ? null : `with “${part}” in the reference`,
  ].filter((words) => words !== null)
  return parts.length === 0 ? 'All cases' : `Cases ${parts.join(', ')}`
}
