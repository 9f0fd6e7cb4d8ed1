import { type FormEvent, useMemo, useState } from 'react'
import type { Input } from '../../../shared/contract/index.ts'
import {
  type DueDateTreatment,
  type EditionContent,
  type EditionId,
  editionLabel,
  editionSpan,
  firstYearOf,
  rollForward,
} from '../../../shared/domain/plan/index.ts'
import { dateParts } from '../../../shared/kit/civil-date.ts'
import { rollForwardInWords } from '../../../shared/text/edition-words.ts'
import { editionInWords } from '../../../shared/text/plan-words.ts'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { CheckList } from '../../components/check-list.tsx'
import { type Choice, ChoiceList } from '../../components/choice-list.tsx'
import { ErrorSummary, useProblems } from '../../components/error-summary.tsx'
import { Field, TextField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'

const DUE_DATES: readonly Choice<DueDateTreatment>[] = [
  {
    value: 'move',
    label: 'Move them',
    hint: 'To the same day of the new year. The printed words stay until you accept new ones.',
  },
  { value: 'keep', label: 'Keep them', hint: 'Plan health lists those that lie outside the new year.' },
  { value: 'clear', label: 'Clear them' },
]
const OPTIONS = [
  { value: 'narrative', label: 'Running text' },
  { value: 'funding', label: 'Funding sources' },
  {
    value: 'finishedActions',
    label: 'Finished and stopped actions too',
    hint: 'Otherwise they stay behind.',
  },
] as const
type Option = (typeof OPTIONS)[number]['value']
/** How far ahead a year can be chosen. */
const YEARS_AHEAD = 5

interface RollForwardFormProps {
  readonly content: EditionContent
  readonly taken: readonly string[]
  readonly onMade: (edition: EditionId, label: string) => void
}

/** The choices, and below them what they will do, counted anew with each choice. */
export function RollForwardForm({ content, taken, onMade }: RollForwardFormProps) {
  const { plan, edition, priorities } = content
  const years = yearsToChoose(content, taken)
  const [firstYear, setFirstYear] = useState(years[0] ?? firstYearOf(edition.startsOn) + 1)
  const [chosen, setChosen] = useState<readonly string[]>(priorities.map(({ id }) => String(id)))
  const [options, setOptions] = useState<readonly Option[]>(['narrative', 'funding'])
  const [dueDates, setDueDates] = useState<DueDateTreatment>('move')
  const [beyond, setBeyond] = useState<'extend' | 'new-plan'>('new-plan')
  const [title, setTitle] = useState(plan.title)
  const [lastYear, setLastYear] = useState('')
  const { problems, attempt, keep, errorAt } = useProblems()
  const make = useCommand('editions.rollForward', { changesPlan: true })

  const isBeyond = editionSpan(firstYear).endsOn > plan.endsOn
  const newLastYear = lastYear === '' ? String(firstYear + 3) : lastYear
  const choices = useMemo(
    () => ({
      firstYear,
      priorities: priorities.map(({ id }) => id).filter((id) => chosen.includes(String(id))),
      narrative: options.includes('narrative'),
      funding: options.includes('funding'),
      finishedActions: options.includes('finishedActions'),
      dueDates,
    }),
    [firstYear, priorities, chosen, options, dueDates],
  )
  const sentences = useMemo(
    () => rollForwardInWords(rollForward(content, choices).counts),
    [content, choices],
  )
  const label = editionLabel(firstYear)

  function yearsInput(): Input<'editions.rollForward'>['years'] {
    if (!isBeyond) return { kind: 'within' }
    return beyond === 'extend'
      ? { kind: 'extend' }
      : { kind: 'new-plan', title, lastYear: Number(newLastYear) }
  }

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (
      make.isBusy ||
      !keep(isBeyond && beyond === 'new-plan' ? newPlanProblems(title, newLastYear, firstYear) : [])
    )
      return
    const made = await make.run({ editionId: edition.id, years: yearsInput(), ...choices })
    if (made !== undefined) onMade(made.edition, `Make the edition ${label}`)
  }

  const shown = make.refusal === null ? problems : [{ message: make.refusal }]
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary problems={shown} attempt={attempt} />
      <Field id="roll-year" label="The new year">
        <select
          id="roll-year"
          className="select"
          value={firstYear}
          onChange={(event) => setFirstYear(Number(event.target.value))}
        >
          {years.map((year) => (
            <option key={year} value={year}>
              {editionInWords(editionLabel(year))}
            </option>
          ))}
        </select>
      </Field>
      {isBeyond && (
        <ChoiceList
          name="beyond"
          legend={`The plan is for ${dateParts(plan.startsOn).year} to ${dateParts(plan.endsOn).year}. What is ${editionInWords(label)}?`}
          choices={[
            { value: 'new-plan', label: 'The first year of a new plan' },
            {
              value: 'extend',
              label: 'A further year of this plan',
              hint: `The plan is then for ${dateParts(plan.startsOn).year} to ${firstYear + 1}, which the covers of all its years say when they are printed again.`,
            },
          ]}
          value={beyond}
          onValue={setBeyond}
        />
      )}
      {isBeyond && beyond === 'new-plan' && (
        <>
          <TextField
            id="new-plan-title"
            label="Title of the new plan"
            value={title}
            onValue={setTitle}
            error={errorAt('new-plan-title')}
          />
          <TextField
            id="new-plan-last"
            label="Its last year"
            value={newLastYear}
            onValue={setLastYear}
            error={errorAt('new-plan-last')}
          />
        </>
      )}
      <CheckList
        name="priorities"
        legend="Priorities that come along"
        choices={priorities.map(({ id, name }) => ({ value: String(id), label: name }))}
        values={chosen}
        onValues={setChosen}
      />
      <CheckList
        name="options"
        legend="What else comes along"
        choices={OPTIONS}
        values={options}
        onValues={setOptions}
      />
      <ChoiceList
        name="due-dates"
        legend="Due dates"
        choices={DUE_DATES}
        value={dueDates}
        onValue={setDueDates}
      />
      <section aria-labelledby="will-happen" className="stack-tight">
        <h2 id="will-happen">What will happen</h2>
        <Notice>
          <ul aria-live="polite" className="will-happen">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      </section>
      <div className="actions">
        <Button type="submit" look="primary" busy={make.isBusy}>
          Make {editionInWords(label)}
        </Button>
      </div>
    </form>
  )
}

function yearsToChoose({ edition }: EditionContent, taken: readonly string[]): number[] {
  const next = firstYearOf(edition.startsOn) + 1
  return Array.from({ length: YEARS_AHEAD }, (_, at) => next + at).filter(
    (year) => !taken.includes(editionLabel(year)),
  )
}

function newPlanProblems(title: string, lastYear: string, firstYear: number) {
  const last = Number(lastYear)
  return [
    ...(title.trim() === ''
      ? [
          {
            fieldId: 'new-plan-title',
            message: 'The title of the new plan is missing. Type what it is called.',
          },
        ]
      : []),
    ...(!/^\d{4}$/.test(lastYear.trim()) || last <= firstYear || last > firstYear + 50
      ? [
          {
            fieldId: 'new-plan-last',
            message: `The last year of the new plan is not a year after ${firstYear}. Type it as ${firstYear + 3}.`,
          },
        ]
      : []),
  ]
}
