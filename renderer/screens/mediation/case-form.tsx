import { useState } from 'react'
import type { CasePageView, Input } from '../../../shared/contract/index.ts'
import {
  type CaseId,
  INTERVENTION_KINDS,
  type InterventionKind,
  PRESENTING_ISSUES,
  type PresentingIssue,
  REFERRAL_ROUTES,
  type ReferralRoute,
  TENURES,
  type Tenure,
} from '../../../shared/domain/mediation/index.ts'
import { DAY_HINT } from '../../../shared/domain/plan/index.ts'
import { type CivilDate, dateInWords } from '../../../shared/kit/civil-date.ts'
import {
  INTERVENTION_WORDS,
  PRESENTING_ISSUE_WORDS,
  ROUTE_WORDS,
  TENURE_WORDS,
} from '../../../shared/text/mediation-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { useRouter } from '../../app/router.tsx'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { CheckList } from '../../components/check-list.tsx'
import { Field, TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ChoiceOf } from './choice-of.tsx'
import { NO_DAY, optionalDay } from './typed-day.ts'

interface CaseFormProps {
  /** Null to add a case. */
  readonly page: CasePageView | null
  readonly onClose: () => void
}

/** A case without any person: how it came, what it is about, and what was done. */
export function CaseForm({ page, onClose }: CaseFormProps) {
  const edit = usePlanEdit()
  const { go } = useRouter()
  const places = useAnswer('places.list', {}).data?.places ?? []
  const partners = useAnswer('partners.list', { edition: null }).data?.partners ?? []
  const [face, setFace] = useState(() => startOf(page))
  const [error, setError] = useState<string>()
  const set = (change: Partial<typeof face>): void => setFace({ ...face, ...change })

  async function submit(): Promise<void> {
    const days = [face.on, face.openedOn, face.consentOn, face.hubOn, face.caseReviewOn].map(optionalDay)
    const [on, openedOn, consentOn, hubOn, caseReviewOn] = days
    if (on == null || days.includes(undefined)) return setError(NO_DAY)
    const input: Input<'mediation.add'> = {
      referral: {
        on,
        route: face.route,
        agencyId: partners.find(({ id }) => String(id) === face.agency)?.id ?? null,
        issue: face.issue,
        placeId: places.find(({ id }) => String(id) === face.place)?.id ?? null,
        tenure: face.tenure,
      },
      openedOn: openedOn ?? null,
      consentOn: consentOn ?? null,
      interventions: [...face.interventions],
      hubOn: hubOn ?? null,
      caseReviewOn: caseReviewOn ?? null,
    }
    const result =
      page === null
        ? await edit('mediation.add', input)
        : await edit('mediation.change', { caseId: page.id, ...input })
    if (!result.ok) return setError(result.sentence)
    onClose()
    if (page === null && result.id !== null) go({ name: 'case', caseId: result.id as CaseId })
  }

  return (
    <FormDialog
      title={page === null ? 'Add a mediation case' : `Change ${page.reference}`}
      submit={page === null ? 'Add the case' : 'Change it'}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="case-on"
        label="Referred on"
        hint={DAY_HINT}
        value={face.on}
        onValue={(on) => set({ on })}
        error={error}
      />
      <ChoiceOf
        id="case-route"
        label="Referred by"
        values={REFERRAL_ROUTES}
        words={ROUTE_WORDS}
        value={face.route}
        onValue={(route) => set({ route: route ?? 'other' })}
      />
      <Field id="case-agency" label="Agency">
        <select
          id="case-agency"
          className="select"
          value={face.agency}
          onChange={({ target }) => set({ agency: target.value })}
        >
          <option value="">Not named</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <ChoiceOf
        id="case-issue"
        label="What it is about"
        values={PRESENTING_ISSUES}
        words={PRESENTING_ISSUE_WORDS}
        value={face.issue}
        onValue={(issue) => set({ issue: issue ?? 'other' })}
      />
      <Field id="case-place" label="Ward">
        <select
          id="case-place"
          className="select"
          value={face.place}
          onChange={({ target }) => set({ place: target.value })}
        >
          <option value="">Not known</option>
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <ChoiceOf
        id="case-tenure"
        label="Tenure"
        values={TENURES}
        words={TENURE_WORDS}
        value={face.tenure}
        none="Not known"
        onValue={(tenure) => set({ tenure })}
      />
      <TextField
        id="case-opened"
        label="Taken on"
        hint="Leave empty while it is only a referral."
        value={face.openedOn}
        onValue={(openedOn) => set({ openedOn })}
      />
      <TextField
        id="case-consent"
        label="Parties agreed to take part on"
        value={face.consentOn}
        onValue={(consentOn) => set({ consentOn })}
      />
      <CheckList
        name="case-interventions"
        legend="What was done"
        choices={INTERVENTION_KINDS.map((kind) => ({ value: kind, label: INTERVENTION_WORDS[kind] }))}
        values={face.interventions}
        onValues={(interventions) => set({ interventions })}
      />
      <TextField
        id="case-hub"
        label="Taken to the Partnership Hub on"
        value={face.hubOn}
        onValue={(hubOn) => set({ hubOn })}
      />
      <TextField
        id="case-review"
        label="ASB case review asked for on"
        value={face.caseReviewOn}
        onValue={(caseReviewOn) => set({ caseReviewOn })}
      />
    </FormDialog>
  )
}

function startOf(page: CasePageView | null) {
  const words = (day: CivilDate | null | undefined): string => (day == null ? '' : dateInWords(day))
  const face = page?.face
  return {
    on: words(face?.referral.on),
    route: (face?.referral.route ?? 'self') as ReferralRoute,
    agency: String(face?.referral.agencyId ?? ''),
    issue: (face?.referral.issue ?? 'noise') as PresentingIssue,
    place: String(face?.referral.placeId ?? ''),
    tenure: (face?.referral.tenure ?? null) as Tenure | null,
    openedOn: words(face?.openedOn),
    consentOn: words(face?.consentOn),
    interventions: (face?.interventions ?? []) as readonly InterventionKind[],
    hubOn: words(face?.hubOn),
    caseReviewOn: words(face?.caseReviewOn),
  }
}
