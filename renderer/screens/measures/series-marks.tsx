import { useState } from 'react'
import type { MeasurePage } from '../../../shared/contract/index.ts'
import type { SeriesMark, SeriesMarkKind } from '../../../shared/domain/measures/index.ts'
import { DAY_HINT, type ItemId, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'

const KIND_WORDS: Readonly<Record<SeriesMarkKind, string>> = {
  break: 'Figures before cannot be compared',
  exclusion: 'Something is left out',
}

interface SeriesMarksProps {
  readonly page: MeasurePage
}

/** What a reader has to know of the series: where the way of counting changed, and what is left out. */
export function SeriesMarks({ page }: SeriesMarksProps) {
  const [isAdding, setAdding] = useState(false)
  const { itemId } = page.line
  const { marks } = page.series
  return (
    <div className="stack-tight">
      {marks.length > 0 && (
        <ul className="ruled-list">
          {marks.map((mark) => (
            <li key={`${mark.on} ${mark.words}`} className="line-item">
              <span>
                From {dateInWords(mark.on)}: {mark.words}{' '}
                <span className="quiet">({KIND_WORDS[mark.kind]})</span>
              </span>
              <RemoveMark itemId={itemId} mark={mark} />
            </li>
          ))}
        </ul>
      )}
      <div className="actions">
        <Button look="quiet" onClick={() => setAdding(true)}>
          Mark a change in how it is counted
        </Button>
      </div>
      {isAdding && <AddMark page={page} onClose={() => setAdding(false)} />}
    </div>
  )
}

/** What follows from how a survey asked cannot be removed here. */
function RemoveMark({ itemId, mark }: Readonly<{ itemId: ItemId; mark: SeriesMark }>) {
  const edit = usePlanEdit()
  const { id: markId } = mark
  if (markId === null) return null
  return (
    <Button
      look="quiet"
      aria-label={`Remove the mark of ${dateInWords(mark.on)}`}
      onClick={() => void edit('measures.mark.remove', { itemId, markId })}
    >
      Remove
    </Button>
  )
}

function AddMark({ page, onClose }: Readonly<{ page: MeasurePage; onClose: () => void }>) {
  const edit = usePlanEdit()
  const [kind, setKind] = useState<SeriesMarkKind>('break')
  const [day, setDay] = useState(dateInWords(page.asAt))
  const [words, setWords] = useState('')
  const [error, setError] = useState<string>()
  async function submit(): Promise<void> {
    const on = readDay(day)
    if (on === undefined) return setError(NO_DAY)
    const result = await edit('measures.mark.add', { itemId: page.line.itemId, kind, on, words })
    if (result.ok) onClose()
    else setError(result.sentence)
  }
  return (
    <FormDialog
      title="Mark the series"
      submit="Add the mark"
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <label className="field-label" htmlFor="mark-kind">
        What changed
      </label>
      <select
        id="mark-kind"
        className="select"
        value={kind}
        onChange={({ target: { value } }) => setKind(value === 'exclusion' ? 'exclusion' : 'break')}
      >
        <option value="break">{KIND_WORDS.break}</option>
        <option value="exclusion">{KIND_WORDS.exclusion}</option>
      </select>
      <TextField id="mark-day" label="From which day on" hint={DAY_HINT} value={day} onValue={setDay} />
      <TextField
        id="mark-words"
        label="In words"
        hint="Counted by incident from here on; without schools that closed."
        value={words}
        onValue={setWords}
        error={error}
      />
    </FormDialog>
  )
}
