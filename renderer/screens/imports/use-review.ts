import { useState } from 'react'
import type { DraftView, Input } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import {
  type Answers,
  nextQuestion,
  positionOf,
  proposalsFrom,
  questionBefore,
  type ReviewQuestion,
  withAnswer,
} from './review-steps.ts'
import type { Reading } from './use-reading.ts'

/** What names in leads mean, where the officer said otherwise than the reading. */
export type Assignments = NonNullable<Input<'imports.answer'>['assignments']>
export type ReviewStep =
  | { readonly name: 'found' | 'leads' | 'bring-in' }
  | { readonly name: 'question'; readonly id: string }

export interface Review {
  readonly draft: DraftView
  readonly answers: Answers
  readonly assignments: Assignments
  readonly step: ReviewStep
  /** The question to show; undefined on the other pages. */
  readonly question: ReviewQuestion | undefined
  /** Which question of how many, from 1. */
  readonly position: number
  readonly isBusy: boolean
  readonly refusal: string | null
  /** From what was found to the first question, or past the questions where there is none. */
  readonly begin: () => void
  /** `apart` are the parts of the question that get an answer of their own. */
  readonly answer: (value: string, apart: Answers) => Promise<void>
  /** Answers everything that is left as proposed. */
  readonly takeProposals: () => Promise<void>
  readonly assign: (spelling: string, partner: string | null) => Promise<void>
  readonly leaveLeads: () => void
  readonly goBack: () => void
}

/** Where the conversation about a plan file stands: its questions, what was said, and the draft that this makes. */
export function useReview(reading: Reading): Review {
  const [draft, setDraft] = useState(reading.draft)
  const [answers, setAnswers] = useState<Answers>({})
  const [assignments, setAssignments] = useState<Assignments>([])
  const [step, setStep] = useState<ReviewStep>({ name: 'found' })
  const reread = useCommand('imports.answer')
  const question = step.name === 'question' ? draft.questions.find(({ id }) => id === step.id) : undefined

  /** Has the file read again with what was said; undefined when that was refused, and nothing changes then. */
  async function say(given: Answers, meant: Assignments): Promise<DraftView | undefined> {
    const read = await reread.run({ reading: reading.id, answers: given, assignments: meant })
    if (read === undefined) return undefined
    setAnswers(given)
    setAssignments(meant)
    setDraft(read.draft)
    return read.draft
  }

  function goOn(next: DraftView, given: Answers, after: string | null): void {
    const following = nextQuestion(next.questions, given, after)
    if (following !== undefined) setStep({ name: 'question', id: following.id })
    else setStep({ name: next.spellings.length > 0 ? 'leads' : 'bring-in' })
  }

  async function answer(value: string, apart: Answers): Promise<void> {
    if (question === undefined) return
    const given = withAnswer(answers, question, value, apart)
    const next = await say(given, assignments)
    if (next !== undefined) goOn(next, given, question.id)
  }

  async function takeProposals(): Promise<void> {
    let given = proposalsFrom(draft.questions, answers)
    let next = await say(given, assignments)
    // An answer can raise a further question; there are only so many kinds.
    while (next !== undefined && nextQuestion(next.questions, given, null) !== undefined) {
      given = proposalsFrom(next.questions, given)
      next = await say(given, assignments)
    }
    if (next !== undefined) goOn(next, given, null)
  }

  async function assign(spelling: string, partner: string | null): Promise<void> {
    await say(answers, [...assignments, { spelling, partner }])
  }

  function goBack(): void {
    if (step.name === 'bring-in' && draft.spellings.length > 0) setStep({ name: 'leads' })
    else {
      const before = questionBefore(draft.questions, question?.id ?? null)
      setStep(before === undefined ? { name: 'found' } : { name: 'question', id: before.id })
    }
  }

  const { isBusy, refusal } = reread
  return {
    ...{ draft, answers, assignments, step, question, isBusy, refusal },
    position: positionOf(draft.questions, question),
    begin: () => goOn(draft, answers, null),
    answer,
    takeProposals,
    assign,
    leaveLeads: () => setStep({ name: 'bring-in' }),
    goBack,
  }
}
