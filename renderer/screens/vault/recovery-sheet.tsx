import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ErrorSummary, type Problem, useProblems } from '../../components/error-summary.tsx'
import { TextField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'

/** How many groups, counted from the end, are typed back to prove that the sheet is at hand. */
const GROUPS_TYPED_BACK = 3

interface RecoverySheetProps {
  readonly title?: string
  /** The recovery key in its groups, as it is printed. */
  readonly groups: readonly string[]
  /** True once the sheet was saved. */
  readonly isSaved: boolean
  readonly isBusy: boolean
  /** True when what was typed back is not the key. */
  readonly isWrong: boolean
  /** What went wrong when saving, in one sentence; null when nothing did. */
  readonly refusal: string | null
  readonly onSave: () => void
  /** Called with the key whose end was typed back. */
  readonly onConfirm: (recoveryKey: string) => void
  /** Absent where there is no way back. */
  readonly onGivenUp?: () => void
}

/** Shows the recovery key once. It must be saved, and its end typed back, before the way goes on. */
export function RecoverySheet(props: RecoverySheetProps) {
  const { title, groups, isSaved, isBusy, isWrong, refusal, onSave, onConfirm, onGivenUp } = props
  const [typed, setTyped] = useState('')
  const { problems, attempt, keep } = useProblems()

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy) return
    if (keep(problemsOf(isSaved, typed))) onConfirm([...groups.slice(0, -GROUPS_TYPED_BACK), typed].join('-'))
  }

  const shown = [
    ...problems,
    ...(isWrong ? [WRONG] : []),
    ...(refusal === null ? [] : [{ message: refusal }]),
  ]
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <SheetHeader title={title} />
      <ErrorSummary problems={shown} attempt={attempt} />
      <RecoveryKey groups={groups} />
      <div className="actions">
        <Button onClick={onSave} busy={isBusy}>
          {isSaved ? 'Save the sheet again' : 'Save the sheet as PDF'}
        </Button>
        <span role="status">
          {isSaved ? 'Saved. Print it, and keep the paper in a sealed envelope away from this computer.' : ''}
        </span>
      </div>
      <TextField
        id="typed-back"
        label={`The last ${GROUPS_TYPED_BACK} groups of the key`}
        hint="Read them from the sheet that you saved, not from this page, to be sure that it can be read."
        error={shown.find(({ fieldId }) => fieldId === 'typed-back')?.message}
        value={typed}
        onValue={setTyped}
      />
      <div className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          I have put this somewhere safe
        </Button>
        {onGivenUp !== undefined && <Button onClick={onGivenUp}>Keep the old sheet</Button>}
      </div>
    </form>
  )
}

/** A page of its own at the first start; inside the settings, a part of theirs. */
function SheetHeader({ title }: Readonly<{ title: string | undefined }>) {
  const words = <p>The key on this sheet opens your plan if the passphrase is forgotten.</p>
  return (
    <>
      {title === undefined ? (
        <PageHeader title="Your recovery sheet">{words}</PageHeader>
      ) : (
        <SheetPart title={title}>{words}</SheetPart>
      )}
      <Notice tone="warning">
        <p>
          <strong>Nobody can reset this.</strong> If you lose the passphrase and this sheet, the information
          is gone.
        </p>
      </Notice>
    </>
  )
}

function SheetPart({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  )
}

/** The key in its groups, to be read and selected as a whole. */
function RecoveryKey({ groups }: Readonly<{ groups: readonly string[] }>) {
  return (
    <ol className="recovery-key" aria-label="Recovery key">
      {groups.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups of a key can be the same, and never move
        <li key={index}>{group}</li>
      ))}
    </ol>
  )
}

const WRONG: Problem = {
  fieldId: 'typed-back',
  message: `These are not the last ${GROUPS_TYPED_BACK} groups of the key. Look at the sheet and type them again.`,
}

function problemsOf(isSaved: boolean, typed: string): readonly Problem[] {
  if (!isSaved) return [{ message: 'The sheet is not saved yet. Save it as a PDF first, and print it.' }]
  if (typed.trim() !== '') return []
  const message = `Type the last ${GROUPS_TYPED_BACK} groups of the key from the sheet.`
  return [{ fieldId: 'typed-back', message }]
}
