import type { Disclosure } from '../../../shared/domain/mediation/index.ts'
import { dateInWords } from '../../../shared/kit/civil-date.ts'
import { AUDIENCE_WORDS, concernInWords } from '../../../shared/text/disclosure-words.ts'
import { Link } from '../../app/link.tsx'
import { Button } from '../../components/button.tsx'
import { TableRegion } from '../../components/table-region.tsx'

interface DisclosuresProps {
  readonly list: readonly Disclosure[]
  readonly onAdd: () => void
}

/** What was told to whom, about which case, and on what ground. */
export function Disclosures({ list, onAdd }: DisclosuresProps) {
  return (
    <section className="stack-tight" aria-labelledby="disclosures-heading">
      <h2 id="disclosures-heading">What was disclosed</h2>
      {list.length === 0 ? (
        <p>Nothing is noted. Note what was told to whom, and on what ground, each time.</p>
      ) : (
        <TableRegion label="Disclosures">
          <table className="table" aria-labelledby="disclosures-heading">
            <thead>
              <tr>
                <th scope="col">On</th>
                <th scope="col">About</th>
                <th scope="col">To</th>
                <th scope="col">What</th>
                <th scope="col">Ground</th>
                <th scope="col">Kind</th>
              </tr>
            </thead>
            <tbody>
              {list.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{dateInWords(one.on)}</th>
                  <td>
                    {one.caseId === null ? (
                      concernInWords(one)
                    ) : (
                      <Link to={{ name: 'case', caseId: one.caseId }}>{concernInWords(one)}</Link>
                    )}
                  </td>
                  <td>{one.recipient}</td>
                  <td>{one.what}</td>
                  <td>{one.legalBasis}</td>
                  <td>{AUDIENCE_WORDS[one.audience]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <div className="actions">
        <Button onClick={onAdd}>Note a disclosure</Button>
      </div>
    </section>
  )
}
