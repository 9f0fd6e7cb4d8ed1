import { type Asked, type Estimate, type Result, shareOfAnswer } from '../../../shared/domain/survey/index.ts'
import { estimateInWords, limitsInWords, percentOf, ROLE_WORDS } from '../../../shared/text/survey-words.ts'
import { TableRegion } from '../../components/table-region.tsx'

interface AnswersTableProps {
  readonly asked: Asked
  readonly result: Result
  readonly estimate: Estimate | null
  readonly labelledBy: string
}

/** How many gave each answer, with the positive ones together at the end. */
export function AnswersTable({ asked, result, estimate, labelledBy }: AnswersTableProps) {
  const limits = estimate === null ? '' : limitsInWords(estimate)
  const total = `${estimateInWords(estimate)}${limits === '' ? '' : `, 95% limits ${limits}`}`
  if (result.kind === 'published') return <p>As published: {total}.</p>
  const countOf = (id: number): number => result.answers.find(({ optionId }) => optionId === id)?.count ?? 0
  return (
    <TableRegion label="Answers">
      <table className="table" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Counts as</th>
            <th scope="col" className="figures">
              People
            </th>
            <th scope="col" className="figures">
              Share, weighted
            </th>
          </tr>
        </thead>
        <tbody>
          {asked.options.map((option, at) => {
            const share = shareOfAnswer(result, asked, at)
            return (
              <tr key={option.id}>
                <th scope="row">{option.words}</th>
                <td>{ROLE_WORDS[option.role]}</td>
                <td className="figures">{countOf(option.id).toLocaleString('en-GB')}</td>
                <td className="figures">{share === null ? 'not in the base' : percentOf(share)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Positive together</th>
            <td colSpan={3}>{total}</td>
          </tr>
        </tfoot>
      </table>
    </TableRegion>
  )
}
