import { useAnswer } from '../api/use-answer.ts'
import { wardElementId } from '../screens/plan/element-ids.ts'
import type { Choice } from './palette-choices.ts'
import { useRouter } from './router.tsx'

/** As many cases as the palette offers for one beginning of a reference. */
const MOST_CASES = 8
/** "M-2020-014" or the beginning of it: a letter, and at least a digit of the year. */
const REFERENCE = /^m-?\d/iu
const ANY = { outcomes: [], issues: [], placeId: null, agencyId: null, from: null, to: null, ids: null }

/** Wards, surveys and their questions by name, and mediation cases by reference once one is typed: places to go to. */
export function usePlacesOfPeople(typed: string): readonly Choice[] {
  const { go } = useRouter()
  const survey = useAnswer('survey.list', {}).data
  const wards = useAnswer('places.list', {}).data?.places ?? []
  const words = typed.trim().toUpperCase()
  const isReference = REFERENCE.test(words)
  const reference = words.startsWith('M-') ? words : words.replace(/^M/u, 'M-')
  const cases = useAnswer('mediation.list', {
    filter: { ...ANY, reference: isReference ? reference : '' },
    offset: 0,
    limit: isReference ? MOST_CASES : 1,
  }).data?.cases
  const place = { keys: undefined, isAvailable: true }
  return [
    ...wards.map(
      ({ id, name }): Choice => ({
        ...place,
        id: `ward-${id}`,
        label: name,
        group: 'Ward',
        run: () => go({ name: 'places', target: wardElementId(id) }),
      }),
    ),
    ...(survey?.surveys ?? []).map(
      ({ id, name }): Choice => ({
        ...place,
        id: `survey-${id}`,
        label: name,
        group: 'Survey',
        run: () => go({ name: 'survey', surveyId: id }),
      }),
    ),
    ...(survey?.questions ?? []).map(
      ({ id, surveyId, name }): Choice => ({
        ...place,
        id: `survey-question-${id}`,
        label: name,
        group: 'Question of a survey',
        run: () => go({ name: 'survey', surveyId, questionId: id }),
      }),
    ),
    ...(isReference ? (cases ?? []) : []).flatMap(({ id, reference: own }): Choice[] =>
      own === null
        ? []
        : [
            {
              ...place,
              id: `case-${id}`,
              label: own,
              group: 'Mediation case',
              run: () => go({ name: 'case', caseId: id }),
            },
          ],
    ),
  ]
}
