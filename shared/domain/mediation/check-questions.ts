import { type EditedQuestion, type EditedQuestions, MOST_QUESTIONS } from './edit-questionnaire.ts'
import { FORM_POINTS, type FormPoint } from './form.ts'
import { IMPROVED_QUESTION, type QuestionKind } from './questionnaire.ts'

/** Kinds of answer that are numbers, whose two ends say what they mean. */
export function hasEnds(kind: QuestionKind): boolean {
  return kind === 'scale' || kind === 'stress'
}

/** What is wrong with edited questions, and where: `at` counts from 0, and is null where it is of the whole form. */
export interface QuestionProblem {
  readonly point: FormPoint
  readonly at: number | null
  readonly message: string
}

/** Everything that keeps edited questions from becoming a version, each in one sentence; nothing where they can. */
export function questionProblems(edited: EditedQuestions): QuestionProblem[] {
  return FORM_POINTS.flatMap((point): QuestionProblem[] => {
    const questions = edited[point]
    const ofForm: QuestionProblem[] = []
    if (questions.length > MOST_QUESTIONS) {
      const message = `The ${point} form has ${questions.length} questions. Take some out: it can have at most ${MOST_QUESTIONS}.`
      ofForm.push({ point, at: null, message })
    }
    if (!questions.some(({ key }) => key === IMPROVED_QUESTION)) {
      const message = `The ${point} form lacks the question that asks how things are compared with before. Put it back: what improved is counted from it.`
      ofForm.push({ point, at: null, message })
    }
    return [
      ...ofForm,
      ...questions.flatMap((question, at) => {
        const message = problemOf(question, questions)
        return message === null
          ? []
          : [{ point, at, message: `${point} form, question ${at + 1}: ${message}` }]
      }),
    ].map((problem) => ({ ...problem, message: capitalised(problem.message) }))
  })
}

function problemOf({ kind, words, ends }: EditedQuestion, all: readonly EditedQuestion[]): string | null {
  if (words.trim() === '') return 'it has no words. Type what is asked, or take it out.'
  if (hasEnds(kind) && (ends === null || ends.some((end) => end.trim() === ''))) {
    return 'say what its lowest and its highest number mean.'
  }
  const same = all.filter((other) => other.words.trim().toLowerCase() === words.trim().toLowerCase())
  return same.length > 1 ? 'another question has the same words. Change one of them, or take it out.' : null
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
