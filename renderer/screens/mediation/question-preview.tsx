import type { FormPoint } from '../../../shared/domain/mediation/index.ts'
import { POINT_WORDS } from '../../../shared/text/mediation-words.ts'
import type { QuestionLine } from './question-lines.ts'

interface QuestionPreviewProps {
  readonly point: FormPoint
  readonly questions: readonly QuestionLine[]
}

/** What people will be asked, as it would be read. */
export function QuestionPreview({ point, questions }: QuestionPreviewProps) {
  return (
    <section className="stack-tight" aria-labelledby="preview-heading">
      <h2 id="preview-heading">What people will be asked: {POINT_WORDS[point].toLowerCase()}</h2>
      <ol className="question-preview">
        {questions.map((line) => (
          <li key={line.id}>
            {line.words.trim() === '' ? <em>No words yet</em> : line.words}
            <p className="quiet">{answersInWords(line)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** "1 Do not agree at all … 5 Agree completely". */
function answersInWords({ kind, ends }: QuestionLine): string {
  if (kind === 'yes-no') return 'Yes · No · Not sure'
  if (kind === 'words') return 'A space to write in'
  const [low, high] = kind === 'stress' ? [0, 10] : [1, 5]
  const numbers = Array.from({ length: high - low + 1 }, (_, at) => low + at)
  return numbers
    .map((number) =>
      number === low ? `${low} ${ends?.[0] ?? ''}` : number === high ? `${high} ${ends?.[1] ?? ''}` : number,
    )
    .join(' · ')
}
