import type { Input } from '../../../shared/contract/index.ts'
import { ACTIVITY_KINDS } from '../../../shared/domain/activities/index.ts'
import {
  COMPARISONS,
  COUNTING_WAYS,
  FREQUENCIES,
  type MeasureScoring,
  READING_FORMS,
  readPeriod,
} from '../../../shared/domain/measures/index.ts'
import { type ItemId, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import { LOGGED_ACTIVITY_WORDS } from '../../../shared/text/logged-activity-words.ts'
import { FREQUENCY_WORDS, periodInWords } from '../../../shared/text/period-words.ts'
import { COMPARISON_WORDS, COUNTING_WORDS, READING_FORM_WORDS } from '../../../shared/text/scoring-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { ChoiceField } from '../plan/table/peek/choice-field.tsx'
import { figureFromWords, figureInWords } from '../plan/table/peek/figure-words.ts'
import { MeasureFields } from '../plan/table/peek/measure-fields.tsx'
import { SavedField } from '../plan/table/peek/saved-field.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { participationInWords } from './measure-facts.tsx'
import { PeopleFields } from './people-fields.tsx'
import { ProfileField } from './profile-field.tsx'
import { SurveyChoice } from './survey-choice.tsx'

type ScoringFields = Input<'measures.scoring.set'>['scoring']

interface ScoringPanelProps {
  readonly itemId: ItemId
  /** As printed. */
  readonly words: string
}

/** Everything that can be said of how a measure is scored, in the panel beside its page. */
export function ScoringPanel({ itemId, words }: ScoringPanelProps) {
  const page = useAnswer('measures.page', { itemId, asAt: null }).data
  const partners = useAnswer('plan.content', { edition: page?.edition.id ?? null }).data?.partners ?? []
  const edit = usePlanEdit()
  if (page === undefined) return null
  const { measure, scoring } = page.line
  const set = (fields: ScoringFields): null => {
    void edit('measures.scoring.set', { itemId, scoring: fields })
    return null
  }
  return (
    <div className="stack">
      <p className="quiet kept-lines">{words}</p>
      {page.edition.state === 'published' ? (
        <p>Kind, target, baseline and date are those of the published plan. Reopen it to change them.</p>
      ) : (
        <MeasureFields item={{ id: itemId, text: words, measure }} />
      )}
      <Choices scoring={scoring} onSet={set} />
      <SurveyChoice scoring={scoring} onSet={set} />
      <ChoiceField
        id="scoring-owner"
        label="Who answers for the figures"
        value={String(scoring.ownerId ?? '')}
        choices={[
          { value: '', label: 'Nobody is named' },
          ...partners.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChosen={(chosen) => set({ ownerId: partners.find(({ id }) => String(id) === chosen)?.id ?? null })}
      />
      <SavedField
        id="scoring-starts"
        label="Counting begins on"
        hint="For example 3 April 2020; empty for the first day of the plan year."
        value={dayInField(scoring.startsOn)}
        onSave={(typed) => saveDay(typed, (startsOn) => set({ startsOn }))}
      />
      <SavedField
        id="scoring-done"
        label="Reached on"
        hint="For a milestone: the day, for example 3 April 2020."
        value={dayInField(scoring.doneOn)}
        onSave={(typed) => saveDay(typed, (doneOn) => set({ doneOn }))}
      />
      <SavedField
        id="scoring-rate-per"
        label="A rate is of so many people"
        hint="Empty for 1,000."
        value={figureInWords(scoring.ratePer)}
        onSave={(typed) => {
          const ratePer = figureFromWords(typed)
          return ratePer === undefined
            ? 'That is no figure. Type digits only, for example 1,000.'
            : set({ ratePer })
        }}
      />
      <SavedField
        id="scoring-tolerance"
        label="Tolerance"
        hint="Percent of the target, points for a percentage; empty for that of the whole plan."
        value={figureInWords(scoring.tolerance)}
        onSave={(typed) => {
          const tolerance = figureFromWords(typed)
          return tolerance === undefined
            ? 'That is no figure. Type digits only, for example 10.'
            : set({ tolerance })
        }}
      />
      <SavedField
        id="scoring-baseline-period"
        label="Baseline is for"
        hint="A period, such as 2019/20 or June 2019."
        value={scoring.baselinePeriod === null ? '' : periodInWords(scoring.baselinePeriod)}
        onSave={(typed) => {
          if (typed.trim() === '') return set({ baselinePeriod: null })
          const baselinePeriod = readPeriod(typed, page.asAt)
          return baselinePeriod === undefined
            ? `“${typed}” is no period. Type it as 2019/20.`
            : set({ baselinePeriod })
        }}
      />
      <SavedField
        id="scoring-baseline-source"
        label="Baseline from"
        value={scoring.baselineSource ?? ''}
        onSave={(baselineSource) => set({ baselineSource })}
      />
      <SavedField
        id="scoring-participation"
        label="Who counts as having taken part"
        value={scoring.participation === null ? '' : participationInWords(scoring.participation)}
        onSave={(typed) =>
          set({ participation: typed.trim() === '' ? null : { kind: 'words', words: typed } })
        }
      />
      <SavedField
        id="scoring-place"
        label="Only this place or group"
        value={scoring.placeFilter ?? ''}
        onSave={(placeFilter) => set({ placeFilter })}
      />
      <ProfileField page={page} onSet={set} />
      <EvidenceField page={page} onSet={set} />
      <PeopleFields words={words} scoring={scoring} onSet={set} />
      <SavedField
        id="scoring-caveat"
        label="To know when reading the figures"
        value={scoring.caveat ?? ''}
        onSave={(caveat) => set({ caveat })}
      />
    </div>
  )
}

interface ChoicesProps {
  readonly scoring: MeasureScoring
  readonly onSet: (fields: ScoringFields) => null
}

const USUAL = { value: '', label: 'As usual for its kind' } as const

function Choices({ scoring, onSet }: ChoicesProps) {
  return (
    <>
      <ChoiceField
        id="scoring-form"
        label="One figure is"
        value={scoring.form ?? ''}
        choices={[USUAL, ...READING_FORMS.map((value) => ({ value, label: READING_FORM_WORDS[value] }))]}
        onChosen={(form) => onSet({ form: form === '' ? null : form })}
      />
      <ChoiceField
        id="scoring-frequency"
        label="A figure is due"
        value={scoring.frequency ?? ''}
        choices={[USUAL, ...FREQUENCIES.map((value) => ({ value, label: FREQUENCY_WORDS[value] }))]}
        onChosen={(frequency) => onSet({ frequency: frequency === '' ? null : frequency })}
      />
      <ChoiceField
        id="scoring-counting"
        label="How counted"
        value={scoring.counting}
        choices={COUNTING_WAYS.map((value) => ({ value, label: COUNTING_WORDS[value] }))}
        onChosen={(counting) => onSet({ counting })}
      />
      <ChoiceField
        id="scoring-comparison"
        label="Compared"
        value={scoring.comparison ?? ''}
        choices={[USUAL, ...COMPARISONS.map((value) => ({ value, label: COMPARISON_WORDS[value] }))]}
        onChosen={(comparison) => onSet({ comparison: comparison === '' ? null : comparison })}
      />
      {scoring.counting !== 'readings' && (
        <fieldset className="check-line">
          <legend>Kinds of activities that count; all where none is chosen</legend>
          {ACTIVITY_KINDS.map((kind) => (
            <label key={kind} className="check">
              <input
                type="checkbox"
                checked={scoring.activityKinds.includes(kind)}
                onChange={({ target }) =>
                  onSet({
                    activityKinds: ACTIVITY_KINDS.filter((one) =>
                      one === kind ? target.checked : scoring.activityKinds.includes(one),
                    ),
                  })
                }
              />
              <span>{LOGGED_ACTIVITY_WORDS[kind]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={scoring.isTracker}
          onChange={({ target }) => onSet({ isTracker: target.checked })}
        />
        <span>Watched without a target, on purpose</span>
      </label>
    </>
  )
}

function saveDay(typed: string, save: (day: CivilDate | null) => null): string | null {
  if (typed.trim() === '') return save(null)
  const day = readDay(typed)
  return day === undefined ? NO_DAY : save(day)
}

function dayInField(day: CivilDate | null): string {
  return day === null ? '' : dateInWords(day)
}
