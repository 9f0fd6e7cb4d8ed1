import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type Problem, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { PageHeader } from '../../components/page-header.tsx'

type FieldId = 'title' | 'area' | 'first-year' | 'last-year'
type Values = Readonly<Record<FieldId, string>>

const FIELDS: readonly { readonly id: FieldId; readonly label: string; readonly hint?: string }[] = [
  { id: 'title', label: 'Title' },
  { id: 'area', label: 'Area', hint: "As the plan's cover says it, for example Lichfield District." },
  { id: 'first-year', label: 'First year' },
  { id: 'last-year', label: 'Last year' },
]

/** What an empty plan is called and which years it is for. */
export function EmptyPlanForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const [values, setValues] = useState<Values>(usualValues)
  const { problems, attempt, keep, errorAt } = useProblems()
  const createEmpty = useCommand('plan.createEmpty', { changesPlan: true })

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!keep(problemsOf(values)) || createEmpty.isBusy) return
    const created = await createEmpty.run({
      title: values.title.trim(),
      area: values.area.trim(),
      firstYear: Number(values['first-year']),
      lastYear: Number(values['last-year']),
    })
    if (created !== undefined) onDone()
  }

  const shown = createEmpty.refusal === null ? problems : [{ message: createEmpty.refusal }]
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <PageHeader title="Name your plan">
        <p>All of this can be changed later.</p>
      </PageHeader>
      <ErrorSummary problems={shown} attempt={attempt} />
      {FIELDS.map(({ id, label, hint }) => (
        <TextField
          key={id}
          id={id}
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={values[id]}
          onValue={(value) => setValues({ ...values, [id]: value })}
          error={errorAt(id)}
        />
      ))}
      <div className="actions">
        <Button type="submit" look="primary" busy={createEmpty.isBusy}>
          Start with this plan
        </Button>
      </div>
    </form>
  )
}

function usualValues(): Values {
  const year = new Date().getFullYear()
  const title = 'Community Safety Delivery Plan'
  return { title, area: '', 'first-year': String(year), 'last-year': String(year + 3) }
}

function problemsOf(values: Values): readonly Problem[] {
  const first = values['first-year'].trim()
  const last = values['last-year'].trim()
  const isYear = (text: string): boolean => /^(199|20\d|210)\d$/.test(text)
  const message: Readonly<Record<FieldId, string | false>> = {
    title: values.title.trim() === '' && 'The title is missing. Type what the plan is called.',
    area: values.area.trim() === '' && 'The area is missing. Type the place that the plan is for.',
    'first-year': !isYear(first) && 'The first year is not a year. Type it as 2020.',
    'last-year':
      (!isYear(last) && 'The last year is not a year. Type it as 2023.') ||
      (isYear(first) &&
        Number(last) <= Number(first) &&
        'The last year is not after the first. Type a later year.'),
  }
  return FIELDS.flatMap(({ id }) => {
    const found = message[id]
    return found === false ? [] : [{ fieldId: id, message: found }]
  })
}
