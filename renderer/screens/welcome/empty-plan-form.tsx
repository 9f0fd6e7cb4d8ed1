import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/use-command.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type Problem, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { PageHeader } from '../../components/page-header.tsx'

/** What an empty plan is called and which years it is for. */
export function EmptyPlanForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const [title, setTitle] = useState('Community Safety Delivery Plan')
  const [area, setArea] = useState('')
  const [firstYear, setFirstYear] = useState(String(new Date().getFullYear()))
  const [lastYear, setLastYear] = useState(String(new Date().getFullYear() + 3))
  const { problems, attempt, keep, errorAt } = useProblems()
  const createEmpty = useCommand('plan.createEmpty', { changesPlan: true })

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const isRight = keep(problemsOf({ title, area, firstYear, lastYear }))
    if (!isRight || createEmpty.isBusy) return
    const created = await createEmpty.run({
      title: title.trim(),
      area: area.trim(),
      firstYear: Number(firstYear),
      lastYear: Number(lastYear),
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
      <TextField id="title" label="Title" value={title} onValue={setTitle} error={errorAt('title')} />
      <TextField
        id="area"
        label="Area"
        hint="As the plan's cover says it, for example Lichfield District."
        value={area}
        onValue={setArea}
        error={errorAt('area')}
      />
      <TextField
        id="first-year"
        label="First year"
        inputMode="numeric"
        value={firstYear}
        onValue={setFirstYear}
        error={errorAt('first-year')}
      />
      <TextField
        id="last-year"
        label="Last year"
        inputMode="numeric"
        value={lastYear}
        onValue={setLastYear}
        error={errorAt('last-year')}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={createEmpty.isBusy}>
          Start with this plan
        </Button>
      </div>
    </form>
  )
}

interface Fields {
  readonly title: string
  readonly area: string
  readonly firstYear: string
  readonly lastYear: string
}

function problemsOf({ title, area, firstYear, lastYear }: Fields): readonly Problem[] {
  const isYear = (text: string): boolean => /^(199|20\d|210)\d$/.test(text.trim())
  const problems: (Problem | false)[] = [
    title.trim() === '' && {
      fieldId: 'title',
      message: 'The title is missing. Type what the plan is called.',
    },
    area.trim() === '' && {
      fieldId: 'area',
      message: 'The area is missing. Type the place that the plan is for.',
    },
    !isYear(firstYear) && {
      fieldId: 'first-year',
      message: 'The first year is not a year. Type it as 2020.',
    },
    !isYear(lastYear) && { fieldId: 'last-year', message: 'The last year is not a year. Type it as 2023.' },
    isYear(firstYear) &&
      isYear(lastYear) &&
      Number(lastYear) <= Number(firstYear) && {
        fieldId: 'last-year',
        message: 'The last year is not after the first. Type a later year.',
      },
  ]
  return problems.filter((problem) => problem !== false)
}
