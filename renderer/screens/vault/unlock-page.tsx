import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { countOf } from '../../../shared/text/counts.ts'
import { momentInWords } from '../../../shared/text/moment-words.ts'
import { Button } from '../../components/button.tsx'
import { GatePage } from '../../components/gate-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { usePause } from './use-pause.ts'

interface UnlockPageProps {
  /** The store as a person knows it. */
  readonly storeName: string
  /** When it was last written, as a UTC instant; null when nobody knows. */
  readonly savedAt: string | null
  readonly isBusy: boolean
  /** Why the last try failed, in one sentence; null before the first. */
  readonly refusal: string | null
  /** How many tries in a row failed. */
  readonly failedTries: number
  readonly onUnlock: (passphrase: string) => void
  readonly onRecover: () => void
  readonly onBackup: () => void
  /** What else the person should know or can do here. */
  readonly children?: ReactNode
}

/** Opens the store with the passphrase. */
export function UnlockPage(props: UnlockPageProps) {
  const { storeName, savedAt, isBusy, refusal, failedTries, onUnlock, onRecover, onBackup, children } = props
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setMissing] = useState(false)
  const secondsLeft = usePause(failedTries)
  const input = useFocusedAfter(failedTries)

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (isBusy || secondsLeft > 0) return
    setMissing(passphrase === '')
    if (passphrase === '') input.current?.focus()
    else onUnlock(passphrase)
  }

  return (
    <GatePage>
      <PageHeader title="Unlock your plan" takesFocus={false}>
        <p>
          {storeName}
          {savedAt !== null && `, last saved ${momentInWords(savedAt)}`}
        </p>
      </PageHeader>
      <form className="stack" onSubmit={submit} noValidate>
        <PassphraseField
          id="passphrase"
          label="Passphrase"
          value={passphrase}
          onValue={setPassphrase}
          error={isMissing ? 'Type the passphrase.' : (refusal ?? undefined)}
          inputRef={input}
          announcesError
        />
        <div className="actions">
          <Button type="submit" look="primary" busy={isBusy || secondsLeft > 0}>
            {isBusy ? 'Unlocking' : 'Unlock'}
          </Button>
          <Button look="quiet" onClick={onRecover}>
            Use recovery key
          </Button>
          <Button look="quiet" onClick={onBackup}>
            Open a backup
          </Button>
        </div>
        <p role="status">
          {isBusy && 'Unlocking takes about a second.'}
          {secondsLeft > 0 && `Wait ${countOf(secondsLeft, 'second')} before the next try.`}
        </p>
        {children}
      </form>
    </GatePage>
  )
}

/** The passphrase's field has focus from the start; each failed try selects it, so that the next one replaces it. */
function useFocusedAfter(failedTries: number): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each failed try is an occasion
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [failedTries])
  return input
}
