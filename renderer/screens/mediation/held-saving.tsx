import { useState } from 'react'
import type { PartyId } from '../../../shared/domain/mediation/index.ts'
import { Button } from '../../components/button.tsx'
import { CheckList } from '../../components/check-list.tsx'
import { Progress } from '../../components/progress.tsx'
import { SaveProblem } from '../documents/save-problem.tsx'
import { SavedResult } from '../documents/saved-result.tsx'
import { type Place, usePaper } from '../documents/use-paper.ts'
import { DisclosureForm, type DisclosureStart } from './disclosure-form.tsx'

interface HeldSavingProps {
  readonly partyId: PartyId
  readonly leavesOutMarks: boolean
  /** What is filled in when the saved paper is noted as a disclosure. */
  readonly disclosure: DisclosureStart
}

const SIZE = [{ value: 'large', label: 'Large print' }] as const

/** Saves what is shown as a PDF, and offers to note in the log that it was given out. */
export function HeldSaving({ partyId, leavesOutMarks, disclosure }: HeldSavingProps) {
  const { isBusy, progress, refusal, saved, wasCancelled, make, cancel } = usePaper()
  const [sizes, setSizes] = useState<readonly 'large'[]>([])
  const [isNoting, setNoting] = useState(false)
  const [isNoted, setNoted] = useState(false)
  const save = (place: Place): void => {
    if (isBusy) return
    setNoted(false)
    const print = sizes.includes('large') ? 'large' : 'normal'
    const paper = { what: 'subject-access', format: 'pdf', partyId, leavesOutMarks, print } as const
    void make((rest) => ({ ...paper, ...rest }), place)
  }
  return (
    <div className="stack-tight">
      <CheckList name="held-size" legend="Print" choices={SIZE} values={sizes} onValues={setSizes} />
      <div className="actions">
        <Button busy={isBusy} onClick={() => save('ask')}>
          Save as PDF
        </Button>
        {saved !== null && !isNoted && (
          <Button onClick={() => setNoting(true)}>Note it in the log of disclosures</Button>
        )}
      </div>
      {refusal !== null && <SaveProblem refusal={refusal} onAgain={save} />}
      {progress !== null && <Progress {...progress} onCancel={cancel} />}
      {saved !== null && <SavedResult saved={saved} canOpen />}
      <p role="status">
        {wasCancelled && 'Cancelled. Nothing was saved.'}
        {isNoted && 'The disclosure is noted.'}
      </p>
      {isNoting && (
        <DisclosureForm
          page={null}
          start={disclosure}
          onNoted={() => setNoted(true)}
          onClose={() => setNoting(false)}
        />
      )}
    </div>
  )
}
