import { Button } from '../../components/button.tsx'
import { Progress } from '../../components/progress.tsx'
import { SaveProblem } from '../documents/save-problem.tsx'
import { SavedResult } from '../documents/saved-result.tsx'
import { type Place, usePaper } from '../documents/use-paper.ts'

/** Saves the results of the surveys as a paper or as a workbook. */
export function SaveResults() {
  const { isBusy, progress, refusal, saved, wasCancelled, make, cancel } = usePaper()
  const save = (format: 'pdf' | 'xlsx', place: Place): void => {
    if (!isBusy) void make((rest) => ({ what: 'survey', format, asAt: null, ...rest }), place)
  }
  return (
    <section className="stack-tight" aria-labelledby="results-heading">
      <h2 id="results-heading">Results as a paper</h2>
      <p>All questions and waves with limits, groups and notes on method. It holds nobody’s answers.</p>
      <div className="actions">
        <Button busy={isBusy} onClick={() => save('pdf', 'ask')}>
          Save the results as PDF
        </Button>
        <Button busy={isBusy} onClick={() => save('xlsx', 'ask')}>
          Save the results as Excel
        </Button>
      </div>
      {refusal !== null && <SaveProblem refusal={refusal} onAgain={(place) => save('pdf', place)} />}
      {progress !== null && <Progress {...progress} onCancel={cancel} />}
      {saved !== null && <SavedResult saved={saved} canOpen />}
      <p role="status">{wasCancelled && 'Cancelled. Nothing was saved.'}</p>
    </section>
  )
}
