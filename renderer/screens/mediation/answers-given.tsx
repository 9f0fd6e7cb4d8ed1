import type { FormReply, Question } from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { answerInWords } from '../../../shared/text/mediation-form-words.ts'

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
