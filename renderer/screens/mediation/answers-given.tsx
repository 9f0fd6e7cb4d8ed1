import type { Answer, FormReply, Question } from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'

interface AnswersGivenProps {
  readonly reply: Extract<FormReply, { kind: 'returned' }>
  readonly questions: readonly Question[]
}

/** What a returned form says. */
export function AnswersGiven({ reply, questions }: AnswersGivenProps) {
  return (
    <>
      <p>Returned on {dateInWords(reply.on)}.</p>
      <dl className="facts">
        {questions
          .filter(({ kind }) => kind !== 'words')
          .map((question) => (
            <div key={question.key}>
              <dt>{question.words}</dt>
              <dd>{answerInWords(question, reply.answers[question.key])}</dd>
            </div>
          ))}
      </dl>
    </>
  )
}

const YES_NO_WORDS = { yes: 'Yes', no: 'No', unsure: 'Not sure' } as const

function answerInWords({ kind, ends }: Question, answer: Answer | undefined): string {
  if (answer === undefined) return 'Passed over'
  if (typeof answer === 'string') return YES_NO_WORDS[answer]
  const most = kind === 'stress' ? 10 : 5
  const end =
    ends === null
      ? ''
      : answer === most
        ? ` (${ends[1]})`
        : answer === (kind === 'stress' ? 0 : 1)
          ? ` (${ends[0]})`
          : ''
  return `${answer} of ${most}${end}`
}
