import { type FormEvent, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type Problem } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'

interface RecoverySheetProps {
  /** The recovery key in its groups, as it is printed. */
  readonly groups: readonly string[]
  /** True once the sheet was saved or printed. */
  readonly isSaved: boolean
  /** What went wrong when saving, in one sentence; null when nothing did. */
  readonly trouble: string | null
  readonly onSave: () => void
  readonly onDone: () => void
}

/** How many groups, counted from the end, are typed back to prove that the sheet is at hand. */
const GROUPS_TYPED_BACK = 2

/** Shows the recovery key once. It must be saved, and its end typed back, before the way goes on. */
export function RecoverySheet({ groups, isSaved, trouble, onSave, onDone }: RecoverySheetProps) {
  const [typed, setTyped] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])

  function submit(event: FormEvent): void {
    event.preventDefault()
    const found = problemsOf(groups, isSaved, typed)
    setProblems(found)
    if (found.length === 0) onDone()
  }

  const shown = trouble === null ? problems : [{ message: trouble }]
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <PageHeader title="Your recovery sheet">
        <p>The key on this sheet opens your plan if the passphrase is forgotten.</p>
      </PageHeader>
      <ErrorSummary problems={shown} />
      <Notice tone="warning">
        <p>
          <strong>Nobody can reset this.</strong> If you lose the passphrase and this sheet, the information
          is gone.
        </p>
      </Notice>
      <ol className="recovery-key" aria-label="Recovery key">
        {groups.map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a key can be the same, and never move
          <li key={index}>{group}</li>
        ))}
      </ol>
      <div className="actions">
        <Button onClick={onSave}>{isSaved ? 'Save the sheet again' : 'Save the sheet as PDF'}</Button>
        <span role="status">
          {isSaved ? 'Saved. Print it, and keep the paper in a sealed envelope away from this computer.' : ''}
        </span>
      </div>
      <TextField
        id="typed-back"
        label={`Type the last ${GROUPS_TYPED_BACK} groups from the sheet`}
        hint="Read them from the sheet that you saved, not from this page, to be sure that it can be read."
        error={problems.find(({ fieldId }) => fieldId === 'typed-back')?.message}
        value={typed}
        onValue={setTyped}
      />
      <div className="actions">
        <Button type="submit" look="primary">
          I have put this somewhere safe
        </Button>
      </div>
    </form>
  )
}

function problemsOf(groups: readonly string[], isSaved: boolean, typed: string): readonly Problem[] {
  if (!isSaved) {
    return [{ message: 'The sheet is not saved yet. Save it as a PDF first, and print it.' }]
  }
  const expected = groups.slice(-GROUPS_TYPED_BACK).join('')
  if (normalised(typed) !== normalised(expected)) {
    return [
      {
        fieldId: 'typed-back',
        message: `These are not the last ${GROUPS_TYPED_BACK} groups of the key. Look at the sheet and type them again.`,
      },
    ]
  }
  return []
}

/** As a person may write it: small letters and spaces do not matter, and O, I and L stand for the digits they look like. */
function normalised(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}
