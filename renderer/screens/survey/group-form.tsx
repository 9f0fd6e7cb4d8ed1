import { useState } from 'react'
import type { Asked } from '../../../shared/domain/survey/index.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { anyNumber, wholeNumber } from './typed-numbers.ts'

interface GroupFormProps {
  readonly asked: Asked
  readonly onClose: () => void
}

/** Enters the answers of one group to a question, or the percentage that was published for it. */
export function GroupForm({ asked, onClose }: GroupFormProps) {
  const edit = usePlanEdit()
  const [dimension, setDimension] = useState('Ward')
  const [value, setValue] = useState('')
  const [counts, setCounts] = useState<Readonly<Record<number, string>>>({})
  const [percent, setPercent] = useState('')
  const [base, setBase] = useState('')
  const [error, setError] = useState<string>()
  const isPublished = asked.options.length === 0

  async function submit(): Promise<void> {
    const figures = isPublished ? published() : counted()
    if (figures === undefined) return setError('Type whole numbers of people, and a percentage such as 71.')
    const result = await edit('survey.groupAnswers.set', { askedId: asked.id, dimension, value, figures })
    if (result.ok) onClose()
    else setError(result.sentence)
  }

  function counted() {
    const typed = asked.options.map(({ id }) => ({ optionId: id, count: wholeNumber(counts[id] ?? '') }))
    const known = typed.flatMap(({ optionId, count }) =>
      count === undefined ? [] : [{ optionId, count: count ?? 0 }],
    )
    return known.length === typed.length ? ({ kind: 'counted', counts: known } as const) : undefined
  }

  function published() {
    const [share, people] = [anyNumber(percent), wholeNumber(base)]
    if (share === null || share === undefined || people === undefined) return undefined
    return { kind: 'published', percent: share, base: people } as const
  }

  return (
    <FormDialog
      title="Enter the answers of a group"
      submit="Enter them"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id="group-dimension"
        label="By what"
        hint="Ward, Age, Tenure"
        value={dimension}
        onValue={setDimension}
        error={error}
      />
      <TextField
        id="group-value"
        label="Group"
        hint="For instance the name of the ward"
        value={value}
        onValue={setValue}
      />
      {isPublished ? (
        <>
          <TextField
            id="group-percent"
            label="Percentage"
            inputMode="decimal"
            value={percent}
            onValue={setPercent}
          />
          <TextField id="group-base" label="Base" inputMode="numeric" value={base} onValue={setBase} />
        </>
      ) : (
        asked.options.map(({ id, words }) => (
          <TextField
            key={id}
            id={`group-option-${id}`}
            label={words}
            inputMode="numeric"
            value={counts[id] ?? ''}
            onValue={(text) => setCounts({ ...counts, [id]: text })}
          />
        ))
      )}
    </FormDialog>
  )
}
