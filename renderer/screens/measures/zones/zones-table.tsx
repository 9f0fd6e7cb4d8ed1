import { useId, useState } from 'react'
import type { MeasurePage } from '../../../../shared/contract/index.ts'
import { periodInWords, type ZoneRule } from '../../../../shared/domain/measures/index.ts'
import { sentenceCase } from '../../../../shared/text/counts.ts'
import { zoneRuleInWords } from '../../../../shared/text/zone-words.ts'
import { TableRegion } from '../../../components/table-region.tsx'
import { AddZone } from './add-zone.tsx'
import { startPeriod, zonePeriods } from './zone-periods.ts'
import { ZoneRow } from './zone-row.tsx'

interface ZonesTableProps {
  readonly page: MeasurePage
  readonly rule: ZoneRule
}

/** The figures of a condition that is judged zone by zone: one row for each zone, one period at a time. */
export function ZonesTable({ page, rule }: ZonesTableProps) {
  const periodId = useId()
  const periods = zonePeriods(page)
  const [chosen, setChosen] = useState<number | null>(null)
  const at = chosen ?? startPeriod(page, periods)
  const period = periods[at]
  const { zones } = page.series
  const hint = rule.form === 'percentage' ? 'Type 45 of 60, or 75%.' : 'Type the figure.'
  return (
    <>
      {period === undefined ? (
        <p>Its first period has not begun yet.</p>
      ) : (
        <>
          <p>
            {rule.target === null
              ? 'No threshold is set yet: set the target that each zone is to reach.'
              : `Each zone is to reach ${zoneRuleInWords(rule)}.`}{' '}
            {hint}
          </p>
          {periods.length === 1 ? (
            <p>{sentenceCase(periodInWords(period))}</p>
          ) : (
            <div className="field">
              <label htmlFor={periodId}>Period</label>
              <select
                id={periodId}
                className="select"
                value={at}
                onChange={({ target }) => setChosen(Number(target.value))}
              >
                {periods.map((one, index) => (
                  <option key={`${one.from} ${one.to}`} value={index}>
                    {periodInWords(one)}
                  </option>
                ))}
              </select>
            </div>
          )}
          <TableRegion label="Figures of the zones">
            <table className="table zones-table" aria-labelledby="readings-heading">
              <thead>
                <tr>
                  <th scope="col">Zone</th>
                  <th scope="col">Figure</th>
                  <th scope="col" className="figures">
                    Comes to
                  </th>
                  <th scope="col">Condition</th>
                  <th scope="col">Provisional</th>
                  <th scope="col">Note</th>
                </tr>
              </thead>
              <tbody>
                {zones.map((zone) => (
                  <ZoneRow
                    key={`${zone.id} ${period.from} ${period.to}`}
                    page={page}
                    zone={zone}
                    period={period}
                    rule={rule}
                  />
                ))}
              </tbody>
            </table>
          </TableRegion>
        </>
      )}
      <AddZone itemId={page.line.itemId} />
    </>
  )
}
