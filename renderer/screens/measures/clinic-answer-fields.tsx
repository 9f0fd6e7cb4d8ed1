import { type ReactNode, useEffect, useRef, useState } from 'react'
import {
  type ClinicAnswer,
  type ClinicQuestionId,
  COMPARISONS,
  FREQUENCIES,
  MEASURE_KINDS,
  POLARITIES,
  READING_FORMS,
} from '../../../shared/domain/measures/index.ts'
import { type Identity, NO_DAY, readDay } from '../../../shared/domain/plan/index.ts'
import { Button } from '../../components/button.tsx'
import { Field } from '../../components/field.tsx'
import { figureFromWords } from '../plan/table/peek/figure-words.ts'
import { answerInWords } from './clinic-answers.ts'

/** A measure that evidence can stand for. */
export interface OtherMeasure {
  readonly identity: Identity
  /** As printed. */
  readonly words: string
}

interface ClinicAnswerFieldsProps {
  readonly id: ClinicQuestionId
  /** The words that the question is about. */
  readonly words: string | null
  readonly others: readonly OtherMeasure[]
  readonly takesFocus: boolean
  readonly onAnswer: (answer: ClinicAnswer) => void
}

/** Another answer than the one that is proposed: one of a few, or what is typed. */
export function ClinicAnswerFields({ id, words, others, takesFocus, onAnswer }: ClinicAnswerFieldsProps) {
  const choices =
    id === 'evidence'
      ? others.map(({ identity, words: label }) => ({ answer: { id, evidenceFor: identity }, label }))
      : choicesFor(id).map((answer) => ({ answer, label: answerInWords(answer) }))
  if (choices.length > 0)
    return <AnswerChoice choices={choices} takesFocus={takesFocus} onAnswer={onAnswer} />
  const read = id === 'definition' && words !== null ? definitionOf(words) : READERS[id]
  return read === undefined ? null : <TypedAnswer {...read} takesFocus={takesFocus} onAnswer={onAnswer} />
}

/** The answers to a question that has only a few. */
function choicesFor(id: ClinicQuestionId): ClinicAnswer[] {
  switch (id) {
    case 'kind':
      return MEASURE_KINDS.map((kind) => ({ id, kind }))
    case 'polarity':
      return POLARITIES.filter((polarity) => polarity !== 'unset').map((polarity) => ({ id, polarity }))
    case 'comparison':
      return COMPARISONS.map((comparison) => ({ id, comparison }))
    case 'form':
      return READING_FORMS.map((form) => ({ id, form, ratePer: form === 'rate' ? 1000 : null }))
    case 'frequency':
      return FREQUENCIES.map((frequency) => ({ id, frequency }))
    case 'first-time':
      return [true, false].map((onlyNew) => ({ id, onlyNew }))
    case 'people':
      return [true, false].map((countsPeople) => ({ id, countsPeople, publishedBecause: null }))
    case 'numbers':
      return (['activities', 'attendance', 'first-time'] as const).map((counting) => ({
        id,
        counting,
        activityKinds: [],
        source: null,
      }))
    default:
      return []
  }
}

interface Reader {
  readonly label: string
  /** The answer that was typed; a sentence where it is none. */
  readonly read: (typed: string) => ClinicAnswer | string
}

const READERS: Readonly<Partial<Record<ClinicQuestionId, Reader>>> = {
  target: {
    label: 'Target; empty to watch it without one',
    read(typed) {
      const target = figureFromWords(typed)
      return target === undefined
        ? 'That is no figure. Type digits only, for example 1,200.'
        : { id: 'target', target }
    },
  },
  baseline: {
    label: 'Baseline',
    read(typed) {
      const baseline = figureFromWords(typed)
      return typeof baseline === 'number'
        ? { id: 'baseline', baseline, period: null, source: null }
        : 'That is no figure. Type digits only, for example 1,200.'
    },
  },
  deadline: {
    label: 'By which day, for example 31 March 2021',
    read(typed) {
      const on = readDay(typed)
      return on === undefined ? NO_DAY : { id: 'deadline', due: { on, words: null, precision: 'day' } }
    },
  },
  start: {
    label: 'From which day on, for example 1 April 2020',
    read(typed) {
      const startsOn = readDay(typed)
      return startsOn === undefined ? NO_DAY : { id: 'start', startsOn }
    },
  },
  participation: {
    label: 'Who counts as having taken part',
    read: (typed) =>
      typed === ''
        ? 'Say who counts, in a few words.'
        : { id: 'participation', rule: { kind: 'words', words: typed } },
  },
  compound: {
    label: 'What is counted',
    read: (typed) => (typed === '' ? 'Say what is counted.' : { id: 'compound', counted: typed }),
  },
  place: {
    label: 'Only this place or group',
    read: (typed) => (typed === '' ? 'Name the place or the group.' : { id: 'place', placeFilter: typed }),
  },
}

/** What a word that nobody has defined is to mean. */
function definitionOf(word: string): Reader {
  return {
    label: `“${word}” means`,
    read: (typed) =>
      typed === ''
        ? `Say what is to count as “${word}”, for example “twice within 12 months”.`
        : { id: 'definition', word, meaning: typed },
  }
}

interface AnswerProps {
  readonly takesFocus: boolean
  readonly onAnswer: (answer: ClinicAnswer) => void
}

interface AnswerOption {
  readonly answer: ClinicAnswer
  readonly label: string
}

function AnswerChoice({
  choices,
  takesFocus,
  onAnswer,
}: AnswerProps & Readonly<{ choices: readonly AnswerOption[] }>) {
  const [chosen, setChosen] = useState(0)
  const select = useFocus<HTMLSelectElement>(takesFocus)
  return (
    <AnswerForm
      onSubmit={() => {
        const answer = choices[chosen]
        if (answer !== undefined) onAnswer(answer.answer)
      }}
    >
      <Field id="clinic-choice" label={takesFocus ? 'Answer' : 'Or another answer'}>
        <select
          ref={select}
          id="clinic-choice"
          className="select"
          value={chosen}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {choices.map((choice, at) => (
            <option key={choice.label} value={at}>
              {choice.label}
            </option>
          ))}
        </select>
      </Field>
    </AnswerForm>
  )
}

function TypedAnswer({ label, read, takesFocus, onAnswer }: AnswerProps & Reader) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const input = useFocus<HTMLInputElement>(takesFocus)
  return (
    <AnswerForm
      onSubmit={() => {
        const answer = read(typed.trim())
        if (typeof answer === 'string') setError(answer)
        else onAnswer(answer)
      }}
    >
      <Field id="clinic-typed" label={label} error={error} announcesError>
        <input
          ref={input}
          id="clinic-typed"
          className="input"
          autoComplete="off"
          value={typed}
          {...(error === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': 'clinic-typed-error' })}
          onChange={({ target }) => setTyped(target.value)}
        />
      </Field>
    </AnswerForm>
  )
}

function AnswerForm({ onSubmit, children }: Readonly<{ onSubmit: () => void; children: ReactNode }>) {
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={(event) => {
        // A choice sends its form by Enter, as a field does.
        if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
      <Button type="submit">Answer this</Button>
    </form>
  )
}

function useFocus<Control extends HTMLElement>(takesFocus: boolean) {
  const control = useRef<Control>(null)
  useEffect(() => {
    if (takesFocus) control.current?.focus()
  }, [takesFocus])
  return control
}
