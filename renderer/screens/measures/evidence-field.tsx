import type { Input, MeasurePage } from '../../../shared/contract/index.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { ChoiceField } from '../plan/table/peek/choice-field.tsx'

interface EvidenceFieldProps {
  readonly page: MeasurePage
  readonly onSet: (fields: Input<'measures.scoring.set'>['scoring']) => null
}

/** For a source of evidence, the measure that it stands behind; for others, the sources that stand behind them. */
export function EvidenceField({ page, onSet }: EvidenceFieldProps) {
  const { line } = page
  const view = useAnswer('measures.list', { edition: page.edition.id, asAt: null }).data
  const others = (view?.measures ?? []).filter(({ identity }) => identity !== line.identity)
  if (line.measure.kind !== 'evidence-source') {
    const sources = others.filter(({ scoring }) => scoring.evidenceFor === line.identity)
    if (sources.length === 0) return null
    return (
      <div>
        <p className="label">Evidence for it</p>
        <ul>
          {sources.map(({ itemId, words }) => (
            <li key={itemId}>{words}</li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <ChoiceField
      id="scoring-evidence"
      label="Evidence for"
      value={line.scoring.evidenceFor ?? ''}
      choices={[
        { value: '', label: 'No measure is named' },
        ...others
          .filter(({ measure }) => measure.kind !== 'evidence-source')
          .map(({ identity, words }) => ({ value: identity, label: words })),
      ]}
      onChosen={(chosen) =>
        onSet({ evidenceFor: others.find(({ identity }) => identity === chosen)?.identity ?? null })
      }
    />
  )
}
