import { type FormEvent, useState } from 'react'
import type { DraftView } from '../../../shared/contract/index.ts'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'

interface QuestionFormProps {
  readonly question: DraftView['questions'][number]
  /** The answer given before, when a person comes back to the question. */
  readonly given: string | undefined
  /** Which question of how many, from 1. */
  readonly position: number
  readonly total: number
  readonly isBusy: boolean
  readonly refusal: string | null
  readonly onAnswer: (value: string) => void
  readonly onBack: () => void
  readonly onTakeAll: () => void
}

/** One doubtful thing, with the proposed answer chosen already: Enter accepts it. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, given, position, total, isBusy, refusal, onAnswer, onBack, onTakeAll } = props
  const [answer, setAnswer] = useState(given ?? question.choices[0]?.value ?? '')

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (!isBusy) onAnswer(answer)
  }

  return (
    <form className="stack" onSubmit={submit}>
      <PageHeader title={question.sentence} takesFocus={false}>
        <p>
          Question {position} of {total}. {sentenceCase(question.where)}
        </p>
      </PageHeader>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      <ChoiceList
        name={`answer-${position}`}
        legend={<span className="visually-hidden">{question.sentence}</span>}
        takesFocus
        value={answer}
        onValue={setAnswer}
        choices={question.choices.map((choice, index) =>
          index === 0 ? { ...choice, hint: `Proposed: ${question.proposal}` } : choice,
        )}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          Accept and go on
        </Button>
        <Button onClick={onBack} busy={isBusy}>
          Back
        </Button>
        {total > position && (
          <Button look="quiet" onClick={onTakeAll} busy={isBusy}>
            Take the proposals for all that are left
          </Button>
        )}
      </div>
    </form>
  )
}
