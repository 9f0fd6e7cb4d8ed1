import type { KeyboardEvent } from 'react'
import {
  type FormPoint,
  hasEnds,
  IMPROVED_QUESTION,
  QUESTION_KINDS,
  type Question,
} from '../../../shared/domain/mediation/index.ts'
import { POINT_WORDS, QUESTION_KIND_WORDS } from '../../../shared/text/mediation-words.ts'
import { Button } from '../../components/button.tsx'
import { describedBy, Field, TextField } from '../../components/field.tsx'
import { ChoiceOf } from './choice-of.tsx'
import { type QuestionLine, withKind } from './question-lines.ts'

interface QuestionFieldsProps {
  readonly line: QuestionLine
  /** From 0. */
  readonly at: number
  /** The same question as the form in use has it; null of a new one. */
  readonly inUse: Question | null
  readonly otherPoint: FormPoint
  /** How the other form asks the same question; null where it does not. */
  readonly otherWords: string | null
  readonly error: string | undefined
  readonly onLine: (line: QuestionLine) => void
  /** Lets the other form ask it in these words too. */
  readonly onSameWords: () => void
  readonly onMove: (step: -1 | 1) => void
  readonly onTakeOut: () => void
}

export function questionFieldId(at: number): string {
  return `question-${at + 1}`
}

/** One question: its words, what its numbers mean, whether it is still the same one, and its place among the others. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { line, at, inUse, otherPoint, otherWords, error, onLine, onSameWords, onMove, onTakeOut } = props
  const id = questionFieldId(at)
  const name = `question ${at + 1}`
  const isImproved = line.key === IMPROVED_QUESTION
  const hint = isImproved
    ? 'From this question is counted what improved. It may be worded better; it cannot be taken out.'
    : undefined

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <li className="stack-tight" onKeyDown={onKeyDown}>
      <Field id={id} label={`Question ${at + 1}`} hint={hint} error={error}>
        <textarea
          id={id}
          className="input question-words"
          rows={2}
          maxLength={500}
          {...describedBy(id, { hint, error })}
          value={line.words}
          onChange={({ target }) => onLine({ ...line, words: target.value.replaceAll(/[\r\n]+/gu, ' ') })}
        />
      </Field>
      {line.was === null ? (
        <ChoiceOf
          id={`${id}-kind`}
          label="Answered with"
          values={QUESTION_KINDS}
          words={QUESTION_KIND_WORDS}
          value={line.kind}
          onValue={(kind) => onLine(withKind(line, kind ?? 'scale'))}
        />
      ) : (
        <p className="quiet">Answered with: {QUESTION_KIND_WORDS[line.kind].toLowerCase()}</p>
      )}
      {hasEnds(line.kind) && <Ends id={id} line={line} onLine={onLine} />}
      {inUse !== null && !isImproved && inUse.words !== line.words && (
        <label className="check">
          <input
            type="checkbox"
            checked={line.key === null}
            onChange={({ target }) => onLine({ ...line, key: target.checked ? null : line.was })}
          />{' '}
          This asks something else than “{inUse.words}”: its answers are counted apart
        </label>
      )}
      {otherWords !== null && otherWords !== line.words && (
        <p>
          The {POINT_WORDS[otherPoint].toLowerCase()} asks the same as: “{otherWords}”{' '}
          <Button look="quiet" aria-label={`Use these words there too: ${name}`} onClick={onSameWords}>
            Use these words there too
          </Button>
        </p>
      )}
      <div className="actions">
        <Button look="quiet" aria-label={`Move up: ${name}`} onClick={() => onMove(-1)}>
          Move up
        </Button>
        <Button look="quiet" aria-label={`Move down: ${name}`} onClick={() => onMove(1)}>
          Move down
        </Button>
        {!isImproved && (
          <Button look="quiet" aria-label={`Take out: ${name}`} onClick={onTakeOut}>
            Take out
          </Button>
        )}
      </div>
    </li>
  )
}

interface EndsProps {
  readonly id: string
  readonly line: QuestionLine
  readonly onLine: (line: QuestionLine) => void
}

function Ends({ id, line, onLine }: EndsProps) {
  const [low, high] = line.ends ?? ['', '']
  const [lowest, highest] = line.kind === 'stress' ? [0, 10] : [1, 5]
  return (
    <div className="question-ends">
      <TextField
        id={`${id}-low`}
        label={`What ${lowest} means`}
        value={low}
        maxLength={500}
        onValue={(words) => onLine({ ...line, ends: [words, high] })}
      />
      <TextField
        id={`${id}-high`}
        label={`What ${highest} means`}
        value={high}
        maxLength={500}
        onValue={(words) => onLine({ ...line, ends: [low, words] })}
      />
    </div>
  )
}
