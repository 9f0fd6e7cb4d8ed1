import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { ReturnView } from '../../../shared/contract/index.ts'
import { RETURN_PURPOSES, type ReturnPurpose } from '../../../shared/domain/returns/index.ts'
import { dateInWords, dayHere } from '../../../shared/kit/civil-date.ts'
import { Link } from '../../app/link.tsx'
import { useRouter } from '../../app/router.tsx'
import { Button } from '../../components/button.tsx'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { PURPOSE_WORDS } from './return-words.ts'
import { StepFrame } from './step-frame.tsx'
import { useSayReturn } from './use-return.ts'

interface PurposeStepProps {
  readonly view: ReturnView
  readonly table: NonNullable<ReturnView['table']>
}

/** What the table is. One that looks like a partner's earlier ones is read as they were, with one key. */
export function PurposeStep({ view, table }: PurposeStepProps) {
  const { reading, profile } = view
  const [isOther, setOther] = useState(false)
  const title = profile === null || isOther ? 'What is this?' : `This looks like “${profile.name}”`
  return (
    <StepFrame
      reading={reading}
      step="purpose"
      title={title}
      fileName={view.fileName}
      takesFocus={profile === null || isOther}
    >
      <SameFile view={view} />
      {profile === null || isOther ? (
        <ChoosePurpose view={view} table={table} />
      ) : (
        <KnownLayout view={view} profile={profile} onOther={() => setOther(true)} />
      )}
    </StepFrame>
  )
}

/** Says that the very same file was brought in before. */
export function SameFile({ view: { sameFile } }: Readonly<{ view: ReturnView }>) {
  if (sameFile === null) return null
  return (
    <Notice tone="warning">
      <p>
        The same file was brought in on {dateInWords(dayHere(sameFile.at))}. Bringing it in again changes
        nothing that is already here.{' '}
        <Link to={{ name: 'return', importId: sameFile.importId }}>See what came of it</Link>
      </p>
    </Notice>
  )
}

interface KnownLayoutProps {
  readonly view: ReturnView
  readonly profile: NonNullable<ReturnView['profile']>
  readonly onOther: () => void
}

function KnownLayout({ view, profile, onOther }: KnownLayoutProps) {
  const { go } = useRouter()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const needsColumns = (view.table?.missing.length ?? 0) > 0
  return (
    <>
      <p>
        {profile.lastAt === null
          ? 'You have read such a file before.'
          : `You brought in such a file on ${dateInWords(dayHere(profile.lastAt))}.`}
      </p>
      {profile.changes.length > 0 && (
        <Notice>
          <p>What is different this time:</p>
          <ul>
            {profile.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="actions">
        <Button
          ref={button}
          look="primary"
          onClick={() =>
            go({ name: 'bring-in', reading: view.reading, step: needsColumns ? 'columns' : 'rows' })
          }
        >
          Use the same answers
        </Button>
        <Button onClick={onOther}>It is something else</Button>
      </div>
    </>
  )
}

function ChoosePurpose({ view, table }: PurposeStepProps) {
  const { reading, profiles } = view
  const { go } = useRouter()
  const { say, refusal, isBusy } = useSayReturn(reading)
  const [purpose, setPurpose] = useState<ReturnPurpose>(table.purpose)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const isSame = purpose === table.purpose && view.profile === null
    if (!isSame && (await say({ kind: 'purpose', purpose })) === undefined) return
    go({ name: 'bring-in', reading, step: 'columns' })
  }

  return (
    <form className="stack" onSubmit={submit}>
      {refusal !== null && <ErrorSummary problems={[{ message: refusal }]} />}
      <ChoiceList
        name="purpose"
        legend="The table holds"
        choices={RETURN_PURPOSES.map((value) => ({ value, ...PURPOSE_WORDS[value] }))}
        value={purpose}
        onValue={setPurpose}
      />
      {profiles.length > 0 && (
        <p>
          <label htmlFor="profile">Or read it like</label>{' '}
          <select
            id="profile"
            className="input"
            value=""
            onChange={async ({ target }) => {
              const done = await say({ kind: 'profile', profile: Number(target.value) })
              if (done !== undefined) go({ name: 'bring-in', reading, step: 'columns' })
            }}
          >
            <option value="">Choose a remembered layout</option>
            {profiles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <div className="actions">
        <Button type="submit" look="primary" busy={isBusy}>
          Next: match the columns
        </Button>
      </div>
    </form>
  )
}
