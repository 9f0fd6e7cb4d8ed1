import { useState } from 'react'
import type { DraftView } from '../../../shared/contract/index.ts'
import type { EditionId } from '../../../shared/domain/plan/index.ts'
import { useCommand } from '../../api/use-command.ts'
import { BringIn } from './bring-in.tsx'
import { Found } from './found.tsx'
import { QuestionForm } from './question-form.tsx'
import type { Reading } from './use-reading.ts'

interface ImportReviewProps {
  readonly reading: Reading
  readonly onStored: (edition: EditionId) => void
  readonly onGivenUp: () => void
}

type Step = { readonly name: 'found' | 'bring-in' } | { readonly name: 'question'; readonly index: number }
type Answers = Readonly<Record<string, string>>

/** From what was found, through the doubtful questions, to bringing the plan in. */
export function ImportReview({ reading, onStored, onGivenUp }: ImportReviewProps) {
  const [draft, setDraft] = useState(reading.draft)
  const [asked, setAsked] = useState(reading.draft.questions)
  const [answers, setAnswers] = useState<Answers>({})
  const [step, setStep] = useState<Step>({ name: 'found' })
  const answer = useCommand('imports.answer')

  /** Has the file read again with the answers; an answer can raise a further question. */
  async function conclude(given: Answers): Promise<void> {
    const read = await answer.run({ reading: reading.id, answers: given })
    if (read === undefined) return
    setDraft(read.draft)
    const further = read.draft.questions.filter(({ id }) => !asked.some((question) => question.id === id))
    if (further.length > 0) {
      setAsked([...asked, ...further])
      setStep({ name: 'question', index: asked.length })
    } else {
      setStep({ name: 'bring-in' })
    }
  }

  async function take(given: Answers, index: number): Promise<void> {
    setAnswers(given)
    if (index + 1 < asked.length) setStep({ name: 'question', index: index + 1 })
    else await conclude(given)
  }

  async function takeProposals(from: number): Promise<void> {
    const given = { ...answers, ...proposals(asked.slice(from)) }
    setAnswers(given)
    await conclude(given)
  }

  const question = step.name === 'question' ? asked[step.index] : undefined
  if (step.name === 'question' && question !== undefined) {
    return (
      <QuestionForm
        key={question.id}
        question={question}
        given={answers[question.id]}
        position={step.index + 1}
        total={asked.length}
        isBusy={answer.isBusy}
        refusal={answer.refusal}
        onAnswer={(value) => take({ ...answers, [question.id]: value }, step.index)}
        onBack={() =>
          setStep(step.index === 0 ? { name: 'found' } : { name: 'question', index: step.index - 1 })
        }
        onTakeAll={() => takeProposals(step.index)}
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
        onBack={() =>
          setStep(asked.length === 0 ? { name: 'found' } : { name: 'question', index: asked.length - 1 })
        }
      />
    )
  }
  return (
    <Found
      fileName={reading.fileName}
      draft={draft}
      questions={asked.length}
      isBusy={answer.isBusy}
      refusal={answer.refusal}
      onAnswer={() => setStep(asked.length === 0 ? { name: 'bring-in' } : { name: 'question', index: 0 })}
      onTakeAll={() => takeProposals(0)}
      onGivenUp={onGivenUp}
    />
  )
}

/** The proposed answer of each question, by the question's id. */
function proposals(questions: DraftView['questions']): Answers {
  return Object.fromEntries(questions.map(({ id, choices }) => [id, choices[0]?.value ?? '']))
}
