import {
  type EditionContent,
  type PlacedPriority,
  riskMatrix,
  type UnplacedPriority,
} from '../../../shared/domain/plan/index.ts'
import { listInWords, sentenceCase } from '../../../shared/text/counts.ts'
import { RISK_WORDS } from '../../../shared/text/plan-words.ts'
import { Link } from '../../app/link.tsx'
import { TableRegion } from '../../components/table-region.tsx'

/** The priorities on the officer's own scales, volume across and the graver harm down. */
export function RiskMatrix({ content }: Readonly<{ content: EditionContent }>) {
  const matrix = riskMatrix(content.priorities, content.riskWords)
  return (
    <section className="stack" aria-labelledby="risk-matrix">
      <h2 id="risk-matrix">Priorities by risk</h2>
      {matrix === null ? (
        <p>
          Write your own words for volume and for harm above, the lowest first. Then the priorities are laid
          out by them: only you can say which of two words is graver.
        </p>
      ) : (
        <>
          <p className="quiet">
            By volume and by the graver of the two harms. The order is that of your words; nothing is added up
            or scored.
          </p>
          <TableRegion label="Priorities by risk">
            <table className="table" aria-labelledby="risk-matrix">
              <thead>
                <tr>
                  <th scope="col">Harm</th>
                  {matrix.volumes.map((volume) => (
                    <th key={volume} scope="col">
                      {sentenceCase(volume)} volume
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {matrix.rows.map(({ harm, cells }) => (
                  <tr key={harm}>
                    <th scope="row">{sentenceCase(harm)}</th>
                    {cells.map((placed, at) => (
                      <td key={matrix.volumes[at]}>
                        {placed.length === 0 ? (
                          <span className="quiet">None</span>
                        ) : (
                          <ul>
                            {placed.map((one) => (
                              <Placed key={one.priority.id} placed={one} />
                            ))}
                          </ul>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
          {matrix.unplaced.length > 0 && (
            <>
              <h3>Without a place</h3>
              <ul>
                {matrix.unplaced.map((one) => (
                  <li key={one.priority.id}>
                    <Link to={{ name: 'priority', priorityId: one.priority.id }}>{one.priority.name}</Link>:{' '}
                    {reasonOf(one)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  )
}

function Placed({ placed: { priority, harms } }: Readonly<{ placed: PlacedPriority }>) {
  return (
    <li>
      <Link to={{ name: 'priority', priorityId: priority.id }}>{priority.name}</Link>{' '}
      <span className="quiet">({listInWords(harms.map((kind) => RISK_WORDS[kind].toLowerCase()))})</span>
    </li>
  )
}

function reasonOf({ unsaid, unknownWords }: UnplacedPriority): string {
  const parts = [
    ...(unsaid.length === 0
      ? []
      : [`nobody has said its ${listInWords(unsaid.map((part) => RISK_WORDS[part].toLowerCase()))}`]),
    ...(unknownWords.length === 0
      ? []
      : [
          `${listInWords(unknownWords.map((word) => `“${word}”`))} ${unknownWords.length === 1 ? 'is' : 'are'} not among your words`,
        ]),
  ]
  return `${parts.join('; ')}.`
}
