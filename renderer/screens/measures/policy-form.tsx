import { useState } from 'react'
import type { MeasuresView } from '../../../shared/contract/index.ts'
import { STATUS_RULES } from '../../../shared/domain/measures/index.ts'
import { statusRuleInWords } from '../../../shared/text/board-words.ts'
import { STATUS_RULE_WORDS } from '../../../shared/text/status-words.ts'
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
  const [error, setError] = useState<string>()
  async function store(): Promise<void> {
    const [near, band] = [figureFromWords(tolerance), figureFromWords(deadBand)]
    if (typeof near !== 'number' || typeof band !== 'number') {
      setError('A tolerance is a number from 0 to 100. Type digits only.')
      return
    }
    const result = await edit('measures.policy.set', { planId, rule, tolerance: near, deadBand: band })
    setError(result.ok ? undefined : result.sentence)
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
          error={error}
        />
        <TextField
          id="status-dead-band"
          label="Change that is too small to be told"
          hint="Percent, where chance cannot be tested."
          value={deadBand}
          onValue={setDeadBand}
        />
        <div className="actions">
          <Button type="submit">Use this rule</Button>
        </div>
      </form>
    </details>
  )
}
