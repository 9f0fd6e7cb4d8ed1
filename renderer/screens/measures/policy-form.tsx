import { useState } from 'react'
import type { MeasuresView } from '../../../shared/contract/index.ts'
import { STATUS_RULES, type StatusPolicy } from '../../../shared/domain/measures/index.ts'
import { statusRuleInWords } from '../../../shared/text/board-words.ts'
import { countOf } from '../../../shared/text/counts.ts'
import { MEASURE_STATUS_WORDS, STATUS_RULE_WORDS } from '../../../shared/text/status-words.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { usePlanEdit } from '../../app/use-plan-edit.ts'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { TextField } from '../../components/field.tsx'
import { figureFromWords, figureInWords } from '../plan/table/peek/figure-words.ts'

const RULES = STATUS_RULES.map((value) => ({ value, label: STATUS_RULE_WORDS[value] }))

/** The rule by which statuses are found in the whole plan. */
export function PolicyForm({ view }: Readonly<{ view: MeasuresView }>) {
  const { policy, planId } = view
  const edit = usePlanEdit()
  const [rule, setRule] = useState(policy.rule)
  const [tolerance, setTolerance] = useState(figureInWords(policy.tolerance))
  const [deadBand, setDeadBand] = useState(figureInWords(policy.deadBand))
  const [refusal, setRefusal] = useState<string>()
  const [near, band] = [percentOf(tolerance), percentOf(deadBand)]
  const chosen = near === null || band === null ? null : { rule, tolerance: near, deadBand: band }
  const isChanged =
    chosen !== null && (chosen.rule !== policy.rule || near !== policy.tolerance || band !== policy.deadBand)
  async function store(): Promise<void> {
    if (chosen === null) return
    const result = await edit('measures.policy.set', { planId, ...chosen })
    setRefusal(result.ok ? undefined : result.sentence)
  }
  return (
    <details className="policy">
      <summary>How a status is found</summary>
      <form
        className="stack reading"
        onSubmit={(event) => {
          event.preventDefault()
          void store()
        }}
      >
        <p>{statusRuleInWords(policy)}</p>
        <ChoiceList
          name="status-rule"
          legend="Rule for the whole plan"
          choices={RULES}
          value={rule}
          onValue={setRule}
        />
        <TextField
          id="status-tolerance"
          label="Tolerance"
          hint="Percent of the target; points for percentages. A measure may have its own."
          value={tolerance}
          onValue={setTolerance}
          error={near === null ? NO_PERCENT : refusal}
        />
        <TextField
          id="status-dead-band"
          label="Change that is too small to be told"
          hint="Percent, where chance cannot be tested."
          value={deadBand}
          onValue={setDeadBand}
          error={band === null ? NO_PERCENT : undefined}
        />
        {chosen !== null && isChanged && <PolicyPreview view={view} policy={chosen} />}
        <div className="actions">
          <Button type="submit">Use this rule</Button>
        </div>
      </form>
    </details>
  )
}

const NO_PERCENT = 'It is a number from 0 to 100. Type digits only.'

function percentOf(words: string): number | null {
  const figure = figureFromWords(words)
  return typeof figure === 'number' && figure >= 0 && figure <= 100 ? figure : null
}

/** What another rule would change, before it is stored. */
function PolicyPreview({ view, policy }: Readonly<{ view: MeasuresView; policy: StatusPolicy }>) {
  const changes = useAnswer('measures.policy.try', { edition: view.edition.id, asAt: view.asAt, policy }).data
  if (changes === undefined) return null
  const words = new Map(view.measures.map((line) => [line.itemId, line.words]))
  return (
    <div className="notice" role="status">
      <p>
        {changes.length === 0
          ? 'No status would change.'
          : `${countOf(changes.length, 'status', 'statuses')} would change:`}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ itemId, from, to }) => (
            <li key={itemId}>
              {words.get(itemId)}: {MEASURE_STATUS_WORDS[from]} to {MEASURE_STATUS_WORDS[to]}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
