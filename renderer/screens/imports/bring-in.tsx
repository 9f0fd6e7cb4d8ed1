import { type FormEvent, useState } from 'react'
import type { DraftView } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { countOf, countOrNo, listInWords } from '../../../shared/text/counts.ts'
import { contentsInWords } from '../../../shared/text/plan-words.ts'
import { useCommand } from '../../api/use-command.ts'
import { useWork } from '../../api/use-work.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { Progress } from '../../components/progress.tsx'
import type { Answers } from './review-steps.ts'
import type { Assignments } from './use-review.ts'

const LABEL = /^\d{4}\/\d{2}$/
const LABEL_MISSING = {
  fieldId: 'edition-label',
  message: 'The plan year is missing. Write it as two years, for example 2020/21.',
}

const STORING = { activity: 'Storing the plan', fraction: null }

interface BringInProps {
  readonly reading: string
  readonly draft: DraftView
  readonly answers: Answers
  readonly assignments: Assignments
  readonly onStored: (edition: EditionId) => void
  readonly onBack: () => void
}

/** The last look before the plan is stored, in one step that can be undone. */
export function BringIn(props: BringInProps) {
  const { reading, draft, answers, assignments, onStored, onBack } = props
  const [label, setLabel] = useState(proposedLabel(draft))
  const { problems, attempt, keep, errorAt } = useProblems()
  const store = useCommand('imports.storePlan', { changesPlan: true })
  const work = useWork()
  const asksLabel = draft.editionLabel === null

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!keep(asksLabel && !LABEL.test(label) ? [LABEL_MISSING] : [])) return
    const editionLabel = asksLabel ? label : null
    const stored = await store.run({
      ...{ reading, answers, assignments, editionLabel },
      workId: work.begin(),
    })
    if (stored !== undefined) onStored(stored.edition)
  }

  const shown = store.refusal === null ? problems : [{ message: store.refusal }]
  return (
    <form onSubmit={submit} noValidate>
      <PageHeader title="Bring in the plan">
        <p>{draft.title}</p>
      </PageHeader>
      <div className="stack">
        <ErrorSummary problems={shown} attempt={attempt} />
        <WhatIsStored draft={draft} />
        {asksLabel && (
          <TextField
            id="edition-label"
            label="Plan year"
            hint="The file does not say. For example 2020/21."
            error={errorAt('edition-label')}
            value={label}
            onValue={setLabel}
          />
        )}
        {store.isBusy && <Progress {...(work.progress ?? STORING)} onCancel={work.cancel} />}
      </div>
      <div className="actions">
        <Button type="submit" look="primary" busy={store.isBusy}>
          Bring in {contentsOf(draft)}
        </Button>
        <Button onClick={onBack} busy={store.isBusy}>
          Back
        </Button>
      </div>
    </form>
  )
}

/** "22 issues, 69 actions and 76 measures": exactly what the button does. */
function contentsOf({ counts: { issues, actions, measures } }: DraftView): string {
  return listInWords([countOf(issues, 'issue'), countOrNo(actions, 'action'), countOrNo(measures, 'measure')])
}

/** Exactly what will be stored. */
function WhatIsStored({ draft: { counts } }: Readonly<{ draft: DraftView }>) {
  return (
    <>
      <p>{contentsInWords(counts)}.</p>
      <p>
        Also {countOrNo(counts.sections, 'part')} of running text and {countOrNo(counts.partners, 'partner')}.
        All of it is stored in one step, which can be undone.
      </p>
    </>
  )
}

/** The first year of the plan's span as a label, "2020/21"; empty where the file says nothing. */
function proposedLabel({ editionLabel, span }: DraftView): string {
  if (editionLabel !== null) return editionLabel
  if (span === null) return ''
  return `${span.firstYear}/${String((span.firstYear + 1) % 100).padStart(2, '0')}`
}
