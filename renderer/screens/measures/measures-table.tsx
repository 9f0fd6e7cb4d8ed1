import { useId } from 'react'
import type { MeasureLine, MeasuresView } from '../../../shared/contract/index.ts'
import { chartPeriod, type Sparkline } from '../../../shared/domain/charts/index.ts'
import { figureInWords, type Standing } from '../../../shared/domain/measures/index.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { missingInWords } from '../../../shared/text/measure-sentences.ts'
import { targetInWords } from '../../../shared/text/measure-words.ts'
import { Link } from '../../app/link.tsx'
import { Spark } from '../../components/chart/spark.tsx'
import { TableRegion } from '../../components/table-region.tsx'
import { itemElementId } from '../plan/element-ids.ts'
import { questionsAbout } from './clinic-order.ts'
import { DirectionWords } from './direction-words.tsx'
import { statusCountsInWords } from './measure-filter.ts'
import { StatusMark } from './status-mark.tsx'

interface MeasuresTableProps {
  readonly view: MeasuresView
  readonly name: string
  readonly measures: readonly MeasureLine[]
}

/** The measures of one priority; each leads to its page. */
export function MeasuresTable({ view, name, measures }: MeasuresTableProps) {
  const heading = useId()
  return (
    <section className="stack-tight">
      <h3 id={heading}>{name}</h3>
      <p className="quiet">
        {countOf(measures.length, 'measure')}: {statusCountsInWords(measures)}.
      </p>
      <TableRegion label={name}>
        <table className="table measures-table" aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col" className="line-words">
                Measure
              </th>
              <th scope="col">Status</th>
              <th scope="col">Figure and target</th>
              <th scope="col">Direction</th>
              <th scope="col">Lead</th>
              <th scope="col">Missing</th>
            </tr>
          </thead>
          <tbody>
            {measures.map((line) => (
              <tr key={line.itemId}>
                <th scope="row" id={itemElementId(line.itemId)} className="item-target" tabIndex={-1}>
                  <Link to={{ name: 'measure', itemId: line.itemId }}>{line.words}</Link>
                </th>
                <td>
                  <StatusMark status={line.standing.status} />
                </td>
                <td className="figures">
                  {figureAgainstTarget(line.standing)}
                  {line.recent.length > 1 && <Spark spec={sparkOf(line)} />}
                </td>
                <td>
                  <DirectionWords direction={line.direction} />
                </td>
                <td>{line.leads.length === 0 ? '–' : line.leads.join(', ')}</td>
                <td>{whatIsMissing(line, view)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  )
}

/** "12, target 60"; a dash where there is neither. */
export function figureAgainstTarget({ actual, rules }: Standing): string {
  const figure = actual === null ? null : figureInWords(actual.value, rules.form)
  const target =
    rules.target === null ? null : `target ${targetInWords(rules.target, rules.targetOf, rules.form)}`
  if (figure === null) return target === null ? '–' : `No figure, ${target}`
  return target === null ? figure : `${figure}, ${target}`
}

function whatIsMissing(line: MeasureLine, view: MeasuresView): string {
  const { length } = line.standing.missing
  const open = questionsAbout(line, view.edition).length
  const parts = [
    length === 0 ? null : length === 1 ? missingInWords(line.standing.missing) : countOf(length, 'figure'),
    open === 0 ? null : countOf(open, 'open question'),
  ].filter((part) => part !== null)
  return parts.length === 0 ? '–' : parts.join(', ')
}

function sparkOf(line: MeasureLine): Sparkline {
  const { form } = line.standing.rules
  return {
    kind: 'sparkline',
    title: 'The last figures',
    unit: { form, words: line.measure.unit ?? '' },
    source: '',
    notes: [],
    periods: line.recent.map(({ period }) => chartPeriod(period)),
    points: line.recent.map(({ value, isProvisional }) => ({ value, isProvisional })),
  }
}
