import { type FormEvent, useState } from 'react'
import { sentenceCase } from '../../../shared/text/counts.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { QuestionParts } from './question-parts.tsx'
import type { Answers, ReviewQuestion } from './review-steps.ts'

interface QuestionFormProps {
  readonly question: ReviewQuestion
  /** The answers given so far, also to this question when a person comes back to it. */
  readonly answers: Answers
  /** Which question of how many, from 1. */
  readonly position: number
  readonly total: number
  readonly isBusy: boolean
  readonly refusal: string | null
  readonly onAnswer: (value: string, apart: Answers) => void
  readonly onBack: () => void
  readonly onTakeAll: () => void
  readonly onPoint: (places: readonly string[] | null) => void
}

/** One doubtful thing, or one kind of them, with the proposed answer chosen already: Enter accepts it. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, answers, position, total, isBusy, refusal, onAnswer, onBack, onTakeAll, onPoint } = props
  const [answer, setAnswer] = useState(answers[question.id] ?? question.choices[0]?.value ?? '')
  const [apart, setApart] = useState<Answers>(() => ownAnswers(question, answers))

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy) return
    onPoint(null)
    onAnswer(answer, apart)
  }

  return (
    <form className="stack" onSubmit={submit}>
      <PageHeader title={question.sentence} takesFocus={false}>
        <p>
          Question {position} of {total}
          {question.parts.length === 0 && question.where !== '' && `. ${sentenceCase(question.where)}`}
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
      {question.parts.length > 0 && (
        <QuestionParts
          question={question}
          answer={answer}
          apart={apart}
          onApart={(id, value) => setApart({ ...apart, [id]: value })}
          onPoint={onPoint}
        />
      )}
      <div className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          Accept and go on
        </Button>
        <Button onClick={onBack} busy={isBusy}>
          Back
        </Button>
        {total > position && (
          <Button look="quiet" onClick={onTakeAll} busy={isBusy}>
            Accept all the remaining proposals
          </Button>
        )}
      </div>
    </form>
  )
}

function ownAnswers(question: ReviewQuestion, answers: Answers): Answers {
  return Object.fromEntries(
    question.parts.flatMap(({ id }) => {
      const own = answers[id]
      return own === undefined ? [] : [[id, own]]
    }),
  )
}
