import type { ReturnSaid, ReturnView } from '../../../shared/contract/index.ts'
import type { DateOrder } from '../../../shared/domain/returns/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { Notice } from '../../components/notice.tsx'

type Question = NonNullable<ReturnView['table']>['dateQuestions'][number]

const CHOICES: readonly { readonly value: DateOrder; readonly label: string }[] = [
  { value: 'day-first', label: 'Day first: 3/4/2020 is 3 April 2020' },
  { value: 'month-first', label: 'Month first: 3/4/2020 is 4 March 2020' },
]

interface DateQuestionsProps {
  readonly questions: readonly Question[]
  readonly onSay: (said: ReturnSaid) => void
}

/** Which way round days are written, asked once for each column, with what speaks for it. */
export function DateQuestions({ questions, onSay }: DateQuestionsProps) {
  return questions.map((question) => (
    <div key={question.column} className="stack-tight">
      <ChoiceList
        name={`order-${question.column}`}
        legend={`The days in “${question.heading}”`}
        choices={CHOICES}
        value={question.order}
        onValue={(order) => onSay({ kind: 'order', column: question.column, order })}
      />
      <p className="field-hint">{evidenceWords(question)}</p>
      {question.dateCells > 0 && (
        <Notice tone="warning">
          <p>
            {countOf(question.dateCells, 'cell')} of this column{' '}
            {question.dateCells === 1 ? 'is a real date' : 'are real dates'} beside these words. A spreadsheet
            program may have turned some of them round before the file was saved. Compare a few with the
            partner.
          </p>
        </Notice>
      )}
    </div>
  ))
}

/** "12 days could be either way round; 88 can only be day first." */
export function evidenceWords({
  either,
  dayFirst,
  monthFirst,
}: Pick<Question, 'either' | 'dayFirst' | 'monthFirst'>): string {
  const parts = [
    ...(either > 0 ? [`${countOf(either, 'day')} could be either way round`] : []),
    ...(dayFirst > 0 ? [`${dayFirst} can only be day first`] : []),
    ...(monthFirst > 0 ? [`${monthFirst} can only be month first`] : []),
  ]
  return `${parts.join('; ')}. The answer holds for the whole column.`
}
