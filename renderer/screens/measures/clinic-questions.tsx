import { useState } from 'react'
import type { Input, MeasureLine, MeasuresView } from '../../../shared/contract/index.ts'
import {
  type ClinicAnswer,
  type ClinicQuestion,
  changesByAnswers,
  declinedWith,
  type MeasureScoring,
} from '../../../shared/domain/measures/index.ts'
import { newGesture, usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { itemElementId } from '../plan/element-ids.ts'
import { ClinicAnswerFields, type OtherMeasure } from './clinic-answer-fields.tsx'
import { answerInWords, SURENESS_WORDS } from './clinic-answers.ts'
import { questionsAbout } from './clinic-order.ts'

type ScoringFields = Input<'measures.scoring.set'>['scoring']

interface ClinicQuestionsProps {
  readonly line: MeasureLine
  readonly edition: MeasuresView['edition']
  /** The measures that this one can be evidence for. */
  readonly others: readonly OtherMeasure[]
  /** Nothing is open about the measure any more, or the rest is left open. */
  readonly onDone: () => void
}

/** What is open about a measure, one question at a time. Enter accepts what is proposed. */
export function ClinicQuestions({ line, edition, others, onDone }: ClinicQuestionsProps) {
  const edit = usePlanEdit()
  const [passed, setPassed] = useState<ReadonlySet<ClinicQuestion['id']>>(new Set())
  const [error, setError] = useState<string>()
  const open = questionsAbout(line, edition).filter(({ id }) => !passed.has(id))
  const [asked] = open
  if (asked === undefined) {
    return (
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          onDone()
        }}
      >
        <p>Nothing more is asked about this measure.</p>
        <Button look="primary" type="submit" ref={takeFocus}>
          Go on
        </Button>
      </form>
    )
  }
  const pass = (): void => {
    setPassed(new Set([...passed, asked.id]))
    setError(undefined)
  }
  async function decline(): Promise<void> {
    if (asked === undefined) return
    const declined = [...declinedWith({ text: line.words }, line.scoring, asked.id)]
    const result = await edit('measures.scoring.set', { itemId: line.itemId, scoring: { declined } })
    if (result.ok) setError(undefined)
    else setError(result.sentence)
  }
  async function accept(answer: ClinicAnswer): Promise<void> {
    const { measure, scoring } = changesByAnswers(line.scoring, [answer])
    const [itemId, gesture] = [line.itemId, newGesture()]
    const results = [
      ...(Object.keys(measure).length === 0
        ? []
        : [await edit('plan.measure.change', { itemId, measure, gesture })]),
      ...(Object.keys(scoring).length === 0
        ? []
        : [await edit('measures.scoring.set', { itemId, scoring: withOwnLists(scoring), gesture })]),
    ]
    const refused = results.find((result) => !result.ok)
    if (refused !== undefined && !refused.ok) setError(refused.sentence)
    // An answer that leaves the question open, such as a word with no rule of its own, is not asked twice in a row.
    else pass()
  }
  return (
    <section
      id={itemElementId(line.itemId)}
      tabIndex={-1}
      className="stack item-target"
      aria-labelledby="clinic-question"
    >
      <p className="quiet">{open.length === 1 ? 'The last question' : `${open.length} questions`}</p>
      <h2 id="clinic-question">{asked.question}</h2>
      <p>{asked.why}</p>
      {asked.words !== null && <p className="quiet">The words: “{asked.words}”</p>}
      {asked.proposal !== null && (
        <form
          className="actions"
          onSubmit={(event) => {
            event.preventDefault()
            if (asked.proposal !== null) void accept(asked.proposal.answer)
          }}
        >
          <Button key={asked.id} look="primary" type="submit" ref={takeFocus}>
            {answerInWords(asked.proposal.answer)}
          </Button>
          <span className="quiet">{SURENESS_WORDS[asked.proposal.sureness]}</span>
        </form>
      )}
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <ClinicAnswerFields
        key={asked.id}
        id={asked.id}
        words={asked.words}
        others={others}
        takesFocus={asked.proposal === null}
        onAnswer={(answer) => void accept(answer)}
      />
      <div className="actions">
        <Button look="quiet" onClick={pass}>
          Leave it open
        </Button>
        {asked.proposal !== null && (
          <Button look="quiet" onClick={() => void decline()}>
            No, and do not propose it again
          </Button>
        )}
      </div>
    </section>
  )
}

function takeFocus(element: HTMLButtonElement | null): void {
  element?.focus()
}

/** The core takes lists that it may change. */
function withOwnLists({
  activityKinds,
  profile,
  declined,
  ...scoring
}: Partial<MeasureScoring>): ScoringFields {
  return {
    ...scoring,
    ...(declined === undefined ? {} : { declined: [...declined] }),
    ...(activityKinds === undefined ? {} : { activityKinds: [...activityKinds] }),
    ...(profile === undefined ? {} : { profile: profile === null ? null : [...profile] }),
  }
}
