import { useId } from 'react'
import type { MeasurePage } from '../../../shared/contract/index.ts'
import type { MeasureStatus } from '../../../shared/domain/measures/index.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { useTypedLine } from '../../app/use-typed-line.ts'
import { Field } from '../../components/field.tsx'

/** Where something has to be done about it. */
const NEEDS_ACTION: ReadonlySet<MeasureStatus> = new Set(['off-track', 'missed', 'at-risk'])

interface BoardWordsProps {
  readonly page: MeasurePage
}

/** What the board reads about a measure, in the officer's own words where she has written some. */
export function BoardWords({ page }: BoardWordsProps) {
  const { standing, scoring } = page.line
  const asks = NEEDS_ACTION.has(standing.status)
  return (
    <>
      <ScoringWords
        page={page}
        name="comment"
        label="Words for the board"
        hint="Empty means what the figures say, as it stands above the chart."
      />
      {(asks || scoring.correctiveAction !== null) && (
        <ScoringWords
          page={page}
          name="correctiveAction"
          label="What is done about it"
          hint="What is done, by whom and by when."
          {...(asks && scoring.correctiveAction === null
            ? {
                error: 'It is not where it should be. Say what is done about it before it goes to the board.',
              }
            : {})}
        />
      )}
    </>
  )
}

interface ScoringWordsProps {
  readonly page: MeasurePage
  readonly name: 'comment' | 'correctiveAction'
  readonly label: string
  readonly hint: string
  readonly error?: string
}

/** Words that are stored while they are typed. */
function ScoringWords({ page, name, label, hint, error }: ScoringWordsProps) {
  const edit = usePlanEdit()
  const id = useId()
  const { itemId, scoring } = page.line
  const typed = useTypedLine(
    scoring[name] ?? '',
    async (words, gesture) =>
      (await edit('measures.scoring.set', { itemId, scoring: { [name]: words }, gesture })).ok,
    true,
  )
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        id={id}
        className="input"
        rows={3}
        spellCheck={false}
        aria-describedby={`${id}-hint${error === undefined ? '' : ` ${id}-error`}`}
        value={typed.value}
        onChange={({ target: { value } }) => typed.type(value)}
        onBlur={() => void typed.store()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed.giveUp()) event.preventDefault()
        }}
      />
    </Field>
  )
}
