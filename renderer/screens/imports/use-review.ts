import { useState } from 'react'
import type { DraftView } from '../../../shared/contract/index.ts'
import { useCommand } from '../../api/use-command.ts'
import type { Reading } from './use-reading.ts'

type Question = DraftView['questions'][number]
/** Answers by the question's id. */
export type Answers = Readonly<Record<string, string>>
type Step = { readonly name: 'found' | 'bring-in' } | { readonly name: 'question'; readonly index: number }

export interface Review {
  readonly draft: DraftView
  readonly asked: readonly Question[]
  readonly answers: Answers
  /** The question to show; undefined on the pages before and after the questions. */
  readonly question: Question | undefined
  readonly step: Step
  readonly isBusy: boolean
  readonly refusal: string | null
  /** From what was found to the first question, or to the end where there is none. */
  readonly begin: () => void
  readonly answer: (value: string) => Promise<void>
  /** Answers everything from the present question on as proposed. */
  readonly takeProposals: () => Promise<void>
  readonly goBack: () => void
}

/** Where the review of a plan file stands: its questions, the answers given, and the draft that they make. */
export function useReview(reading: Reading): Review {
  const [draft, setDraft] = useState(reading.draft)
  const [asked, setAsked] = useState(reading.draft.questions)
  const [answers, setAnswers] = useState<Answers>({})
  const [step, setStep] = useState<Step>({ name: 'found' })
  const reread = useCommand('imports.answer')
  const index = step.name === 'question' ? step.index : 0

  /** Has the file read again with the answers; an answer can raise a further question. */
  async function conclude(given: Answers): Promise<void> {
    const read = await reread.run({ reading: reading.id, answers: given })
    if (read === undefined) return
    setDraft(read.draft)
    const further = read.draft.questions.filter(({ id }) => !asked.some((question) => question.id === id))
    setAsked([...asked, ...further])
    setStep(further.length > 0 ? { name: 'question', index: asked.length } : { name: 'bring-in' })
  }

  async function answer(value: string): Promise<void> {
    const given = { ...answers, ...(asked[index] && { [asked[index].id]: value }) }
    setAnswers(given)
    if (index + 1 < asked.length) setStep({ name: 'question', index: index + 1 })
    else await conclude(given)
  }

  async function takeProposals(): Promise<void> {
    const given = { ...answers, ...proposals(asked.slice(index)) }
    setAnswers(given)
    await conclude(given)
  }

  function goBack(): void {
    const before = step.name === 'bring-in' ? asked.length - 1 : index - 1
    setStep(before < 0 ? { name: 'found' } : { name: 'question', index: before })
  }

  const begin = (): void =>
    setStep(asked.length === 0 ? { name: 'bring-in' } : { name: 'question', index: 0 })
  const question = step.name === 'question' ? asked[step.index] : undefined
  const { isBusy, refusal } = reread
  const state = { draft, asked, answers, question, step, isBusy, refusal }
  return { ...state, begin, answer, takeProposals, goBack }
}

/** The proposed answer of each question. */
function proposals(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.map(({ id, choices }) => [id, choices[0]?.value ?? '']))
}
