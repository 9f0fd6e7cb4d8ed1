import type { Question } from '../../../shared/domain/mediation/index.ts'
import { Button } from '../../components/button.tsx'
import { lineAgain, type QuestionLine } from './question-lines.ts'

interface TakenOutProps {
  readonly inUse: readonly Question[]
  readonly lines: readonly QuestionLine[]
  readonly onPutBack: (line: QuestionLine) => void
}

/** Questions of the form in use that were taken out, to be put back as the same ones. */
export function TakenOut({ inUse, lines, onPutBack }: TakenOutProps) {
  const gone = inUse.filter(({ key }) => !lines.some(({ was }) => was === key))
  if (gone.length === 0) return null
  return (
    <section className="stack-tight" aria-labelledby="taken-out-heading">
      <h3 id="taken-out-heading">Taken out</h3>
      <ul className="ruled-list">
        {gone.map((question) => (
          <li key={question.key} className="line-item">
            <span>{question.words}</span>
            <Button
              look="quiet"
              aria-label={`Put back: ${question.words}`}
              onClick={() => onPutBack(lineAgain(question))}
            >
              Put back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
