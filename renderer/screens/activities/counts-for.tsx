import type { MeasureLine } from '../../../shared/contract/index.ts'
import type { Identity } from '../../../shared/domain/plan/index.ts'
import { countOf } from '../../../shared/text/counts.ts'

interface CountsForProps {
  readonly measures: readonly MeasureLine[]
  readonly chosen: readonly Identity[]
  readonly onChosen: (chosen: readonly Identity[]) => void
}

/** Chooses the measures that an activity counts for. Those that are counted from activities stand first. */
export function CountsFor({ measures, chosen, onChosen }: CountsForProps) {
  const counted = measures.toSorted((one, other) => rank(one) - rank(other))
  const words = chosen.length === 0 ? 'no measure' : countOf(chosen.length, 'measure')
  return (
    <details className="counts-for">
      <summary>Counts for {words}</summary>
      <fieldset className="counts-for-list">
        <legend className="visually-hidden">Measures that it counts for</legend>
        {counted.map(({ identity, words: measure, priorityName }) => (
          <label key={identity} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(identity)}
              onChange={({ target }) =>
                onChosen(target.checked ? [...chosen, identity] : chosen.filter((one) => one !== identity))
              }
            />
            <span>
              {measure} <span className="quiet small">{priorityName}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  )
}

function rank({ scoring }: MeasureLine): number {
  return scoring.counting === 'readings' ? 1 : 0
}
