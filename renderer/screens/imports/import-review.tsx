import { useEffect, useRef, useState } from 'react'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { BringIn } from './bring-in.tsx'
import { Found } from './found.tsx'
import { LeadsStep } from './leads-step.tsx'
import { QuestionForm } from './question-form.tsx'
import { SideBySide } from './side-by-side.tsx'
import type { Reading } from './use-reading.ts'
import { type Review, useReview } from './use-review.ts'

interface ImportReviewProps {
  readonly reading: Reading
  readonly onStored: (edition: EditionId) => void
  readonly onGivenUp: () => void
}

const NOWHERE: readonly string[] = []

/**
 * The conversation about a plan file: what was found, the doubtful questions, the names in its leads, and bringing it
 * in. The file and what was understood stand beside each other all the way, with the place in question marked.
 */
export function ImportReview(props: ImportReviewProps) {
  const { reading } = props
  const review = useReview(reading)
  const { step, question, answers, assignments } = review
  const [pointed, setPointed] = useState<readonly string[] | null>(null)
  const top = useRef<HTMLDivElement>(null)
  const shown = question?.id ?? step.name
  // The next question begins at the top of the page, wherever the one before was left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is the occasion
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' })
  }, [shown])
  const asked = pointed ?? question?.places ?? NOWHERE
  return (
    <div ref={top} className="import-review">
      <Step key={shown} {...props} review={review} onPoint={setPointed} />
      <SideBySide
        reading={reading.id}
        fileName={reading.fileName}
        answers={answers}
        assignments={assignments}
        asked={step.name === 'question' || step.name === 'leads' ? asked : NOWHERE}
      />
    </div>
  )
}

interface StepProps extends ImportReviewProps {
  readonly review: Review
  /** Points at places of the file; null for those of the whole question. */
  readonly onPoint: (places: readonly string[] | null) => void
}

function Step({ reading, review, onStored, onGivenUp, onPoint }: StepProps) {
  const { draft, answers, assignments, question, step, position, isBusy, refusal } = review
  if (step.name === 'question' && question !== undefined) {
    return (
      <QuestionForm
        question={question}
        answers={answers}
        position={position}
        total={draft.questions.length}
        isBusy={isBusy}
        refusal={refusal}
        onAnswer={review.answer}
        onBack={review.goBack}
        onTakeAll={review.takeProposals}
        onPoint={onPoint}
      />
    )
  }
  if (step.name === 'leads') {
    return (
      <LeadsStep
        draft={draft}
        isBusy={isBusy}
        refusal={refusal}
        onAssign={review.assign}
        onPoint={onPoint}
        onBack={review.goBack}
        onDone={review.leaveLeads}
      />
    )
  }
  if (step.name === 'bring-in') {
    return (
      <BringIn
        reading={reading.id}
        draft={draft}
        answers={answers}
        assignments={assignments}
        onStored={onStored}
        onBack={review.goBack}
      />
    )
  }
  return (
    <Found
      fileName={reading.fileName}
      draft={draft}
      isBusy={isBusy}
      refusal={refusal}
      onAnswer={review.begin}
      onTakeAll={review.takeProposals}
      onGivenUp={onGivenUp}
    />
  )
}
