import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { BringIn } from './bring-in.tsx'
import { Found } from './found.tsx'
import { QuestionForm } from './question-form.tsx'
import type { Reading } from './use-reading.ts'
import { useReview } from './use-review.ts'

interface ImportReviewProps {
  readonly reading: Reading
  readonly onStored: (edition: EditionId) => void
  readonly onGivenUp: () => void
}

/** From what was found, through the doubtful questions, to bringing the plan in. */
export function ImportReview({ reading, onStored, onGivenUp }: ImportReviewProps) {
  const review = useReview(reading)
  const { draft, asked, answers, question, step, isBusy, refusal } = review
  if (step.name === 'question' && question !== undefined) {
    return (
      <QuestionForm
        key={question.id}
        question={question}
        given={answers[question.id]}
        position={step.index + 1}
        total={asked.length}
        isBusy={isBusy}
        refusal={refusal}
        onAnswer={review.answer}
        onBack={review.goBack}
        onTakeAll={review.takeProposals}
      />
    )
  }
  if (step.name === 'bring-in') {
    return (
      <BringIn
        reading={reading.id}
        draft={draft}
        answers={answers}
        onStored={onStored}
        onBack={review.goBack}
      />
    )
  }
  return (
    <Found
      fileName={reading.fileName}
      draft={draft}
      questions={asked.length}
      isBusy={isBusy}
      refusal={refusal}
      onAnswer={review.begin}
      onTakeAll={review.takeProposals}
      onGivenUp={onGivenUp}
    />
  )
}
